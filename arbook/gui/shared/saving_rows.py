"""Saving a list of any length as a table: read piecewise on the book lane, stopped at will."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from arbook.formats.csv_text import BYTE_ORDER_MARK, Cell, csv_text
from arbook.gui.shared.files import ask_file, tell_saved, write_parts
from arbook.gui.shared.progress import ProgressCard
from arbook.gui.shared.session import Session
from arbook.services.office import Office

_PIECE = 500
"""Rows between two looks at whether something else waits for the book: some milliseconds of reading."""

_TELL_AFTER_S = 0.4
_TELL_EVERY_S = 0.1


class _StoppedError(Exception):
    """The owner stopped it, or the book is being closed."""


class SavingRows(QObject):
    """One table being saved. ``told`` carries a sentence at the end, ``shown`` the card with the progress when it
    takes longer than a moment, ``over`` that the card may go.
    """

    told = Signal(str)
    shown = Signal(object)
    over = Signal()
    _progressed = Signal(int, int)

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        head: Sequence[Cell],
        keys: Callable[[Office], Sequence[int]],
        rows: Callable[[Office, Sequence[int]], Sequence[Any]],
        cells: Callable[[Any], Sequence[Cell]],
    ) -> None:
        super().__init__(parent)
        self._session, self._head = session, head
        self._keys, self._rows, self._cells = keys, rows, cells
        self._stop = Event()
        self._card: ProgressCard | None = None
        self._progressed.connect(self._show_progress)

    def start(self, window: QWidget, name: str) -> None:
        """Ask where to, then begin."""
        path = ask_file(window, self.tr("Export"), name, "csv")
        if path is None:
            self.deleteLater()
            return
        self._session.outside(lambda: write_parts(path, self._parts()), self._tell, failed=self._fail, receiver=self)

    def _parts(self) -> Iterator[bytes]:
        """On the outside lane: the file, piece by piece."""
        yield (BYTE_ORDER_MARK + csv_text([self._head])).encode("utf-8")
        keys = self._session.from_outside(self._keys)
        told = monotonic() + _TELL_AFTER_S
        for first in range(0, len(keys), _PIECE):
            if self._stop.is_set() or self._session.jobs.is_closing():
                raise _StoppedError
            piece = keys[first : first + _PIECE]
            rows = self._session.from_outside(partial(self._piece, piece))
            yield csv_text(self._cells(row) for row in rows).encode("utf-8")
            if monotonic() > told:
                told = monotonic() + _TELL_EVERY_S
                self._progressed.emit(first + len(piece), len(keys))

    def _piece(self, keys: Sequence[int], office: Office) -> Sequence[Any]:
        return self._rows(office, keys)

    def _show_progress(self, done: int, total: int) -> None:
        if self._card is None:
            self._card = ProgressCard(self.tr("Saving the table"), self.tr("Stop"), "save")
            self._card.stopped.connect(self._stop.set)
            self.shown.emit(self._card)
        how_many = self._session.owner.formats.count
        words = self.tr("Saving row {0} of {1}").format(how_many(done), how_many(total))
        self._card.show_progress(done, total, words)

    def _tell(self, written: Path) -> None:
        tell_saved(self._session, written, self.told.emit)
        self._end()

    def _fail(self, error: Exception) -> bool:
        self._end()
        if isinstance(error, _StoppedError):
            self.told.emit(self.tr("Stopped. Nothing was saved."))
            return True
        return False

    def _end(self) -> None:
        if self._card is not None:
            self._card.deleteLater()
        self.over.emit()
        self.deleteLater()
