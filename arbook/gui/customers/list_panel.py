"""The list of customers: found as one types, ordered by name, balance or days late."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from arbook.gui.customers.lines import CustomerLine, Wanted
from arbook.gui.customers.words import line_cell, state_words
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import SearchField
from arbook.gui.shared.heard_menu import make_heard
from arbook.gui.shared.labels import ElidedLabel, hairline
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.table import Column, Kind, MoneyLines
from arbook.gui.shared.tokens import GAP

LIST_WIDTH, NARROW_WIDTH = 300, 272
_MOST_NARROW = 360
_SIDE = 12


class ListPanel(Card):
    """Signals: ``chosen`` (a customer's id, or None), ``opened`` (Enter on a line), ``new_pressed``,
    ``export_pressed``, ``aging_pressed``, ``reasons_pressed``, ``log_pressed``.
    """

    chosen = Signal(object)
    opened = Signal()
    new_pressed = Signal()
    export_pressed = Signal()
    aging_pressed = Signal()
    reasons_pressed = Signal()
    log_pressed = Signal()

    def __init__(self, owner: Owner) -> None:
        super().__init__(flush=True)
        self._owner = owner
        self._lines: tuple[CustomerLine, ...] = ()
        self._wanted, self._owing_count = Wanted(), 0
        self.search = SearchField(self.tr("Find a customer"))
        self.search.searched.connect(self._search_for)
        self.search.returnPressed.connect(self._enter_list)
        self._count = ElidedLabel("", "small", "text2")
        self._order = Button("", "link", "chevron-down")
        self._order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._menu = self._make_menu()
        self._order.clicked.connect(self._pop_up)
        self._model = RowsModel[CustomerLine](self._columns(), owner.formats, lambda line: line.customer_id, self)
        self.view = RowsView(self._model, self.tr("Customers"))
        self.view.header().hide()
        self.view.row_chosen.connect(self._tell_chosen)
        self.view.row_opened.connect(lambda _line: self.opened.emit())
        self._lay_out()
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the page more room."""
        self.setFixedWidth(min(fonts.scaled(NARROW_WIDTH), _MOST_NARROW) if narrow else fonts.scaled(LIST_WIDTH))
        self._tell_count()

    def _columns(self) -> list[Column[CustomerLine]]:
        return [
            Column(key="name", title="", kind=Kind.TWO_LINES, stretch=1, smallest=12, sortable=False,
                   value=lambda line: line_cell(line, self._owner), accessible=self._spoken,
                   tooltip=lambda line: line.row.name),
            Column(key="balance", title="", kind=Kind.MONEY, sortable=False, value=_balance),
        ]  # fmt: skip

    def _spoken(self, line: CustomerLine) -> str:
        balance = self._owner.formats.money(line.row.aging.balance)
        return ", ".join((line.row.name, state_words(line, self._owner), balance))

    def _lay_out(self) -> None:
        new = IconButton("plus", self.tr("New customer"))
        new.clicked.connect(self.new_pressed)
        top, below = QHBoxLayout(), QHBoxLayout()
        top.setContentsMargins(_SIDE, 10, _SIDE, 0)
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(new)
        below.setContentsMargins(_SIDE + 2, 0, 4, 0)
        below.addWidget(self._count)
        below.addStretch(1)
        below.addWidget(self._order)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(below)
        self.body.setSpacing(0)
        self.body.addWidget(holder)
        self.body.addWidget(hairline())
        self.body.addWidget(self.view, 1)

    def _make_menu(self) -> QMenu:
        menu, group = make_heard(QMenu(self)), QActionGroup(self)
        menu.setAccessibleName(self.tr("Order and choice"))
        self._orders = {
            "name": self.tr("By name"),
            "balance": self.tr("By balance"),
            "late": self.tr("By days late"),
        }
        for order, words in self._orders.items():
            action = QAction(words, group, checkable=True, checked=order == self._wanted.order)
            action.triggered.connect(lambda _checked, order=order: self._order_by(order))
            menu.addAction(action)
        menu.addSeparator()
        self._owing = menu.addAction(self.tr("Only who owes"))
        self._owing.setCheckable(True)
        self._owing.toggled.connect(self._want_owing)
        self._stopped = menu.addAction(self.tr("Only whose credit is stopped"))
        self._stopped.setCheckable(True)
        self._stopped.toggled.connect(self._want_stopped)
        menu.addAction(self.tr("Who owes for how long")).triggered.connect(lambda _checked: self.aging_pressed.emit())
        menu.addAction(self.tr("What we get wrong")).triggered.connect(lambda _checked: self.reasons_pressed.emit())
        menu.addAction(self.tr("What was said and sent")).triggered.connect(lambda _checked: self.log_pressed.emit())
        menu.addAction(self.tr("Export")).triggered.connect(lambda _checked: self.export_pressed.emit())
        self._show_order()
        return menu

    def _pop_up(self) -> None:
        self._menu.popup(self._order.mapToGlobal(self._order.rect().bottomLeft()))

    def _show_order(self) -> None:
        words = self._orders[self._wanted.order]
        self._order.setText(words)
        self._order.setAccessibleName(self.tr("Order and choice: {0}").format(words))

    # ------------------------------------------------------------- what is shown
    def show_lines(self, lines: tuple[CustomerLine, ...]) -> None:
        """Show these customers; the choice stays where it can."""
        self._lines = lines
        self._fill()

    def shown_lines(self) -> list[CustomerLine]:
        """What the owner sees, in order."""
        return self._model.rows()

    def _choose_anew(self, wanted: Wanted) -> None:
        """Whoever asks for another order or choice looks at the first of them."""
        self._wanted = wanted
        self._fill()
        self.view.scrollToTop()

    def _fill(self) -> None:
        found = self._wanted.apply(self._lines)
        self._model.set_rows(found)
        self._owing_count = sum(1 for line in self._lines if line.row.aging.owed)
        self._tell_count()
        if self.view.chosen_row() is None:
            self.view.choose_first()

    def _tell_count(self) -> None:
        """How many are found, or how many owe; of how many where the words have room."""
        how_many = self._owner.formats.count
        if self._wanted.search or self._wanted.only_stopped:
            self._count.setText(self.tr("{0} found").format(how_many(self._model.rowCount())))
            return
        owing = how_many(self._owing_count)
        told = self.tr("{0} of {1} owe you").format(owing, how_many(len(self._lines)))
        room = self.maximumWidth() - self._order.sizeHint().width() - 2 * _SIDE - GAP
        self._count.setText(told if fonts.width("small", told) <= room else self.tr("{0} owe you").format(owing))

    def choose(self, customer_id: int) -> bool:
        """Go to a customer; a search that hides them is emptied."""
        if self.view.choose(customer_id):
            return True
        if self._wanted != Wanted(order=self._wanted.order):
            self._wanted = Wanted(order=self._wanted.order)
            for only in (self._owing, self._stopped):
                only.setChecked(False)
            self.search.setText("")
            self._fill()
        return self.view.choose(customer_id)

    def step(self, by: int) -> None:
        """Go to the line before or after."""
        keys = [line.customer_id for line in self.shown_lines()]
        now = self.view.chosen_row()
        if now is not None and now.customer_id in keys:
            self.view.choose(keys[min(max(keys.index(now.customer_id) + by, 0), len(keys) - 1)])

    def _search_for(self, text: str) -> None:
        if text != self._wanted.search:
            self._choose_anew(replace(self._wanted, search=text))

    def _order_by(self, order: str) -> None:
        self._choose_anew(replace(self._wanted, order=order))
        self._show_order()

    def _want_owing(self, only: bool) -> None:
        self._choose_anew(replace(self._wanted, only_owing=only))

    def _want_stopped(self, only: bool) -> None:
        self._choose_anew(replace(self._wanted, only_stopped=only))

    def _enter_list(self) -> None:
        self.view.setFocus()

    def _tell_chosen(self, line: CustomerLine | None) -> None:
        self.chosen.emit(None if line is None else line.customer_id)


def _balance(line: CustomerLine) -> MoneyLines:
    balance = line.row.aging.balance
    return MoneyLines(balance, line.foreign, tone="good" if line.state == "on_account" else "text")
