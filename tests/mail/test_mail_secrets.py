"""Passwords are kept in a real safe or in memory, and nowhere else."""

import shutil
import subprocess
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from arbook.mail.errors import NoSafePlaceError, SafeFailedError, SafeLockedError
from arbook.mail.secrets import KeyringSafe, PasswordSafe, SessionSafe, open_keyring_safe

OWNER = "owner@harbour.example"
SECRET = "Größe 🔑 right horse"
REAL = [
    ("keyring.backends.SecretService", "Keyring"),
    ("keyring.backends.kwallet", "DBusKeyring"),
    ("keyring.backends.Windows", "WinVaultKeyring"),
    ("keyring.backends.macOS", "Keyring"),
]


class MemoryBackend:
    """Behaves as a system's safe does; its class can be given the name of a real one."""

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if (service, username) not in self.kept:
            raise PasswordDeleteError("none")
        del self.kept[service, username]


class ForgetfulBackend(MemoryBackend):
    def set_password(self, service, username, password):
        pass


class CuttingBackend(MemoryBackend):
    def set_password(self, service, username, password):
        self.kept[service, username] = password[:10]


class LockedBackend(MemoryBackend):
    def get_password(self, service, username):
        raise KeyringLocked("locked")

    def set_password(self, service, username, password):
        raise KeyringLocked("locked")


class BrokenBackend(MemoryBackend):
    def get_password(self, service, username):
        raise RuntimeError(f"bus died holding {SECRET}")

    def set_password(self, service, username, password):
        raise RuntimeError(f"bus died holding {password}")


def posing(kind, module="keyring.backends.SecretService", name="Keyring"):
    """An instance of ``kind`` whose class carries a real backend's name."""
    return type(name, (kind,), {"__module__": module})()


@pytest.fixture(params=["session", *REAL], ids=str)
def safe(request) -> PasswordSafe:
    if request.param == "session":
        return SessionSafe()
    return KeyringSafe("Harbour", posing(MemoryBackend, *request.param))


def test_a_password_is_kept_replaced_and_forgotten(safe):
    assert safe.get(OWNER) is None
    safe.set(OWNER, "first")
    safe.set(OWNER, SECRET)
    assert safe.get(OWNER) == SECRET
    assert safe.get("other@harbour.example") is None
    safe.delete(OWNER)
    safe.delete(OWNER)
    assert safe.get(OWNER) is None


def test_the_owner_finds_the_entry_under_the_book_and_the_account():
    backend = posing(MemoryBackend)
    KeyringSafe("Harbour", backend).set(OWNER, SECRET)
    assert list(backend.kept) == [("arbook Harbour", OWNER)]
    assert KeyringSafe("Other book", backend).get(OWNER) is None


def alternative_backend():
    """A plain file posing as a safe, as an extra package of keyring offers."""
    return posing(MemoryBackend, "keyrings.alt.file", "PlaintextKeyring")


@pytest.mark.parametrize(
    "backend",
    [null.Keyring(), fail.Keyring(), MemoryBackend(), alternative_backend()],
    ids=["null", "fail", "unknown", "plain file"],
)
def test_a_place_that_is_no_safe_is_refused_before_anything_is_kept(backend):
    with pytest.raises(NoSafePlaceError) as refused:
        KeyringSafe("Harbour", backend)
    assert refused.value.facts["backend"].endswith(type(backend).__name__)


def chain_of(monkeypatch, *members):
    monkeypatch.setattr(chainer.ChainerBackend, "backends", list(members))
    return chainer.ChainerBackend()


def test_of_a_chain_only_a_real_first_member_is_used(monkeypatch):
    real = posing(MemoryBackend)
    KeyringSafe("Harbour", chain_of(monkeypatch, real, null.Keyring())).set(OWNER, SECRET)
    assert real.kept == {("arbook Harbour", OWNER): SECRET}
    for members in [(), (null.Keyring(),), (alternative_backend(), real)]:
        with pytest.raises(NoSafePlaceError):
            KeyringSafe("Harbour", chain_of(monkeypatch, *members))


@pytest.mark.parametrize("kind", [ForgetfulBackend, CuttingBackend])
def test_a_safe_that_does_not_keep_what_it_took_is_found_out_at_once(kind):
    with pytest.raises(SafeFailedError) as refused:
        KeyringSafe("Harbour", posing(kind)).set(OWNER, SECRET)
    assert refused.value.facts == {"doing": "set", "why": "not_kept"}


def test_a_locked_safe_is_told_as_locked():
    safe = KeyringSafe("Harbour", posing(LockedBackend))
    for attempt in (lambda: safe.get(OWNER), lambda: safe.set(OWNER, SECRET), lambda: safe.delete(OWNER)):
        with pytest.raises(SafeLockedError):
            attempt()


def test_a_broken_safe_is_told_without_the_secret():
    safe = KeyringSafe("Harbour", posing(BrokenBackend))
    for attempt in (lambda: safe.get(OWNER), lambda: safe.set(OWNER, SECRET)):
        with pytest.raises(SafeFailedError) as refused:
            attempt()
        assert refused.value.facts["why"] == "RuntimeError"
        assert SECRET not in str(refused.value)
        assert refused.value.__cause__ is None
        assert refused.value.__suppress_context__, "a traceback must not print the system's words"


def test_the_program_takes_the_backend_that_the_system_names(monkeypatch):
    backend = posing(MemoryBackend)
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    open_keyring_safe("Harbour").set(OWNER, SECRET)
    assert backend.kept == {("arbook Harbour", OWNER): SECRET}


REAL_SERVICE = """
import keyring, sys
from arbook.mail.errors import SafeLockedError
from arbook.mail.secrets import open_keyring_safe
safe = open_keyring_safe("Harbour")
assert safe.get("owner@harbour.example") is None
safe.set("owner@harbour.example", sys.argv[1])
again = open_keyring_safe("Harbour")
assert again.get("owner@harbour.example") == sys.argv[1]
again.delete("owner@harbour.example")
assert safe.get("owner@harbour.example") is None
print(type(keyring.get_keyring()).__module__)
"""
NEEDED = ["bash", "dbus-run-session", "gnome-keyring-daemon"]
MISSING = [name for name in NEEDED if shutil.which(name) is None]


@pytest.mark.skipif(bool(MISSING), reason=f"a real Secret Service needs {', '.join(MISSING)}")
def test_a_real_secret_service_keeps_and_forgets_a_password():
    wrapper = Path(__file__).parents[1] / "support" / "with_safe.sh"
    command = [str(wrapper), sys.executable, "-W", "error", "-c", REAL_SERVICE, SECRET]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "keyring.backends.SecretService"
