"""Passwords: in the operating system's own safe, or in memory for this session; never in a file or the book."""

from typing import Protocol

from arbook.mail.errors import NoSafePlaceError, SafeFailedError, SafeLockedError

# By class, not by promise: keyring also ships backends that fail, that forget silently, and that write plain files.
_TRUSTED = frozenset(
    {
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
        ("keyring.backends.kwallet", "DBusKeyringKWallet4"),
        ("keyring.backends.Windows", "WinVaultKeyring"),
        ("keyring.backends.macOS", "Keyring"),
    }
)


class PasswordSafe(Protocol):
    """A place for one password per mail account."""

    def get(self, account: str) -> str | None:
        """The kept password, or None."""

    def set(self, account: str, password: str) -> None:
        """Keep the password, replacing an older one."""

    def delete(self, account: str) -> None:
        """Forget the password; no complaint if there is none."""


class Backend(Protocol):
    """The part of a keyring backend that is used here."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """The kept password, or None."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep it."""

    def delete_password(self, service: str, username: str, /) -> None:
        """Forget it."""


class SessionSafe:
    """Keeps passwords in memory until the program ends: for systems without a safe."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get(self, account: str) -> str | None:
        """The password given in this session, or None."""
        return self._kept.get(account)

    def set(self, account: str, password: str) -> None:
        """Keep until the program ends."""
        self._kept[account] = password

    def delete(self, account: str) -> None:
        """Forget at once."""
        self._kept.pop(account, None)


class KeyringSafe:
    """The system's safe: Secret Service, KWallet, Windows Credential Manager or the macOS keychain.

    The owner sees entries as "arbook BOOK" with the account's address. Every operation may raise ``SafeLockedError``
    or ``SafeFailedError``.
    """

    def __init__(self, book_name: str, backend: Backend) -> None:
        self._service = f"arbook {book_name}"
        self._backend = _trusted(backend)

    def get(self, account: str) -> str | None:
        """The kept password, or None. The system may ask the owner to unlock."""
        try:
            return self._backend.get_password(self._service, account)
        except Exception as fault:  # each system raises its own kinds; their words might hold the secret
            raise _refusal("get", fault) from None

    def set(self, account: str, password: str) -> None:
        """Keep the password, then read it back: some safes forget without a word."""
        try:
            self._backend.set_password(self._service, account, password)
        except Exception as fault:
            raise _refusal("set", fault) from None
        if self.get(account) != password:
            raise SafeFailedError(doing="set", why="not_kept")

    def delete(self, account: str) -> None:
        """Forget the password; no complaint if there is none."""
        if self.get(account) is None:
            return
        try:
            self._backend.delete_password(self._service, account)
        except Exception as fault:
            raise _refusal("delete", fault) from None


def open_keyring_safe(book_name: str) -> KeyringSafe:
    """The system's safe for one book; raises ``NoSafePlaceError`` where there is none worth the name."""
    import keyring  # 81 ms, and a bus to ask: only when a password is needed

    return KeyringSafe(book_name, keyring.get_keyring())


def _trusted(backend: Backend) -> Backend:
    """The backend if it is a real safe; of a chain, its first member, when that one is."""
    kind = type(backend)
    if (kind.__module__, kind.__name__) in _TRUSTED:
        return backend
    members = list(getattr(backend, "backends", ())) if kind.__module__ == "keyring.backends.chainer" else []
    if members:
        return _trusted(members[0])
    raise NoSafePlaceError(backend=f"{kind.__module__}.{kind.__name__}")


def _refusal(doing: str, fault: Exception) -> SafeLockedError | SafeFailedError:
    """The fault in this room's words: its class alone."""
    from keyring.errors import KeyringLocked

    if isinstance(fault, KeyringLocked):
        return SafeLockedError()
    return SafeFailedError(doing=doing, why=type(fault).__name__)
