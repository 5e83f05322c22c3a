"""Takes the recovery code from the screen to where it is kept: a text file or a printed page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from nmt_chart.errors import UserError
from nmt_chart.ui.messages import Files
from nmt_chart.ui.saving import save_file
from nmt_chart.ui.start.code_on_paper import PrintText, print_text, recovery_text
from nmt_chart.ui.start.recovery_code_page import RecoveryCodePage


class CodeKeeping(QObject):
    """Saves and prints the code of one page, as long as that page lives."""

    def __init__(
        self, page: RecoveryCodePage, file_name: str, files: Files, printing: PrintText | None = None
    ) -> None:
        super().__init__(page)
        self._page = page
        self._file_name = file_name
        self._files = files
        self._printing = printing or print_text
        page.save_wanted.connect(self._save)
        page.print_wanted.connect(self._print)

    def _save(self) -> None:
        page = self._page
        suggested = Path.home() / "nmt-chart-recovery-code.txt"
        path = self._files.ask_save_path(page, "Save the recovery code", suggested, "Text (*.txt)")
        if path is None:
            return
        try:
            save_file(path, recovery_text(page.code, self._file_name).encode())
        except UserError as error:
            page.show_problem(str(error))
        else:
            page.tell(f"Saved as {path.name}. Move it away from this computer.")

    def _print(self) -> None:
        self._printing(self._page, recovery_text(self._page.code, self._file_name))
