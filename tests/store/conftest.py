from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from nmt_chart.domain.client import Client
from nmt_chart.domain.visit import Visit
from nmt_chart.store.file_kinds import keys_file
from nmt_chart.store.store import Store, create_store, open_store
from nmt_chart.store.vault import Vault, create_vault
from tests.builders import PASSPHRASE, a_client, a_practice, a_visit


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> tuple[Vault, str]:
    """One vault at the real price, with its recovery code; tests put its keys beside their own files."""
    return create_vault(tmp_path_factory.mktemp("keys") / "practice.nmt", PASSPHRASE)


@pytest.fixture
def vault(keys: tuple[Vault, str], tmp_path: Path) -> Vault:
    vault = replace(keys[0], file=tmp_path / "practice.nmt")
    keys_file(vault.file).write_text(vault.slots.as_text())
    return vault


@pytest.fixture(scope="session")
def blank(keys: tuple[Vault, str], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a closed practice file without records; copying it is faster than making each anew."""
    file = tmp_path_factory.mktemp("blank") / "practice.nmt"
    create_store(file, keys[0], a_practice()).close()
    return file.read_bytes()


@pytest.fixture
def store(vault: Vault, blank: bytes) -> Iterator[Store]:
    vault.file.write_bytes(blank)
    vault.file.chmod(0o600)
    store = open_store(vault.file, vault)
    yield store
    store.close()


@pytest.fixture
def client(store: Store) -> Client:
    client = a_client()
    with store.transaction() as records:
        records.clients.add(client)
    return client


@pytest.fixture
def visit(store: Store, client: Client) -> Visit:
    """Return a draft visit, kept in the store, with nothing charted yet."""
    visit = a_visit(client)
    with store.transaction() as records:
        records.visits.add(visit)
    return visit
