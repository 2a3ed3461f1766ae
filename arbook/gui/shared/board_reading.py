"""Reading a day in two steps: what can be seen at once first, the rest of a long list while that is looked at."""

from PySide6.QtCore import QObject, QTimer, Signal

from arbook.gui.shared.session import Session
from arbook.gui.shared.work_rows import Board, read_beginning, read_board


class BoardReader(QObject):
    """Signals: ``begun`` (a ``Board`` that is not whole, the first time a list is long), ``read`` (a whole one)."""

    begun = Signal(object)
    read = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._is_first = True
        self._rest = QTimer(self)  # only once the beginning was painted
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.load)

    def load(self) -> None:
        """Read the day anew; a list that is shown already is replaced only by a whole one."""
        read = read_beginning if self._is_first else read_board
        self._is_first = False
        today = self._session.owner.today()
        self._session.ask(lambda office: read(office, today), self._take)

    def _take(self, board: Board) -> None:
        if board.is_whole:
            self.read.emit(board)
        else:
            self.begun.emit(board)
            self._rest.start(0)
