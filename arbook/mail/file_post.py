"""The post of an owner who wants nothing sent: each message becomes a file."""

from pathlib import Path
from types import TracebackType
from typing import Self

from arbook.mail.errors import FolderError, LetterFileError
from arbook.mail.files import write_letter
from arbook.mail.steps import Delivery, Outcome, Stage

_UNSENT = b"X-Unsent: 1\r\n"


class FilePost:
    """Stands in for the post where the owner wants nothing sent: each message becomes a file in ``folder``.

    The file begins with ``X-Unsent: 1``, so that mail programs which know it open a draft that can be sent by hand.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is open between two messages."""

    def deliver(self, recipient_address: str, raw: bytes) -> Delivery:
        """Write the message; ``text`` is where it is now. Raises ``FolderError`` where the folder refuses."""
        try:
            path = write_letter(self._folder, recipient_address, _UNSENT + raw)
        except LetterFileError as fault:
            raise FolderError(path=fault.facts["path"], why=fault.facts["why"]) from None
        return Delivery(Outcome.WRITTEN, Stage.FILE, None, str(path))
