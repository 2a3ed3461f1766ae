"""What a sign-in gave, between two runs of the program: an encrypted file, its key in the system's safe.

The safe of Windows holds 2,560 bytes, and tokens are longer; so the safe holds the key, and the file is worth nothing
without it.
"""

import contextlib
import json
import os
import tempfile
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from arbook.mail.errors import SafeFailedError
from arbook.mail.keys import Tokens
from arbook.mail.secrets import PasswordSafe

_KEY_OF = "{0} (sign-in)"
"""The key's name in the safe, beside the password of the same account if there is one."""


class KeptTokens:
    """The sign-ins of one book, by user name. ``folder`` is the program's own; it is made when first needed.

    Whatever concerns the safe raises ``SafeError``.
    """

    def __init__(self, folder: Path, book_id: str, safe: PasswordSafe) -> None:
        self._folder, self._book_id, self._safe = folder, book_id, safe

    def get(self, username: str) -> Tokens | None:
        """What is kept; None where nothing is, or it cannot be read any more."""
        from cryptography.fernet import Fernet, InvalidToken

        try:
            sealed = self._path(username).read_bytes()
        except OSError:
            return None
        key = self._safe.get(_KEY_OF.format(username))
        if key is None:
            return None
        try:
            told = json.loads(Fernet(key).decrypt(sealed))
            moment = datetime.fromisoformat(told["ends_at"])
            return Tokens(told["access"], told["renewal"], moment, tuple(told["asked"]))
        except (InvalidToken, ValueError, KeyError, TypeError):
            return None

    def keep(self, username: str, tokens: Tokens) -> None:
        """Write them down in place of older ones: whole or not at all. Raises ``SafeFailedError`` too where the file
        cannot be written.
        """
        from cryptography.fernet import Fernet

        key = self._safe.get(_KEY_OF.format(username))
        if key is None:
            key = Fernet.generate_key().decode("ascii")
            self._safe.set(_KEY_OF.format(username), key)
        told = {
            "access": tokens.access,
            "renewal": tokens.renewal,
            "ends_at": tokens.ends_at.isoformat(),
            "asked": tokens.asked,
        }
        try:
            _write_whole(self._path(username), Fernet(key).encrypt(json.dumps(told).encode()))
        except OSError as fault:
            raise SafeFailedError(doing="set", why=type(fault).__name__) from None

    def forget(self, username: str) -> None:
        """File and key."""
        self._path(username).unlink(missing_ok=True)
        self._safe.delete(_KEY_OF.format(username))

    def _path(self, username: str) -> Path:
        """The name tells neither book nor address."""
        name = sha256(f"{self._book_id}\n{username}".encode()).hexdigest()[:32]
        return self._folder / f"{name}.token"


def _write_whole(path: Path, content: bytes) -> None:
    """Beside it first, for the owner's eyes alone, then in its place."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix="new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise
