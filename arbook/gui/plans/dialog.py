"""Agreeing a plan: the invoices and the division at the left, every payment and what follows at the right."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.plans.division_fields import DivisionFields
from arbook.gui.plans.form_plan import OwnPart, PlanForm, own_from, own_kept
from arbook.gui.plans.plan_papers import show_agreement
from arbook.gui.plans.reading import Planner, read_planner
from arbook.gui.plans.schedule_view import ScheduleView
from arbook.gui.plans.tables import item_columns
from arbook.gui.plans.terms_fields import TermsFields
from arbook.gui.plans.words import caution_words
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.fields import FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.rows_fit import rows_height
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import MARGIN
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import OpenItem
from arbook.ledger.plan_cautions import PriceCaution
from arbook.queries.plan_cautions import plan_price_cautions
from arbook.queries.plans import PlanRow
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate
_SIZE = (1100, 640)
_LEFT_WIDTH = 400
_BETWEEN = 24
_ROWS_BESIDE, _ROWS_STACKED = 2, 3
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
        self._name, self._is_taking = "", False
        self._search = CustomerSearch(session.owner)
        self._make_fields()
        self._arrange(with_customer=customer_id is None)
        self.size_to(*_SIZE)
        if customer_id is None:
            self._search.load(session, self._offer)
        else:
            self._choose(customer_id)

    def _make_fields(self) -> None:
        owner = self.session.owner
        self.customer = CustomerField(self._search.find, self.tr("Name or number"))
        self.customer.chosen.connect(self._choose)
        self.division = DivisionFields(self.form, owner)
        self.terms = TermsFields(self.form, owner, self.division)
        self.rows = {"customer": FormRow(self.tr("Customer"), self.customer, reserve=False)}
        self.rows |= self.division.rows | self.terms.rows
        self.parts = {"divide": self.division.divide, "waives": self.terms.waives}
        self.items = RowsModel[OpenItem](item_columns(owner), owner.formats, lambda item: item.piece_id, self)
        self.items_view = RowsView(self.items, self.tr("Over which invoices"), remember_as="plan invoices")
        self.what, self.together = Label("", "body", "text2", wrap=True), Label("", "money")
        self.schedule = ScheduleView(owner)
        self.items.checked_changed.connect(self._take_fields)
        self.division.changed.connect(self._take_fields)
        self.terms.listen(self._take_fields)
        self.schedule.own.changed.connect(self._take_fields)
        self.schedule.own.more_wanted.connect(self._add_own)
        self.schedule.own.rest_wanted.connect(self._top_up)

    def _arrange(self, *, with_customer: bool) -> None:
        items = Card(flush=True)
        items.body.addWidget(self.items_view)
        together = QHBoxLayout()
        together.addWidget(self.what, 1)
        together.addWidget(self.together)
        self._left_side = QWidget()
        left = QVBoxLayout(self._left_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(6)
        if with_customer:
            left.addWidget(self.rows["customer"])
        left.addWidget(items, 1)
        left.addLayout(together)
        left.addWidget(self.terms)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(_BETWEEN)
        self._both.addWidget(self._left_side)
        self._both.addWidget(self.schedule, 1)
        self.body.addLayout(self._both, 1)
        self._place_sides()

    def _place_sides(self) -> None:
        """Installments beside the fields, or below them where large text leaves no room for whole rows."""
        room_left = self.width() - self.schedule.least_width() - _BETWEEN - 2 * MARGIN
        left = fonts.scaled(_LEFT_WIDTH)
        is_stacked = room_left < min(left, self._left_side.minimumSizeHint().width())
        left = left if is_stacked else min(left, room_left)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.TopToBottom if is_stacked else ways.LeftToRight)
        self._left_side.setMinimumWidth(0 if is_stacked else left)
        self._left_side.setMaximumWidth(_ANY_WIDTH if is_stacked else left)
        self.schedule.fit(self.width() - 2 * MARGIN - (0 if is_stacked else left + _BETWEEN))
        for view in (self.items_view, self.schedule.view):
            view.setMinimumHeight(rows_height(view, _ROWS_STACKED if is_stacked else _ROWS_BESIDE))
        # a box gives words that wrap all the height they like, at the cost of the fields above them
        wraps = self.schedule.heightForWidth(self.width() - 2 * MARGIN) if is_stacked else 0
        self.schedule.setMinimumHeight(wraps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._place_sides()

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
        self.form.take_customer(known.customer_id, known.currency, known.items, known.lying)
        self.form.take_rules(known.rules)
        self.terms.set_currency(known.currency)
        self.terms.show_form()
        ticked = self.form.ticked
        self.division.each.set_currency(known.currency)
        self.items.set_rows(self.form.items)
        self.items.set_checked(ticked)
        self._take_fields()
        self.keep_draft(f"plan:{known.customer_id}" if former is None else f"change_plan:{former.plan_id}")

    def typed(self) -> dict[str, Any]:
        """The ticks and the own rows as well."""
        return super().typed() | {"ticked": sorted(self.form.ticked), "own": own_kept(self.form.own)}

    def type_again(self, content: Mapping[str, Any]) -> None:
        """The ticks as they were, of invoices that are still open; and the own rows."""
        super().type_again({name: value for name, value in content.items() if name != "customer"})
        if self.form.way == "own":
            self._write_own(own_from(content.get("own", ()), self.form.currency))
        offered = {item.piece_id for item in self.form.items}
        self.items.set_checked(offered.intersection(content.get("ticked", offered)))
        self._take_fields()

    def _take_fields(self, *_changed: object) -> None:
        if self._is_taking:
            return
        form, was_own = self.form, self.form.way == "own"
        form.ticked = frozenset(item.piece_id for item in self.items.checked_rows())
        begun = form.as_own() if self.division.way == "own" and not was_own else form.own
        self.division.take()
        self.terms.take()
        is_own = form.way == "own"
        self.terms.offer_down(offered=not is_own)
        if is_own and not was_own:
            self._write_own(begun)
        elif is_own:
            form.own = self.schedule.own.parts()
        else:
            self.schedule.follow()
        self._show_together()
        self._show_preview()

    # ------------------------------------------------------------- own days and amounts
    def _write_own(self, parts: tuple[OwnPart, ...]) -> None:
        self.form.own, self._is_taking = parts, True
        self.schedule.write(parts, self.form.currency)
        self._is_taking = False

    def _add_own(self) -> None:
        self._write_own((*self.form.own, self.form.next_own()))
        self.schedule.own.write_on()
        self._take_fields()

    def _top_up(self) -> None:
        self._write_own(self.form.topped_up())
        self._take_fields()

    # ------------------------------------------------------------- what would be agreed
    def _show_together(self) -> None:
        """What the plan is over, and what lies on account and is put on the invoices before."""
        money, put = self.session.owner.formats.money, self.form.covered().put
        less = self.tr("Together, once {0} on account is put on them")
        self.what.setText(less.format(money(put)) if put else self.tr("Together"))
        self.together.setText(money(self.form.debt))

    def _show_preview(self) -> None:
        self.clear_refusals()
        form = self.form
        try:
            lines = form.preview()
        except ArbookError as refusal:
            self.schedule.show_refused(form.missing() if form.way == "own" else None)
            self._place_sides()
            self.tell(self.session.owner.explain(refusal), "circle-alert", "text2")
            return
        command = form.command()
        self.schedule.show_lines(lines, form.debt)
        if command.rules is not None:
            self.schedule.show_follows(len(form.ticked), len(lines), command.rules)
        self._place_sides()
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
        is_new = self.form.former is None
        told = self.tr("Plan {0} with {1} has started.") if is_new else self.tr("Plan {0} with {1} was changed.")
        self.finish(told.format(changes.number, self._name), self.tr("End or change the plan on its panel."))
        assert plan_id is not None
        show_agreement(self.session, parent, plan_id, on)
