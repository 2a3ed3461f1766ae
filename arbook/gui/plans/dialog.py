"""Agreeing a plan: the invoices and the division at the left, every payment and what follows at the right."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.plans.form_plan import PlanForm, PlanLine
from arbook.gui.plans.reading import Planner, read_planner
from arbook.gui.plans.tables import item_columns, line_columns
from arbook.gui.plans.terms_fields import TermsFields
from arbook.gui.plans.words import caution_words, follows_words, frequency_words
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.chips import Chip, ChipLook
from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow, MoneyField
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.labels import ElidedLabel, IconLabel, Label
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.rows_fit import rows_height
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.states import state_chip
from arbook.gui.shared.tokens import GAP, MARGIN
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import total
from arbook.ledger.plan_cautions import PriceCaution
from arbook.ledger.plans import Frequency
from arbook.queries.plan_cautions import plan_price_cautions
from arbook.queries.plans import PlanRow
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate
_SIZE = (1100, 640)
_LEFT_WIDTH = 400
_BETWEEN = 24
_ROWS_STACKED = 3
_LEAST_HEIGHT = 120
_ANY_WIDTH = 16_777_215


class PlanDialog(FormDialog):
    """With ``customer_id``, with whoever is chosen by typing, or the next version of a ``former`` plan."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None,
        customer_id: int | None = None,
        former: PlanRow | None = None,
    ) -> None:
        action = _say("Plans", "Start plan") if former is None else _say("Plans", "Start the new version")
        super().__init__(session, parent, _say("Plans", "Payment plan"), action, "handshake")
        self.form = PlanForm(session.owner.today(), former=former)
        customer_id = customer_id if former is None else former.customer_id
        self._name = ""
        self._search = CustomerSearch(session.owner)
        self._make_fields()
        self._make_tables()
        self._arrange(with_customer=customer_id is None)
        self.size_to(*_SIZE)
        if customer_id is None:
            self._search.load(session, self._offer)
        else:
            self._choose(customer_id)

    def _make_fields(self) -> None:
        owner, form = self.session.owner, self.form
        self.customer = CustomerField(self._search.find, self.tr("Name or number"))
        self.customer.chosen.connect(self._choose)
        divide = [("count", self.tr("Number")), ("amount", self.tr("Amount each")), ("until", self.tr("Last day"))]
        self.divide = Segments(divide, self.tr("Divide by"))
        self.count, self.each = Field(form.count), MoneyField(form.currency, owner)
        self.first, self.note = DateField(owner, form.first_on), Field()
        self.until, self.reason = DateField(owner, None), Field()
        self.frequency = ChoiceField([(each, frequency_words(each)) for each in Frequency])
        self.frequency.set_value(form.frequency)
        self.rows = {
            "customer": FormRow(self.tr("Customer"), self.customer, reserve=False),
            "count": FormRow(self.tr("Payments"), self.count),
            "amount": FormRow(self.tr("Each payment"), self.each),
            "until": FormRow(self.tr("All paid by"), self.until),
            "first_on": FormRow(self.tr("First one on"), self.first),
            "frequency": FormRow(self.tr("Then"), self.frequency, reserve=False),
            "reason": FormRow(self.tr("Why it changes"), self.reason, reserve=False),
            "note": FormRow(self.tr("Note on the agreement"), self.note, reserve=False),
        }
        self._division = QWidget()
        self.terms = TermsFields(form, owner, self._division)
        self.rows |= self.terms.rows
        self.terms.listen(self._take_fields)
        self.parts = {"divide": self.divide}
        self.divide.picked.connect(self._take_fields)
        self.count.textChanged.connect(self._take_fields)
        self.each.amount_changed.connect(self._take_fields)
        self.until.day_changed.connect(self._take_fields)
        self.reason.textChanged.connect(self._take_fields)
        self.first.day_changed.connect(self._take_fields)
        self.frequency.chosen.connect(self._take_fields)

    def _make_tables(self) -> None:
        owner = self.session.owner
        self.items = RowsModel[OpenItem](item_columns(owner), owner.formats, lambda item: item.piece_id, self)
        self.items.checked_changed.connect(self._take_fields)
        self.items_view = RowsView(self.items, self.tr("Over which invoices"), remember_as="plan invoices")
        self.lines = RowsModel[PlanLine](
            line_columns(owner), owner.formats, lambda line: line.installment.position, self
        )
        self.lines_view = RowsView(self.lines, self.tr("Payments of the plan"), remember_as="plan")
        self._together = Label("", "money")
        self._heading, self._sum = ElidedLabel("", "section"), Chip(ChipLook(""))

    def _arrange(self, *, with_customer: bool) -> None:
        self._amounts = QStackedWidget()
        self._amounts.addWidget(self.rows["count"])
        self._amounts.addWidget(self.rows["amount"])
        self._amounts.addWidget(self.rows["until"])
        self._amounts.setFixedHeight(self.rows["amount"].sizeHint().height())
        divide = FormRow(self.tr("Divide by"), self.divide)
        items = Card(flush=True)
        items.body.addWidget(self.items_view)
        together = QHBoxLayout()
        together.addWidget(Label(self.tr("Together"), "body", "text2"))
        together.addStretch(1)
        together.addWidget(self._together)
        left = QVBoxLayout()
        left.setSpacing(6)
        if with_customer:
            left.addWidget(self.rows["customer"])
        left.addWidget(items, 1)
        left.addLayout(together)
        parts = QVBoxLayout(self._division)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(6)
        parts.addWidget(divide)
        parts.addLayout(_pair(self._amounts, self.rows["first_on"]))
        last = self.rows["note" if self.form.former is None else "reason"]
        self.rows["reason" if self.form.former is None else "note"].hide()
        parts.addLayout(_pair(self.rows["frequency"], last))
        left.addWidget(self.terms)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        self._left_side = holder
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(_BETWEEN)
        self._both.addWidget(holder)
        self._both.addLayout(self._right_side(), 1)
        self.body.addLayout(self._both, 1)
        self._place_sides()

    def _place_sides(self) -> None:
        """Installments beside the fields, or below them where large text leaves no room for whole rows."""
        lines = self.lines_view.widths.least() + 2 * self.lines_view.verticalScrollBar().sizeHint().width() + 4
        room_left, left = self.width() - lines - _BETWEEN - 2 * MARGIN, fonts.scaled(_LEFT_WIDTH)
        is_stacked = room_left < min(left, self._left_side.minimumSizeHint().width())
        left = left if is_stacked else min(left, room_left)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.TopToBottom if is_stacked else ways.LeftToRight)
        self._left_side.setMinimumWidth(0 if is_stacked else left)
        self._left_side.setMaximumWidth(_ANY_WIDTH if is_stacked else left)
        room = self.width() - 2 * MARGIN - (0 if is_stacked else left + _BETWEEN)
        is_long = self._heading.sizeHint().width() + self._sum.sizeHint().width() + GAP > room
        self._head.setDirection(ways.TopToBottom if is_long else ways.LeftToRight)
        for view in (self.items_view, self.lines_view):
            view.setMinimumHeight(rows_height(view, _ROWS_STACKED) if is_stacked else _LEAST_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._place_sides()

    def _right_side(self) -> QVBoxLayout:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self._heading, 1)
        self._head.addWidget(self._sum, 0, Qt.AlignmentFlag.AlignLeft)
        card = Card(flush=True)
        card.body.addWidget(self.lines_view)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(self._head)
        right.addWidget(card, 1)
        self._follows = []
        for icon_name, words in follows_words(1, 1):
            row, label = QHBoxLayout(), Label(words, "body", "text2", wrap=True)
            row.setSpacing(10)
            row.addWidget(IconLabel(icon_name))
            row.addWidget(label, 1)
            right.addLayout(row)
            self._follows.append(label)
        return right

    # ------------------------------------------------------------- who and what
    def _offer(self) -> None:
        if self.form.customer_id is None and self.customer.text():
            self.customer.show_found(self._search.find(self.customer.text()))

    def _choose(self, customer_id: object) -> None:
        if isinstance(customer_id, int):
            today = self.form.today
            former = self.form.former
            self.session.ask(lambda office: read_planner(office, customer_id, today, former), self._take,
                             failed=self._refused, receiver=self)  # fmt: skip

    def _take(self, known: Planner) -> None:
        self._name = known.name
        former = self.form.former
        title = self.tr("Payment plan with {0}") if former is None else self.tr("Change the plan with {0}")
        self.title.setText(title.format(known.name))
        self.form.take_customer(known.customer_id, known.currency, known.items)
        self.form.take_rules(known.rules)
        self.terms.set_currency(known.currency)
        self.terms.show_form()
        ticked = self.form.ticked
        self.each.set_currency(known.currency)
        self.items.set_rows(self.form.items)
        self.items.set_checked(ticked)
        self._take_fields()
        self.keep_draft(f"plan:{known.customer_id}" if former is None else f"change_plan:{former.plan_id}")

    def typed(self) -> dict[str, Any]:
        """The ticks as well."""
        return super().typed() | {"ticked": sorted(self.form.ticked)}

    def type_again(self, content: Mapping[str, Any]) -> None:
        """The ticks as they were, of invoices that are still open."""
        super().type_again({name: value for name, value in content.items() if name != "customer"})
        offered = {item.piece_id for item in self.form.items}
        self.items.set_checked(offered.intersection(content.get("ticked", offered)))
        self._take_fields()

    def _take_fields(self, *_changed: object) -> None:
        form = self.form
        form.ticked = frozenset(item.piece_id for item in self.items.checked_rows())
        form.way, form.until, form.reason = str(self.divide.key), self.until.day, self.reason.text()
        self.terms.take()
        form.count, form.each, form.first_on = self.count.text(), self.each.amount, self.first.day
        form.note = self.note.text()
        if isinstance(self.frequency.value, Frequency):
            form.frequency = self.frequency.value
        self._amounts.setCurrentIndex(("count", "amount", "until").index(form.way))
        self._together.setText(self.session.owner.formats.money(form.debt))
        self._show_preview()

    def _show_preview(self) -> None:
        self.clear_refusals()
        try:
            lines = self.form.preview()
        except ArbookError as refusal:
            self.lines.set_rows(())
            self._heading.setText(self.tr("No plan yet"))
            self._sum.hide()
            self.tell(self.session.owner.explain(refusal), "circle-alert", "text2")
            return
        formats, last = self.session.owner.formats, lines[-1].installment.due_on
        self.lines.set_rows(lines)
        one = self.tr("1 payment, on {1}")
        more = self.tr("{0} payments, all paid by {1}")
        self._heading.setText((one if len(lines) == 1 else more).format(len(lines), formats.day(last)))
        whole = total([line.installment.amount for line in lines], self.form.currency)
        adds_up = self.tr("Adds up to {0}").format(formats.amount(whole))
        if whole != self.form.debt:
            costs = formats.amount(whole - self.form.debt)
            adds_up = self.tr("Adds up to {0}, with {1} of costs").format(formats.amount(whole), costs)
        self._sum.show_look(state_chip("paid", adds_up))
        self._sum.show()
        self._place_sides()
        for label, (_icon, words) in zip(
            self._follows, follows_words(len(self.form.ticked), len(lines)), strict=True
        ):
            label.setText(words)
        self._tell_cautions()

    def _tell_cautions(self) -> None:
        """What the law says of the price, else what comes next."""
        form = self.form
        price, who, today = form.command().price, form.customer_id, form.today
        if price.is_free or who is None:
            self.tell(self.tr("The agreement to sign is shown next."), "printer")
            return
        self.session.ask(
            lambda office: office.read(plan_price_cautions, who, price, today), self._tell_law, receiver=self
        )

    def _tell_law(self, cautions: tuple[PriceCaution, ...]) -> None:
        told = " ".join(caution_words(each) for each in cautions)
        if told:
            self.tell(told, "triangle-alert", "warn")
        else:
            self.tell(self.tr("The agreement to sign is shown next."), "printer")

    # ------------------------------------------------------------- agreeing
    def confirm(self) -> None:
        """Agree it."""
        self._take_fields()
        form = self.form
        try:
            form.preview()
            wish = self._wish()
        except ArbookError as refusal:
            self.terms.turn_to(refusal.field or "")
            self.show_refusal(refusal)
            return
        self.change(wish, self._agreed)

    def _wish(self) -> Callable[[Office], Changes]:
        form = self.form
        if form.former is not None:
            changed = form.changed()
            return lambda office: office.agreements.change_plan(changed, operation_id=form.operation_id)
        command = form.command()
        return lambda office: office.agreements.agree_plan(command, operation_id=form.operation_id)

    def _agreed(self, changes: Changes) -> None:
        plan_id, on, parent = changes.made_id, self.form.today, self.parentWidget()
        self.finish(self.tr("Plan {0} with {1} has started.").format(changes.number, self._name))
        assert plan_id is not None
        show_agreement(self.session, parent, plan_id, on)


def show_agreement(session: Session, parent: QWidget | None, plan_id: int, on: date) -> None:
    """The agreement to sign, on the screen."""
    title = _say("Plans", "Agreement to sign")
    dialog = PaperDialog(session, parent, title, lambda office: office.paper.agreement(plan_id, on=on))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def show_progress(session: Session, parent: QWidget | None, plan_id: int, on: date) -> None:
    """How the plan stands, as the customer gets it."""
    title = _say("Plans", "How the plan stands")
    dialog = PaperDialog(session, parent, title, lambda office: office.paper.plan_progress(plan_id, on=on))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _pair(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part, 1)
    return row
