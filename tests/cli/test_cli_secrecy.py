"""A password and what a sign-in gave, through the whole life of a book: nothing arbook writes or says holds them."""

import base64
import contextlib
import logging
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from arbook.cli.log_file import write_log
from arbook.mail.secrets import KeyringSafe
from tests.support.intruders import ROOT
from tests.support.sign_in_server import APPLICATION, SCOPE
from tests.support.signing_in import ADDRESS, MailWorld, mail_world
from tests.support.smtp_server import ScriptedSmtpServer, SmtpScript

CANARY = "canary-9b2e-horse"
DAY = ("--today", "2026-03-01")
PLACES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


@pytest.fixture
def everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All that the program could write to lies below this folder."""
    for name in PLACES:
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def world(everything: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailWorld]:
    with mail_world(everything, monkeypatch, prefix=CANARY) as made:
        yield made


def forms_of(secret: str) -> list[bytes]:
    """As it is, as mail servers hear it, as UTF-16, and backwards-slashed as JSON has it."""
    plain = secret.encode()
    encoded = [base64.b64encode(b"x" * lead + plain)[4 if lead else 0 : -4] for lead in range(3)]
    return [plain, secret.encode("utf-16-le"), *(each for each in encoded if len(each) > 8)]


def holding(folder: Path, secret: str) -> list[Path]:
    """The files whose bytes hold the secret in any of its forms."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            if any(form in content for form in forms_of(secret)):
                found.append(path)
    return found


class ProcessWatch:
    """Looks at the command lines of all programs, as anybody on this machine can, until it is left."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "ProcessWatch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join(5)

    def _look(self) -> None:
        while not self._over.wait(0.02):
            for path in Path("/proc").glob("[0-9]*/cmdline"):
                with contextlib.suppress(OSError):
                    self.seen.add(path.read_text(errors="replace"))


def test_the_search_finds_a_secret_that_was_written(tmp_path: Path) -> None:
    for number, content in enumerate(forms_of(CANARY)):
        (tmp_path / f"{number}").write_bytes(b"before " + content + b" after")
    (tmp_path / "harmless").write_bytes(b"canary")
    assert len(holding(tmp_path, CANARY)) == len(forms_of(CANARY))


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    caplog.set_level(logging.DEBUG)
    return []


def whole_life(book: Path, run: Callable[..., object], everything: Path) -> None:
    """What an owner does with a book, from the account to the copy that is put away."""
    run("mail", book, "--test")
    run("mail", book, "--format", "json")
    run("remind", book, "--send", *DAY)
    run("outbox", book, "--format", "json")
    run("log", book, "--customer", "1001", "--format", "json")
    run("backup", book, everything / "copy.arbook")
    run("check", book, "--format", "json")
    run("demo", everything / "demo.arbook")
    run("settings", book, "--format", "json")


def test_a_password_is_in_nothing_that_arbook_writes_or_says(
    shop: Path, world: MailWorld, arbook, authority, everything: Path, told: list[str], monkeypatch, caplog
) -> None:
    def run(*words: object) -> None:
        answer = arbook(*words)
        told.append(answer.out + answer.err)

    monkeypatch.setenv("ARBOOK_MAIL_PASSWORD", CANARY)
    with (
        ScriptedSmtpServer(authority.server_context(), SmtpScript(users={"owner": CANARY})) as server,
        ProcessWatch() as watch,
    ):
        where = ("--host", "localhost", "--port", server.port, "--security", "starttls", "--username", "owner")
        run("mail", shop, *where, "--sign-in", "password", "--store-password")
        monkeypatch.delenv("ARBOOK_MAIL_PASSWORD")
        whole_life(shop, run, everything)
        assert len(server.mailbox) == 2, "\n".join(told)
        server.script.users["owner"] = "changed meanwhile"
        run("mail", shop, "--test")
    assert world.safe._kept == {"owner (localhost)": CANARY}
    assert "did not take the user name or password" in told[-1]
    assert CANARY not in "".join(told) + caplog.text + "".join(watch.seen)
    assert len(watch.seen) > 0 or not Path("/proc").is_dir()
    assert (everything / "copy.arbook").exists()
    assert holding(everything, CANARY) == []


def test_what_a_sign_in_gave_is_in_nothing_that_arbook_writes_or_says(
    shop: Path, world: MailWorld, arbook, everything: Path, told: list[str], caplog
) -> None:
    def run(*words: object) -> None:
        answer = arbook(*words)
        told.append(answer.out + answer.err)

    where = ("--host", "localhost", "--port", world.smtp_port, "--security", "starttls", "--username", ADDRESS)
    way = ("--sign-in", "other", "--client-id", APPLICATION, "--sign-in-scope", SCOPE)
    addresses = ("--authorize-url", world.provider.authorize_url, "--token-url", world.provider.token_url)
    world.provider.script.grants = 60  # renewed before each use
    with ProcessWatch() as watch:
        run("mail", shop, *where, *way, *addresses)
        run("mail-sign-in", shop)
        whole_life(shop, run, everything)
        assert len(world.mailbox.envelopes) == 2, "\n".join(told)
        world.provider.revoke()
        run("mail", shop, "--test")
    assert "Sign in again." in told[-1]
    assert len(list((world.home / "sign-ins").iterdir())) == 1
    assert CANARY not in "".join(told) + caplog.text + "".join(watch.seen)
    assert holding(everything, CANARY) == []


def test_the_report_of_a_defect_holds_no_secret_that_was_in_its_hands(everything: Path) -> None:
    def failing(password: str) -> None:
        raise ValueError(f"could not log in with {password}")

    with pytest.raises(ValueError, match="canary") as caught:
        failing(CANARY)
    path = write_log(caught.value)
    assert path is not None
    assert everything in path.parents
    assert "ValueError" in path.read_text(encoding="utf-8")
    assert holding(everything, CANARY) == []


NEEDED = ("bash", "dbus-run-session", "gnome-keyring-daemon")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
_IN_A_SAFE = """
import os, subprocess, sys
arbook, book = [sys.executable, "-W", "error", "-m", "arbook"], sys.argv[1]
subprocess.run([*arbook, "mail", book, "--store-password"], check=True)
del os.environ["ARBOOK_MAIL_PASSWORD"]
subprocess.run([*arbook, "mail", book, "--test"], check=True)
"""


@pytest.mark.skipif(bool(MISSING), reason=f"a real Secret Service needs {', '.join(MISSING)}")
def test_with_a_real_secret_service_a_kept_password_sends_and_is_nowhere_else(
    shop: Path, done, authority, everything: Path
) -> None:
    trusted = everything / "trusted.pem"
    trusted.write_text(authority.pem(), encoding="ascii")
    server = ScriptedSmtpServer(authority.server_context(), SmtpScript(users={"owner": CANARY}))
    with server, ProcessWatch() as watch:
        done(
            "mail",
            shop,
            "--host",
            "localhost",
            "--port",
            server.port,
            "--security",
            "starttls",
            "--username",
            "owner",
        )
        wrapper = ROOT / "tests" / "support" / "with_safe.sh"
        own = {"ARBOOK_MAIL_PASSWORD": CANARY, "SSL_CERT_FILE": str(trusted), "ARBOOK_HOME": str(everything / "home")}
        ran = subprocess.run(
            [str(wrapper), sys.executable, "-c", _IN_A_SAFE, str(shop)],
            cwd=ROOT, env={**os.environ, **own}, capture_output=True, text=True, timeout=90, check=False,
        )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert len(server.mailbox) == 1
    assert CANARY not in ran.stdout + ran.stderr + "".join(watch.seen)
    assert holding(everything, CANARY) == []


@pytest.mark.parametrize("backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"])
def test_without_a_safe_worth_the_name_nothing_is_kept_and_that_is_said(
    shop: Path, arbook, everything: Path, backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import importlib

    module, _, name = backend.rpartition(".")
    monkeypatch.setattr("keyring.get_keyring", getattr(importlib.import_module(module), name))
    monkeypatch.setenv("ARBOOK_MAIL_PASSWORD", CANARY)
    assert arbook("mail", shop, "--address", ADDRESS).code == 0
    refused = arbook("mail", shop, "--store-password")
    assert refused.code == 1
    assert "This system has no safe place for passwords. Give the password for each session." in refused.err
    assert CANARY not in refused.out + refused.err
    assert holding(everything, CANARY) == []
    assert KeyringSafe.__name__ not in refused.err
