"""One customer's page: who they are, what can be done, four facts, open items, the ledger, people and contacts."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.customers.actions import PageActions
from arbook.gui.customers.agreed_card import AgreedCard
from arbook.gui.customers.agreed_rows import agreed_rows
from arbook.gui.customers.page_facts import CustomerPageFacts, OpenLine
from arbook.gui.customers.page_words import about_words, fact_labels, fact_looks, open_words
from arbook.gui.customers.side_cards import SIDE_WIDTH, ContactsCard, PeopleCard
from arbook.gui.customers.tables import ledger_columns, open_columns
from arbook.gui.customers.words import page_chips
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card, PageHead
from arbook.gui.shared.chips import ChipLook, chip_size
from arbook.gui.shared.facts import Fact, FactLook, FactRow, FactSize
from arbook.gui.shared.labels import ElidedLabel
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_fit import fit_rows, rows_height
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.saying import said
from arbook.gui.shared.tokens import GAP
from arbook.ledger.items import EntryKind
from arbook.queries.ledger import LedgerRow
from arbook.sentences.reminders import next_reason

SIDE_FROM = 840
"""Pages at least this wide show people and contacts beside; narrower ones on demand."""
_ROWS_BY_HEIGHT = ((760, 6), (620, 3), (500, 2))
_LEAST_WIDTH = 430
_LEDGER_ROWS = 2
_NOTE_FROM = 340
"""Pages narrower than these pixels (at 100 % text) leave the note beside the ledger's title out."""
_NEXT_FROM = 720
"""Pixels of height (at 100 % text) from which what comes next has a line of its own."""
_FACT_SIZES: tuple[FactSize, ...] = ("whole", "short", "small")
_OWN_CARD = (EntryKind.WRITE_OFF, EntryKind.DISCOUNT, EntryKind.REFUND, EntryKind.WAIVER)


class CustomerPage(QWidget):
    """Signals: ``acted`` (the key of an action, see ``actions``), ``item_opened`` (an invoice's id),
    ``payment_opened`` (a payment's id), ``entry_opened`` (the id of what was let go or paid back),
    ``charge_opened`` (the number of a charge for lateness), ``contact_opened`` (a contact), ``export_pressed``,
    ``told`` (a sentence).
    """

    acted = Signal(object)
    item_opened = Signal(object)
    payment_opened = Signal(object)
    entry_opened = Signal(object)
    charge_opened = Signal(str)
    contact_opened = Signal(object)
    told = Signal(str)
    export_pressed = Signal()

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self.facts: CustomerPageFacts | None = None
        self._wants_side = False
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.timeout.connect(self._fit)
        self.head = PageHead("")
        self._about, self._next = ElidedLabel("", "body", "text2"), ElidedLabel("", "body", "text2")
        self.buttons = PageActions(owner)
        self.buttons.acted.connect(self._act)
        self._facts = [Fact(FactLook(label, ""), opens=opens) for label, opens in fact_labels()]
        for fact, key in zip(self._facts, ("paying", "", "put", "paying"), strict=True):
            fact.clicked.connect(lambda _checked=False, key=key: self._open_fact(key))
        self._make_tables(owner)
        self.people, self.agreed, self.contacts = PeopleCard(), AgreedCard(), ContactsCard(owner)
        self.agreed.acted.connect(self.acted)
        self.people.told.connect(self.told)
        self.people.edit_pressed.connect(lambda: self.acted.emit("edit"))
        self.contacts.note_pressed.connect(lambda: self.acted.emit("note"))
        self.contacts.answer_pressed.connect(lambda: self.acted.emit("reply"))
        self.contacts.opened.connect(self.contact_opened)
        self._side = QWidget()
        self._lay_out()

    def _open_fact(self, key: str) -> None:
        """The credit limit and how they pay; what lies on account goes to invoices, or is paid out."""
        facts = self.facts
        if facts is None or not key:
            return
        if key == "put" and facts.credits:
            self.acted.emit(f"put:{facts.credits[0].on_account_id}" if facts.aging.owed else "payout")
        elif key != "put":
            self.acted.emit(key)

    def _make_tables(self, owner: Owner) -> None:
        self._open = RowsModel[OpenLine](
            open_columns(owner), owner.formats, lambda line: line.row.item.piece_id, self
        )
        self.open_view = RowsView(self._open, self.tr("Open items"), remember_as="open items")
        self.open_view.row_opened.connect(self._open_item)
        self._ledger = RowsModel[LedgerRow](
            ledger_columns(owner), owner.formats, lambda row: row.entry.entry_id, self
        )
        self.ledger_view = RowsView(self._ledger, self.tr("Ledger"), remember_as="ledger")
        self.ledger_view.row_opened.connect(self._open_entry)
        self._open_card = Card(self.tr("Open items"), " ", flush=True)
        self._open_card.body.addWidget(self.open_view)
        self._ledger_card = Card(self.tr("Ledger"), self.tr("newest first"), flush=True)
        export = Button(self.tr("Export"), "link", "upload")
        export.setAccessibleName(self.tr("Save the ledger as a table"))
        export.clicked.connect(self.export_pressed)
        self._ledger_card.add_action(export)
        self._ledger_card.body.addWidget(self.ledger_view, 1)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setSpacing(2)
        top.addWidget(self.head)
        top.addWidget(self._about)
        top.addWidget(self._next)
        self._fact_card, self._fact_row = Card(), FactRow(self._facts, always=2)
        self._fact_card.body.addWidget(self._fact_row)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(GAP)
        side.addWidget(self.people)
        side.addWidget(self.agreed)
        side.addWidget(self.contacts, 1)
        main = QVBoxLayout()
        main.setSpacing(GAP)
        main.addWidget(self._open_card)
        main.addWidget(self._ledger_card, 1)
        self._main = QWidget()
        self._main.setLayout(main)
        main.setContentsMargins(0, 0, 0, 0)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self._main, 1)
        below.addWidget(self._side)
        self._rows_of_parts = top, below
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.buttons)
        column.addWidget(self._fact_card)
        column.addLayout(below, 1)

    # ------------------------------------------------------------- showing
    def show_facts(self, facts: CustomerPageFacts) -> None:
        """Show this customer."""
        self.facts = facts
        self.head.title.setText(facts.card.name)
        states = (chip.text for chip in page_chips(facts, self._owner))
        self.head.setAccessibleName(", ".join((facts.card.name, *states)))
        self._next.setText(said(next_reason(facts.next), self._owner) if facts.next is not None else "")
        for fact, look in zip(self._facts, fact_looks(facts, self._owner), strict=True):
            fact.show_look(look)
        self._fact_row.fold()
        self._open.set_rows(facts.open)
        self._open_card.note.setText(open_words(facts, self._owner))
        self._ledger.set_rows(facts.ledger)
        self.people.show_people(facts.people)
        self.agreed.show_rows(agreed_rows(facts, self._owner))
        self.contacts.show_contacts(facts.contacts)
        self.buttons.show_state(facts)
        self._fit()

    def _chips(self, facts: CustomerPageFacts) -> list[ChipLook]:
        """As many as have room beside the name; what is agreed only while its card is not to be seen."""
        name = self.head.title.fontMetrics().horizontalAdvance(facts.card.name)
        room = self.width() - min(name, self.width() // 2) - 2 * GAP
        chips: list[ChipLook] = []
        for look in page_chips(facts, self._owner, with_agreed=self._side.isHidden()):
            room -= chip_size(look).width() + GAP
            if room > 0:
                chips.append(look)
        return chips

    # ------------------------------------------------------------- room
    def _most_rows(self) -> int:
        """Open items shown without scrolling: the ledger wants its room too."""
        return next((rows for from_height, rows in _ROWS_BY_HEIGHT if self.height() >= fonts.scaled(from_height)), 1)

    def _fit(self) -> None:
        self._ledger_card.note.setVisible(self.width() >= fonts.scaled(_NOTE_FROM))
        self.open_view.setVisible(self._open.rowCount() > 0)
        has_room = self.width() >= fonts.scaled(SIDE_FROM)
        self.buttons.offer_side(offered=not has_room, shown=self._wants_side)
        self._side.setVisible(has_room or self._wants_side)
        for instead in (self._fact_card, self._main):
            instead.setVisible(has_room or not self._wants_side)
        self._side.setFixedWidth(fonts.scaled(SIDE_WIDTH)) if has_room else self._side.setMaximumWidth(16_777_215)
        if self.facts is not None:
            self.head.show_chips(self._chips(self.facts))
            self._fit_next(self.facts)
        self._fit_height()

    def _fit_next(self, facts: CustomerPageFacts) -> None:
        """What comes next has a line of its own where there is height, else it comes first in the line above."""
        words = self._next.text()
        has_line = bool(words) and self.height() >= fonts.scaled(_NEXT_FROM)
        self._next.setVisible(has_line)
        first = [] if has_line or not words else [words]
        self._about.setText("  ·  ".join((*first, *about_words(facts, self._owner))))

    def _fit_height(self) -> None:
        """Facts as large as leaves the ledger some lines, and then as many open items as leave it one."""
        row, view = self._fact_row, self.open_view
        self._forget_sizes()
        room = self.height() - self.minimumSizeHint().height() - self._next_height()
        room += row.height_as("small", row.width())
        fits = (size for size in _FACT_SIZES if row.height_as(size, row.width()) <= room - self._ledger_room())
        size: FactSize = next(fits, "small")
        row.set_size(size, row.width())
        room -= row.height_as(size, row.width()) - rows_height(view, 1)
        most = range(self._most_rows(), 1, -1)
        fit_rows(view, next((rows for rows in most if rows_height(view, rows) <= room), 1))

    def _forget_sizes(self) -> None:
        """Layouts keep what was measured until they next move their parts; what is asked now is of before, else."""
        for part in (self._fact_row, self._fact_card, self.open_view, self._open_card, self._main):
            part.updateGeometry()
        for layout in self._rows_of_parts:
            layout.invalidate()

    def _ledger_room(self) -> int:
        """Pixels that some lines of the ledger take more than the table's least height."""
        return max(0, rows_height(self.ledger_view, _LEDGER_ROWS) - self.ledger_view.minimumHeight())

    def _next_height(self) -> int:
        """Pixels of the line that tells what comes next, where it has one."""
        return self._next.sizeHint().height() + 2 if self._next.isVisibleTo(self) else 0

    def minimumSizeHint(self) -> QSize:
        """As if people, contacts and all open items but one had gone, with small facts: so in small windows."""
        hint, facts = super().minimumSizeHint(), self._fact_row
        rest = self._side.width() + GAP if self._side.isVisibleTo(self) else 0
        rows = max(0, self.open_view.height() - rows_height(self.open_view, 1))
        more = max(0, facts.minimumSizeHint().height() - facts.height_as("small", facts.width()))
        more += self._next_height()
        return QSize(max(hint.width() - rest, _LEAST_WIDTH), hint.height() - rows - more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show people and contacts beside where there is room."""
        super().resizeEvent(event)
        self._fit_soon.start(0)

    def _act(self, key: str) -> None:
        if key == "side":
            self._wants_side = not self._wants_side
            self._fit()
        else:
            self.acted.emit(key)

    def _open_item(self, line: OpenLine) -> None:
        if line.row.kind is EntryKind.CHARGE and line.row.item.number:
            self.charge_opened.emit(line.row.item.number)
        elif line.row.item.invoice_id is not None:
            self.item_opened.emit(line.row.item.invoice_id)

    def _open_entry(self, row: LedgerRow) -> None:
        if row.entry.kind is EntryKind.CHARGE and row.entry.number:
            self.charge_opened.emit(row.entry.number)
        elif row.entry.kind in _OWN_CARD:
            self.entry_opened.emit(row.entry.entry_id)
        elif row.invoice_id is not None:
            self.item_opened.emit(row.invoice_id)
        elif row.payment_id is not None:
            self.payment_opened.emit(row.payment_id)
