"""Makes .venv with the pinned requirements and the project in it; does nothing when that is done."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
REQUIREMENTS = {
    "run": ("requirements/run.txt",),
    "dev": ("requirements/run.txt", "requirements/dev.txt"),
}


def main(arguments: list[str]) -> int:
    """Bring .venv to the state for running the program ("run") or for working on it ("dev")."""
    if len(arguments) != 1 or arguments[0] not in REQUIREMENTS:
        print("Usage: set_up.py run | dev", file=sys.stderr)
        return 2
    kind = arguments[0]
    if not _is_ready(kind):
        try:
            _set_up(kind)
        except subprocess.CalledProcessError as error:
            print(f"Set-up stopped: {_shown(error.cmd)} ended with {error.returncode}.", file=sys.stderr)
            return 1
    return 0


def _is_ready(kind: str) -> bool:
    # What serves for working on the program serves for running it.
    wider = [other for other, files in REQUIREMENTS.items() if set(files) >= set(REQUIREMENTS[kind])]
    return VENV_PYTHON.exists() and any(_read(_stamp(other)) == _state(other) for other in wider)


def _set_up(kind: str) -> None:
    for stamp in map(_stamp, REQUIREMENTS):
        stamp.unlink(missing_ok=True)
    if not VENV_PYTHON.exists() or _read(VENV / "made-for") != _python_and_place():
        _make_venv()
    files = [part for name in REQUIREMENTS[kind] for part in ("-r", name)]
    names = " and ".join(REQUIREMENTS[kind])
    print(f"Installing {names} into .venv (a few minutes the first time) ...", flush=True)
    _pip("install", "--require-hashes", *files)
    _pip("install", "--no-deps", "--no-build-isolation", "--no-index", "-e", ".")
    _stamp(kind).write_text(_state(kind), encoding="utf-8")


def _make_venv() -> None:
    _require_ensurepip()
    print("Making .venv ...", flush=True)
    _run(sys.executable, "-m", "venv", "--clear", str(VENV))
    (VENV / "made-for").write_text(_python_and_place(), encoding="utf-8")


def _require_ensurepip() -> None:
    """Debian's python3 comes without ensurepip, which a virtual environment needs."""
    if importlib.util.find_spec("ensurepip"):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        sys.exit(f"This Python cannot make .venv. On Debian or Ubuntu: sudo apt-get install {package}")
    print(f"Installing {package} ...", flush=True)
    _run("apt-get", "update", "-qq")
    _run("apt-get", "install", "-qq", "-y", "--no-install-recommends", package)


def _pip(*arguments: str) -> None:
    _run(str(VENV_PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments)


def _run(*command: str) -> None:
    """Run a command from the project's root; what it complains of is shown, its chatter is not."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, env=environment)


def _shown(command: object) -> str:
    return " ".join(command) if isinstance(command, (list, tuple)) else str(command)


def _stamp(kind: str) -> Path:
    return VENV / f"ready-{kind}"


def _state(kind: str) -> str:
    """Say what .venv was made from: a change of any of it means to install again."""
    digest = hashlib.sha256(_python_and_place().encode())
    for name in ("pyproject.toml", *REQUIREMENTS[kind]):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def _python_and_place() -> str:
    # The interpreter behind python3 may be this very venv's, which must not count as another one.
    return f"{sys.version}\n{os.path.realpath(sys.base_prefix)}\n{VENV}"


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
