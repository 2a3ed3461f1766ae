"""Offering a smaller sum: the items and how much is enough at the left, what follows from it at the right."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.plans.division_fields import side_by_side
from arbook.gui.plans.form_settlement import SettlementForm
from arbook.gui.plans.settlement_card import show_settlement_letter
from arbook.gui.plans.settlement_view import SettlementPreview
from arbook.gui.plans.tables import item_columns
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow, MoneyField
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.settlement_words import tell_done
from arbook.gui.shared.tokens import MARGIN
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import OpenItem
from arbook.queries.customers import customer_by_id
from arbook.queries.items import open_items
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate
_SIZE = (1040, 640)
_RIGHT_WIDTH = 340
_BETWEEN = 24
_LEAST_HEIGHT = 120
_ANY_WIDTH = 16_777_215


def _read(office: Office, customer_id: int, today: object) -> tuple[str, str, tuple[OpenItem, ...]]:
    card = office.read(customer_by_id, customer_id)
    rows = office.read(open_items, today, customer_id)  # type: ignore[arg-type]
    return card.name, card.currency, tuple(row.item for row in rows)


class SettlementDialog(FormDialog):
    """For one customer."""

    def __init__(self, session: Session, parent: QWidget | None, customer_id: int) -> None:
        title, action = _say("Settlements", "Offer a smaller sum"), _say("Settlements", "Make the offer")
        super().__init__(session, parent, title, action, "scale")
        self.form, self._name = SettlementForm(session.owner.today(), customer_id), ""
        self._make_fields()
        self._arrange()
        self.size_to(*_SIZE)
        self.set_busy(busy=True)
        today = self.form.today
        session.ask(lambda office: _read(office, customer_id, today), self._take, failed=self._refused, receiver=self)

    def _make_fields(self) -> None:
        owner, form = self.session.owner, self.form
        self.items = RowsModel[OpenItem](item_columns(owner), owner.formats, lambda item: item.piece_id, self)
        self.view = RowsView(self.items, self.tr("What is settled"), remember_as="settlement items")
        self.view.setMinimumHeight(fonts.scaled(_LEAST_HEIGHT))
        ways = [(False, self.tr("Percent")), (True, self.tr("A sum"))]
        self.way = Segments(ways, self.tr("How much is enough"))
        self.percent, self.amount = Field(form.percent), MoneyField(form.currency, owner)
        self.until, self.count, self.grace = DateField(owner, form.until), Field(form.count), Field(form.grace)
        self.first, self.note = DateField(owner, form.first_on), Field()
        self.agreed = QCheckBox(self.tr("They have agreed already"))
        self.agreed.setAccessibleName(self.agreed.text())
        self.rows = {
            "percent": FormRow(self.tr("So much of it, in percent"), self.percent, reserve=False),
            "amount": FormRow(self.tr("This sum"), self.amount, reserve=False),
            "until": FormRow(self.tr("The money is here by"), self.until, reserve=False),
            "count": FormRow(self.tr("In how many parts"), self.count, reserve=False),
            "first_on": FormRow(self.tr("The first part is here by"), self.first, reserve=False),
            "grace_days": FormRow(self.tr("Days it may be late"), self.grace, reserve=False),
            "note": FormRow(self.tr("Note in the letter"), self.note, reserve=False),
        }
        for field, day in ((self.until, form.until), (self.first, form.first_on)):
            field.set_day(day)  # now the rows hear the weekdays
        self.parts = {"way": self.way, "agreed": self.agreed}

    def _arrange(self) -> None:
        self._sums = QStackedWidget()
        self._sums.addWidget(self.rows["percent"])
        self._sums.addWidget(self.rows["amount"])
        card = Card(flush=True)
        card.body.addWidget(self.view)
        self._left_side = QWidget()
        left = QVBoxLayout(self._left_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(card, 1)
        left.addLayout(side_by_side(FormRow(self.tr("How much is enough"), self.way, reserve=False), self._sums))
        left.addLayout(side_by_side(self.rows["until"], self.rows["count"]))
        left.addWidget(self.rows["first_on"])
        self.rows["first_on"].hide()
        left.addLayout(side_by_side(self.rows["grace_days"], self.rows["note"]))
        left.addWidget(self.agreed)
        self.preview = SettlementPreview(self.session.owner)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(_BETWEEN)
        self._both.addWidget(self._left_side, 1)
        self._both.addWidget(self.preview)
        self.body.addLayout(self._both, 1)
        self._place_sides()

    def _place_sides(self) -> None:
        """What follows beside the fields, or below them where both have no room."""
        right, ways = fonts.scaled(_RIGHT_WIDTH), QBoxLayout.Direction
        room = self.width() - 2 * MARGIN - self._shelf.verticalScrollBar().sizeHint().width()
        is_stacked = room < self._left_side.minimumSizeHint().width() + _BETWEEN + right
        self._both.setDirection(ways.TopToBottom if is_stacked else ways.LeftToRight)
        self.preview.setMinimumWidth(0 if is_stacked else right)
        self.preview.setMaximumWidth(_ANY_WIDTH if is_stacked else right)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._place_sides()

    def _take(self, known: tuple[str, str, tuple[OpenItem, ...]]) -> None:
        self.set_busy(busy=False)
        self._name, currency, items = known
        self.title.setText(self.tr("Offer {0} a smaller sum").format(self._name))
        self.form.take_items(currency, items)
        ticked = self.form.ticked
        self.amount.set_currency(currency)
        self.items.set_rows(self.form.items)
        self.items.set_checked(ticked)
        self.items.checked_changed.connect(self._take_fields)
        self.way.picked.connect(self._take_fields)
        self.amount.amount_changed.connect(self._take_fields)
        for day in (self.until, self.first):
            day.day_changed.connect(self._take_fields)
        self.agreed.toggled.connect(self._take_fields)
        for field in (self.percent, self.count, self.grace):
            field.textChanged.connect(self._take_fields)
        self._take_fields()
        self.keep_draft(f"settlement:{self.form.customer_id}")

    def typed(self) -> dict[str, Any]:
        """The ticks as well."""
        return super().typed() | {"ticked": sorted(self.form.ticked)}

    def type_again(self, content: Mapping[str, Any]) -> None:
        """The ticks as they were, of items that are still open."""
        super().type_again(content)
        offered = {item.piece_id for item in self.form.items}
        self.items.set_checked(offered.intersection(content.get("ticked", offered)))
        self._take_fields()

    def _take_fields(self, *_changed: object) -> None:
        form = self.form
        form.ticked = frozenset(item.piece_id for item in self.items.checked_rows())
        form.by_amount, form.percent, form.amount = self.way.key is True, self.percent.text(), self.amount.amount
        form.until, form.count, form.grace = self.until.day, self.count.text(), self.grace.text()
        form.note, form.is_accepted, form.first_on = self.note.text(), self.agreed.isChecked(), self.first.day
        self.rows["first_on"].setVisible(form.is_in_parts)
        self._sums.setCurrentIndex(int(form.by_amount))
        self.clear_refusals()
        try:
            found = form.preview()
        except ArbookError as refusal:
            self.preview.show_nothing(form.owed)
            self.tell(self.session.owner.explain(refusal), "circle-alert", "text2")
            return
        self.preview.show_settlement(found)
        self.tell(self.tr("The letter to send is shown next, with a place to sign."), "printer")

    def confirm(self) -> None:
        """Offer it."""
        self._take_fields()
        form = self.form
        try:
            form.preview()
            command = form.command()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        self.change(
            lambda office: office.settlements.offer(command, today=form.today, operation_id=form.operation_id),
            self._offered,
        )

    def _offered(self, changes: Changes) -> None:
        parent, settlement_id = self.parentWidget(), changes.made_id
        assert settlement_id is not None
        tell_done(self.session, changes, self.tr("{0} was offered a smaller sum.").format(self._name))
        self.finish("")
        show_settlement_letter(self.session, parent, settlement_id)
