"""The skeleton of a desk that is a list with a panel beside: head, search, filters, table, and what is chosen."""

from collections.abc import Callable, Sequence
from typing import Any, Generic

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from arbook.formats.csv_text import Cell as CsvCell
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card, PageHead
from arbook.gui.shared.desk import Desk
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.fields import SearchField
from arbook.gui.shared.files import save_table
from arbook.gui.shared.filters import FilterBar
from arbook.gui.shared.form_pages import ListWish
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.keys import keys_of
from arbook.gui.shared.long_list import LongList
from arbook.gui.shared.panel import SidePanel
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.saving_rows import SavingRows
from arbook.gui.shared.table import Column, Row
from arbook.gui.shared.tokens import GAP, MARGIN
from arbook.services.office import Office

_LIST, _EMPTY = 0, 1


class ListDesk(Desk, Generic[Row]):
    """Give it columns with ``build``; it reads on the book lane and shows a row with ``show_row``.

    A short list is read whole (``read``); one of any length is ``is_long`` and is read by ``read_keys`` and
    ``read_rows``, in memory only as far as one looks. ``key`` names what is remembered of its columns.
    """

    is_long = False

    def build(
        self,
        title: str,
        columns: Sequence[Column[Row]],
        row_key: Callable[[Row], int],
        *,
        search: str,
        filters: Sequence[tuple[object, str]] = (),
        actions: Sequence[QWidget] = (),
    ) -> None:
        """Make the widgets; the last of ``actions`` is the filled button."""
        self._reading: Job | None = None
        self._is_panel_wanted = False
        self._wanted: int | None = None
        self.head = PageHead(title, in_rail=bool(keys_of(self.key)))  # what is in the rail has a key
        for action in actions:
            self.head.add_action(action)
        self.search = SearchField(search)
        self.search.searched.connect(self._search_for)
        self.search.returnPressed.connect(self._enter_list)
        self.filters = FilterBar(filters, title) if filters else None
        if self.filters is not None:
            self.filters.picked.connect(lambda _key: self.read_again())
        self.model = RowsModel[Row](columns, self.session.owner.formats, row_key, self)
        self.view = RowsView(self.model, title, remember_as=self.key)
        self._long: LongList[Row] | None = None
        if self.is_long:
            self._long = LongList(self.session, self.view, row_key, self.read_keys, self.read_rows)
            self._long.begun.connect(self._show_begun)
            self._long.complete.connect(self._show_place)
            self._long.complete.connect(self.show_list)
            self.model.order_wished.connect(self.read_again)
        self.view.row_chosen.connect(self._show_choice)
        self.view.row_opened.connect(self.open_row)
        self.view.space_pressed.connect(self._want_panel)
        self.panel = SidePanel()
        self.panel.closed.connect(self._leave_panel)
        self.panel.stepped.connect(self._step)
        self.empty = self.make_empty()
        self._nothing = EmptyDesk("search", self.tr("Nothing found"), self.tr("Look for another word or number."))
        self._searched = ""
        self._lay_out()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(GAP)
        tools.addWidget(self.search, 2)
        if self.filters is not None:
            tools.addWidget(self.filters, 3)
        self._card = Card(flush=True)
        self._card.body.addWidget(self.view, 1)
        self._card.body.addWidget(self._nothing, 1)
        self._nothing.hide()
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addLayout(tools)
        left.addWidget(self._card, 1)
        self._list_side = QWidget()
        self._list_side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._list_side, 1)
        row.addWidget(self.panel)
        self.pages = QStackedWidget()
        self.pages.addWidget(both)
        empty_card = Card()
        empty_card.body.addWidget(self.empty)
        self.pages.addWidget(empty_card)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.head)
        self._column.addWidget(self.pages, 1)
        self.set_margins(wide=True)
        self.panel.hide()

    def set_margins(self, *, wide: bool) -> None:
        """Keep air around, or let a page with a footer run to the edges."""
        self._column.setContentsMargins(*((MARGIN, 16, MARGIN, 16) if wide else (0, 0, 0, 0)))

    # ------------------------------------------------------------- what a desk says
    def make_empty(self) -> EmptyDesk:
        """What is shown while the book has nothing of this."""
        raise NotImplementedError

    def read(self, office: Office, search: str, picked: object) -> tuple[Row, ...]:
        """On the book lane: all rows of a short list for this search and filter."""
        raise NotImplementedError

    def read_keys(self, office: Office, wish: ListWish, limit: int | None) -> Sequence[int]:
        """On the book lane: the keys of a long list in order, all or the first ones."""
        raise NotImplementedError

    def read_rows(self, office: Office, keys: Sequence[int]) -> Sequence[Row]:
        """On the book lane: rows of a long list by their keys."""
        raise NotImplementedError

    def show_row(self, row: Row) -> None:
        """Fill the panel."""
        raise NotImplementedError

    def go_to(self, key: int) -> None:
        """Show the row with this key once the list was read, whatever was searched for before."""
        self._wanted = key
        self.show_all()

    def show_list(self) -> None:
        """The list was read: go to the row that was asked for; a desk may count it too."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self.view.choose(wanted):
            self.view.setFocus()
            self._want_panel(None)

    def open_row(self, row: Row) -> None:
        """Enter or double click: the panel, unless the desk knows better."""
        self._want_panel(row)

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read the list again."""
        self.read_again()

    def read_again(self) -> None:
        """Read with the search and filter as they stand; an older answer is not wanted any more."""
        if self._reading is not None:
            self._reading.cancel()
        search, picked = self._searched, None if self.filters is None else self.filters.key
        if self._long is not None:
            self._long.read(ListWish(search, picked, *self.model.order))
            return
        self._reading = self.session.ask(lambda office: self.read(office, search, picked), self._fill, receiver=self)

    def _fill(self, rows: tuple[Row, ...]) -> None:
        self.model.set_rows(rows)
        self._show_begun()
        self.show_list()

    def _show_begun(self) -> None:
        is_all = not self._searched and (self.filters is None or self.filters.key == "all")
        rows = self.model.rowCount()
        if self.pages.currentIndex() <= _EMPTY:  # what else a desk puts there stays in front
            self.pages.setCurrentIndex(_EMPTY if is_all and not rows else _LIST)
        self.view.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        if not self.view.currentIndex().isValid():
            self.view.choose_first()
        if not rows:
            self.panel.hide()

    def show_all(self) -> None:
        """Read the list without search and filter."""
        self._searched = ""
        self.search.setText("")
        if self.filters is not None:
            self.filters.set_picked("all")
        self.read_again()

    def _search_for(self, text: str) -> None:
        if text != self._searched:
            self._searched = text
            self.read_again()

    def _enter_list(self) -> None:
        self.view.setFocus()

    def save_all(self, name: str, head: Sequence[CsvCell], cells: Callable[[Row], Sequence[CsvCell]]) -> None:
        """Save every row of a long list as a table, whether it was looked at or not."""
        assert self._long is not None
        saving = SavingRows(self, self.session, head, self._long.keys, self.read_rows, cells)
        saving.told.connect(self.told)
        saving.shown.connect(lambda card: self._column.insertWidget(1, card))
        saving.start(self.window(), name)

    def start_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus()
        self.search.selectAll()

    # ------------------------------------------------------------- keys
    def step(self, by: int) -> None:
        """Alt+Up, Alt+Down: the row before or after, wherever the focus is."""
        self._step(by)

    def leave(self) -> bool:
        """Esc: back from the panel that took the list's place."""
        is_over = self._is_panel_wanted and self.panel.isVisible() and not self._list_side.isVisible()
        if is_over:
            self._leave_panel()
        return is_over

    def customer_shown(self) -> int | None:
        """Whose row is chosen."""
        return getattr(self.view.chosen_row(), "customer_id", None)

    def export_shown(self) -> None:
        """Ctrl+E: the rows as they are seen, unless the desk knows better."""
        name = self.tr("{0}.csv").format(self.head.title.text().lower())
        save_table(self, self.session, name, self.view.table_of_text(), self.told.emit)

    def parts(self) -> tuple[QWidget, ...]:
        """F6: the list, the panel."""
        return (self.view, self.panel)

    # ------------------------------------------------------------- panel
    def _show_choice(self, row: Any) -> None:
        if row is None:
            self.panel.hide()
            return
        self._show_place()
        self.show_row(row)
        self._fit()

    def _show_place(self) -> None:
        """The place among all, once it is known how many they are."""
        is_known = self._long is None or self._long.is_complete
        place, total = self.view.currentIndex().row() + 1, self.model.rowCount() if is_known else 0
        self.panel.show_place(place, total, self.session.owner.formats.count)

    def _step(self, step: int) -> None:
        if self.view.currentIndex().isValid():
            self.view.step(step)

    def _want_panel(self, _row: object) -> None:
        self._is_panel_wanted = True
        self._fit()

    def _leave_panel(self) -> None:
        self._is_panel_wanted = False
        self._fit()
        self.view.setFocus()

    def _fit(self) -> None:
        least = self.view.widths.least() + self.view.verticalScrollBar().sizeHint().width() + 2  # no amount is cut
        has_room, row = self.panel.has_room(self.width(), least), self.view.chosen_row()
        is_covered = self._is_panel_wanted and row is not None and not has_room
        self.panel.set_closable(closable=not has_room)
        self.panel.set_wide(wide=is_covered)
        self.panel.setVisible(row is not None and (has_room or self._is_panel_wanted))
        self._list_side.setVisible(not is_covered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the panel beside the list, or in its place."""
        super().resizeEvent(event)
        self._fit()


def main_button(text: str, icon_name: str, press: Callable[[], None]) -> Button:
    """The filled button of a page's head."""

    def pressed(_checked: bool) -> None:
        press()

    button = Button(text, "filled", icon_name)
    button.clicked.connect(pressed)
    return button
