"""Feeds a table with a list of any length: the first page at once, the order of all soon, and pages as one looks.

Everything is read on the book lane; an answer that a newer question has overtaken is not shown.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic

from PySide6.QtCore import QObject, QTimer, Signal

from arbook.gui.shared.form_pages import FIRST_LINES, PAGE, ListWish, PagedLines
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Row
from arbook.services.office import Office

_PAGES_AT_ONCE = 6
_HELD_MS = 40
"""So long old rows stay on the screen while those one jumped to are read; then empty rows say it takes time."""
_PAINTED_MS = 50
"""The beginning is on the screen so long after: reading the rest meanwhile would only hold up its paint."""

ReadKeys = Callable[[Office, ListWish, int | None], Sequence[int]]
ReadRows = Callable[[Office, Sequence[int]], Sequence[Any]]


class LongList(QObject, Generic[Row]):
    """Reads keys in order (``read_keys``, of all rows or of the first ones) and rows by their keys (``read_rows``).

    Signals: ``begun`` (rows are shown, maybe not all), ``complete`` (the whole list is known).
    """

    begun = Signal()
    complete = Signal()

    def __init__(
        self,
        session: Session,
        view: RowsView[Row],
        row_key: Callable[[Row], int],
        read_keys: ReadKeys,
        read_rows: ReadRows,
    ) -> None:
        super().__init__(view)
        self._session, self._view, self._row_key = session, view, row_key
        self._read_keys, self._read_rows = read_keys, read_rows
        self._wish: ListWish | None = None
        self._is_complete = False
        self._lines: PagedLines[Row] | None = None
        self._reading: Job | None = None
        self._fetching: Job | None = None
        self._missing: list[int] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAINTED_MS)
        self._rest.timeout.connect(self._read_rest)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fetch)
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(_HELD_MS)
        self._held.timeout.connect(self._paint_again)
        view.verticalScrollBar().valueChanged.connect(self._look)

    def read(self, wish: ListWish) -> None:
        """Show what is wished. The same wish again keeps a long list in front until all of it was read anew."""
        if self._reading is not None:
            self._reading.cancel()
        self._rest.stop()
        shown = self._lines
        if wish == self._wish and shown is not None and len(shown) > FIRST_LINES:
            pages = {number // PAGE for number in self._view.lines_in_view()} | {0}
            self._ask(partial(self._whole, wish, sorted(pages)), self._show_whole)
        else:
            self._ask(partial(self._beginning, wish), self._show_beginning)
        self._wish = wish

    @property
    def is_complete(self) -> bool:
        """Whether the whole list is known, not only its beginning."""
        return self._is_complete

    def keys(self, office: Office) -> Sequence[int]:
        """On the book lane: all that is wished now, for saving it."""
        return self._read_keys(office, self._wish or ListWish(), None)

    def _ask(self, question: Callable[[Office], Any], done: Callable[[Any], object]) -> None:
        self._reading = self._session.ask(question, done, receiver=self)

    # ------------------------------------------------------------- on the book lane
    def _beginning(self, wish: ListWish, office: Office) -> tuple[Sequence[int], Sequence[Row]]:
        keys = self._read_keys(office, wish, FIRST_LINES + 1)
        return keys, self._read_rows(office, keys[:PAGE])

    def _whole(
        self, wish: ListWish, pages: list[int], office: Office
    ) -> tuple[Sequence[int], dict[int, Sequence[Row]]]:
        keys = self._read_keys(office, wish, None)
        wanted = [at for at in pages if at * PAGE < len(keys)]
        return keys, {at: self._read_rows(office, keys[at * PAGE : (at + 1) * PAGE]) for at in wanted}

    def _pages(self, wanted: dict[int, tuple[int, ...]], office: Office) -> dict[int, list[Row]]:
        """The rows of all pages with one question."""
        every = self._read_rows(office, [key for keys in wanted.values() for key in keys])
        rows = {self._row_key(row): row for row in every}
        return {at: [rows[key] for key in keys if key in rows] for at, keys in wanted.items()}

    # ------------------------------------------------------------- answers
    def _show_beginning(self, answer: tuple[Sequence[int], Sequence[Row]]) -> None:
        keys, rows = answer
        self._is_complete = len(keys) <= FIRST_LINES
        self._show(keys[:FIRST_LINES], {0: rows})
        self.begun.emit()
        if len(keys) > FIRST_LINES:
            self._rest.start()
        else:
            self.complete.emit()

    def _read_rest(self) -> None:
        self._ask(self.keys, self._show_rest)

    def _show_rest(self, keys: Sequence[int]) -> None:
        lines, self._is_complete = self._lines, True
        if lines is not None and list(keys[: len(lines)]) == list(lines.keys):
            self._view.rows.grow(keys[len(lines) :])
        else:
            self._show(keys, {})
        self.complete.emit()

    def _show_whole(self, answer: tuple[Sequence[int], dict[int, Sequence[Row]]]) -> None:
        self._is_complete = True
        self._show(*answer)
        self.begun.emit()
        self.complete.emit()

    def _show(self, keys: Sequence[int], pages: dict[int, Sequence[Row]]) -> None:
        self._missing.clear()
        self._lines = PagedLines(keys, self._row_key, self._want)
        for at, rows in pages.items():
            self._lines.put(at, rows)
        self._view.rows.set_pages(self._lines)

    # ------------------------------------------------------------- pages
    def _want(self, at: int) -> None:
        """Somebody looked at a page that is not there; what was looked at last comes first."""
        if at in self._missing:
            self._missing.remove(at)
        self._missing.append(at)
        del self._missing[:-_PAGES_AT_ONCE]
        if not self._soon.isActive():
            self._soon.start()

    def _look(self, _value: int) -> None:
        """Ask for what came into view at once, and paint when it is there: empty rows would flash between."""
        missing = self._missing_in_view()
        for at in missing:
            self._want(at)
        if missing and self._view.isVisible():
            if not self._held.isActive():  # whoever drags the bar sees at least every so often where it is
                self._view.viewport().setUpdatesEnabled(False)
                self._held.start()
            self._fetch()

    def _missing_in_view(self) -> list[int]:
        """Pages that can be seen and are not there."""
        lines, shown = self._lines, self._view.lines_in_view()
        if lines is None or not shown:
            return []
        return [at for at in range(shown.start // PAGE, (shown.stop - 1) // PAGE + 1) if not lines.has_page(at)]

    def _paint_again(self) -> None:
        self._held.stop()
        self._view.viewport().setUpdatesEnabled(True)

    def _fetch(self) -> None:
        lines = self._lines
        if self._fetching is not None or lines is None:
            return
        wanted = {at: lines.keys_of(at) for at in reversed(self._missing) if not lines.has_page(at)}
        self._missing.clear()
        if wanted:
            self._fetching = self._session.ask(
                partial(self._pages, wanted), partial(self._take, lines), failed=self._give_up, receiver=self,
            )  # fmt: skip

    def _take(self, lines: PagedLines[Row], pages: dict[int, Sequence[Row]]) -> None:
        self._fetching = None
        if lines is self._lines:
            for at, rows in pages.items():
                self._view.rows.take_page(at, rows)
        if self._missing:
            self._soon.start()
        if not self._missing_in_view():
            self._paint_again()

    def _give_up(self, _error: Exception) -> bool:
        """Let the failure be told; the next look asks again."""
        self._fetching = None
        self._paint_again()
        return False
