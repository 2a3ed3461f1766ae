"""Reading a day in two steps: what can be seen at once first, the rest of a long list while that is looked at."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from arbook.gui.shared.session import Session

if TYPE_CHECKING:
    from arbook.services.office import Office
    from arbook.services.worklist import Board

_PAINTED_MS = 50
"""The beginning is on the screen so long after: reading meanwhile would only hold up its paint."""


class BoardReader(QObject):
    """Signals: ``begun`` (a ``Board`` that is not whole, the first time a list is long), ``read`` (a whole one)."""

    begun = Signal(object)
    read = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._is_first, self._is_ahead = True, False
        self._rest = QTimer(self)  # only once the beginning was painted
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.load)

    @staticmethod
    def of(session: Session) -> "BoardReader":
        """The session's one."""
        found = session.findChild(BoardReader)
        return found if found is not None else BoardReader(session)

    def read_ahead(self) -> None:
        """Begin to read before there is a desk: the book lane reads while the desk is made, whose first ``load``
        then has its answer under way.
        """
        self.load()
        self._is_ahead = True

    def load(self) -> None:
        """Read the day anew; a list that is shown already is replaced only by a whole one."""
        if self._is_ahead:
            self._is_ahead = False
            return
        read = partial(_read, self._session.owner.today(), begins=self._is_first)
        self._is_first = False
        self._session.ask(read, self._take)

    def _take(self, board: "Board") -> None:
        if board.is_whole:
            self.read.emit(board)
        else:
            self.begun.emit(board)
            self._rest.start(_PAINTED_MS)


def _read(as_of: date, office: "Office", *, begins: bool) -> "Board":
    """On the book lane, which loads what reads the day while the main thread makes the desk."""
    from arbook.services.worklist import read_beginning, read_board

    return read_beginning(office, as_of) if begins else read_board(office, as_of)
