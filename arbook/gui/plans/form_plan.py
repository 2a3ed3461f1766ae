"""A payment plan as a form: over which invoices, divided how, and what that comes to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.amounts import parse_percent
from arbook.ledger.dates import add_days
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plan_making import DownPayment, PlanPrice
from arbook.ledger.plans import Frequency, Installment
from arbook.queries.plans import PlanRow
from arbook.services.agreed import AgreementError
from arbook.services.changing import new_operation_id
from arbook.services.payment_plans import AgreePlan, ChangePlan, preview_plan

_FIRST_AFTER_DAYS = 14
_USUAL_COUNT = "4"
MOST_CHARACTERS = 2000
"""Of the note, which stands on the agreement."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """An installment, what is left to pay after it, and how much of the whole is paid by then (0 to 1)."""

    installment: Installment
    left: Money
    paid_share: float


@dataclass(slots=True)
class PlanForm:
    """Fields of the dialog. ``way`` divides by the ``count`` of payments, the ``amount`` of each, or ``until`` a day.

    ``rule_texts`` are the days of the note before, the days that are tolerated, and what breaks the plan, in parts
    and in days. With a ``former`` version the ``reason`` says why there is another.
    """

    today: date
    customer_id: int | None = None
    currency: str = "EUR"
    items: tuple[OpenItem, ...] = ()
    ticked: frozenset[int] = frozenset()
    way: str = "count"
    until: date | None = None
    count: str = _USUAL_COUNT
    each: Money | None = None
    first_on: date | None = None
    frequency: Frequency = Frequency.MONTHLY
    note: str = ""
    down: Money | None = None
    down_on: date | None = None
    percent: str = ""
    fee: Money | None = None
    waives: bool = False
    rule_texts: tuple[str, str, str, str] = ("3", "3", "2", "21")
    former: PlanRow | None = None
    reason: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    def __post_init__(self) -> None:
        self.first_on = self.first_on or add_days(self.today, _FIRST_AFTER_DAYS)

    def take_customer(self, customer_id: int, currency: str, items: Sequence[OpenItem]) -> None:
        """Another customer: all that is due is ticked, or everything while nothing is due."""
        self.customer_id, self.currency = customer_id, currency
        self.items = tuple(item for item in items if item.open.minor > 0)
        due = {item.piece_id for item in self.items if item.days_late(self.today) >= 0}
        if self.former is not None:
            due = {item.piece_id for item in self.items if item.plan == self.former.number or item.piece_id < 0}
        self.ticked = frozenset(due or {item.piece_id for item in self.items})

    def take_rules(self, rules: PlanRules) -> None:
        """With what is agreed about keeping it unless the owner says else."""
        values = (rules.notice_days, rules.tolerance_days, rules.broken_parts, rules.broken_days)
        first, second, third, fourth = (str(value) for value in values)
        self.rule_texts = (first, second, third, fourth)

    @property
    def debt(self) -> Money:
        """What the ticked invoices come to."""
        return total([item.open for item in self.items if item.piece_id in self.ticked], self.currency)

    def preview(self) -> tuple[PlanLine, ...]:
        """The installments that agreeing would write.

        Raises:
            ArbookError: as ``command``; the division makes no plan.
        """
        parts = preview_plan(self.items, self.command())
        whole = left = total([part.amount for part in parts], self.currency)
        lines = []
        for part in parts:
            left = left - part.amount
            lines.append(PlanLine(part, left, 1 - left.minor / whole.minor))
        return tuple(lines)

    def changed(self) -> ChangePlan:
        """The next version to agree.

        Raises:
            ArbookError: as ``command``; ``no_reason``.
        """
        assert self.former is not None
        if not self.reason.strip():
            raise AgreementError(field="reason", why="no_reason")
        return ChangePlan(self.former.plan_id, self.command(), self.reason)

    def command(self) -> AgreePlan:
        """The plan to agree.

        Raises:
            FormError: ``no_customer``, ``no_items``, ``no_count``, or the note is ``too_long``.
            AmountError, DateError: missing.
        """
        if self.customer_id is None:
            raise FormError(field="customer", why="no_customer")
        if len(self.note) > MOST_CHARACTERS:
            raise FormError(field="note", why="too_long", most=MOST_CHARACTERS)
        if not self.ticked:
            raise FormError(field="items", why="no_items")
        if self.first_on is None:
            raise DateError(field="first_on", text="", why="empty")
        if self.way == "amount" and self.each is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        if self.way == "until" and self.until is None:
            raise DateError(field="until", text="", why="empty")
        return AgreePlan(
            self.customer_id,
            tuple(item.piece_id for item in self.items if item.piece_id in self.ticked),
            self.first_on,
            self.frequency,
            self.today,
            count=self._number("count", self.count) if self.way == "count" else None,
            amount=self.each if self.way == "amount" else None,
            until=self.until if self.way == "until" else None,
            note=self.note,
            down=self._down(),
            price=PlanPrice(self._percent(), self.fee if self.fee else None),
            rules=self._rules(),
            waives_charges=self.waives,
        )

    def _down(self) -> DownPayment | None:
        if not self.down:
            return None
        return DownPayment(self.down, self.down_on or self.today)

    def _percent(self) -> Decimal:
        if not self.percent.strip():
            return Decimal(0)
        try:
            return parse_percent(self.percent)
        except AmountError as error:
            raise AmountError(field="yearly_percent", **error.facts) from None

    def _rules(self) -> PlanRules:
        names = ("notice_days", "tolerance_days", "broken_parts", "broken_days")
        pairs = zip(names, self.rule_texts, strict=True)
        rules = PlanRules(*(self._number(name, text) for name, text in pairs))
        rules.check()
        return rules

    def _number(self, field: str, text: str) -> int:
        text = text.strip()
        if not (text.isascii() and text.isdigit()) or len(text) > 4:
            raise FormError(field=field, why="no_count")
        return int(text)
