"""The command line called in this process, over real books."""

import json
import shutil
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from arbook.app import main
from tests.support.accounts import PASSWORD
from tests.support.certificates import Authority
from tests.support.smtp_server import ScriptedSmtpServer, SmtpScript


@dataclass(frozen=True)
class Answer:
    """What a command gave back."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Arbook = Callable[..., Answer]


@pytest.fixture
def arbook(capsys: pytest.CaptureFixture[str]) -> Arbook:
    """Runs one command and gives exit code, stdout and stderr; never a traceback."""

    def call(*words: object) -> Answer:
        capsys.readouterr()
        code = main([str(word) for word in words])
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return Answer(code, told.out, told.err)

    return call


@pytest.fixture
def done(arbook: Arbook) -> Arbook:
    """As ``arbook``, for commands that must succeed."""

    def call(*words: object) -> Answer:
        answer = arbook(*words)
        assert answer.code == 0, answer.err
        return answer

    return call


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("founded") / "founded.arbook"
    words = f"new {path} --business Harbour --currency EUR --country DE".split()
    assert main(words) == 0
    return path


@pytest.fixture
def book(founded: Path, tmp_path: Path) -> Path:
    """A book without customers."""
    return Path(shutil.copy(founded, tmp_path / "shop.arbook"))


@pytest.fixture(scope="session")
def stocked(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(founded, tmp_path_factory.mktemp("stocked") / "stocked.arbook"))
    for words in (
        ["customer", path, "add", "--name", "Ada Lovelace", "--email", "ada@example.org", "--terms", "14"],
        ["customer", path, "add", "--name", "Bo <b>", "--address", "Quay 1\nCork"],
        ["invoice", path, "--customer", "1001", "--line", "Rent;1;100;0", "--today", "2026-01-05"],
        ["invoice", path, "--customer", "1001", "--line", "Repair;2;25;0", "--today", "2026-02-02"],
        ["invoice", path, "--customer", "1002", "--line", "Bell;1;10;0", "--terms", "7", "--today", "2026-02-02"],
        ["pay", path, "--customer", "1001", "--amount", "30", "--today", "2026-02-10"],
        ["pay", path, "--customer", "1002", "--amount", "15", "--today", "2026-02-11"],
        ["settings", path, "--email", "owner@harbour.example"],
    ):
        assert main([str(word) for word in words]) == 0
    return path


@pytest.fixture
def shop(stocked: Path, tmp_path: Path) -> Path:
    """Ada owes 120.00 on two invoices (due 19 Jan and 16 Feb 2026), Bo has 5.00 on account."""
    return Path(shutil.copy(stocked, tmp_path / "shop.arbook"))


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """An authority that this system trusts for the length of a test."""
    made = Authority(tmp_path)
    bundle = tmp_path / "trusted.pem"
    bundle.write_text(
        "".join(ssl.DER_cert_to_PEM_cert(der) for der in made.client_context().get_ca_certs(binary_form=True))
    )
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    monkeypatch.setenv("ARBOOK_MAIL_PASSWORD", PASSWORD)
    return made


@pytest.fixture
def post(authority: Authority, shop: Path, done: Arbook) -> Iterator[ScriptedSmtpServer]:
    """A mail server, and the shop's account on it."""
    with ScriptedSmtpServer(authority.server_context(), SmtpScript()) as server:
        words = ("--address", "owner@harbour.example", "--host", "localhost", "--port", server.port)
        done("mail", shop, *words, "--security", "starttls", "--username", "owner")
        yield server
