"""A payment plan as a form: over which invoices, divided how, and what that comes to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.allocation import PutFirst, put_first
from arbook.ledger.amounts import parse_percent
from arbook.ledger.calendars import working_day_in
from arbook.ledger.errors import AmountError, ArbookError, DateError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plan_making import DownPayment, PlanPrice
from arbook.ledger.plans import Frequency, Installment, PlanError, nth_date
from arbook.queries.plans import PlanRow
from arbook.services.agreed import AgreementError
from arbook.services.changing import new_operation_id
from arbook.services.payment_plans import AgreePlan, ChangePlan, is_waived, preview_plan

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


@dataclass(frozen=True, slots=True)
class OwnPart:
    """A row of the owner's own list, as far as it is written."""

    due_on: date | None = None
    amount: Money | None = None
    is_down: bool = False


@dataclass(slots=True)
class PlanForm:
    """Fields of the dialog. ``way`` divides by the ``count`` of payments, the ``amount`` of each, ``until`` a day, or
    into the rows of ``own``.

    ``lying`` is what lies on account, by the id of each sum: it is put on the ticked ``items`` first.
    ``rule_texts`` are the days of the note before, the days that are tolerated, and what breaks the plan, in parts
    and in days. With a ``former`` version the ``reason`` says why there is another.
    """

    today: date
    customer_id: int | None = None
    currency: str = "EUR"
    items: tuple[OpenItem, ...] = ()
    lying: tuple[tuple[int, Money], ...] = ()
    ticked: frozenset[int] = frozenset()
    way: str = "count"
    until: date | None = None
    count: str = _USUAL_COUNT
    each: Money | None = None
    own: tuple[OwnPart, ...] = ()
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
        self.first_on = self.first_on or working_day_in(self.today, _FIRST_AFTER_DAYS)

    def take_customer(
        self,
        customer_id: int,
        currency: str,
        items: Sequence[OpenItem],
        lying: Iterable[tuple[int, Money]] = (),
    ) -> None:
        """Another customer: all that is due is ticked, or everything while nothing is due."""
        self.customer_id, self.currency, self.lying = customer_id, currency, tuple(lying)
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

    def covered(self) -> PutFirst:
        """What the plan is over: the ticked invoices as what lies on account leaves them."""
        ticked = (item for item in self.items if item.piece_id in self.ticked)
        asked = (item for item in ticked if not is_waived(item, waives=self.waives))
        return put_first(self.lying, asked, self.currency)

    @property
    def debt(self) -> Money:
        """What that comes to."""
        return total([item.open for item in self.covered().items], self.currency)

    def preview(self) -> tuple[PlanLine, ...]:
        """The installments that agreeing would write.

        Raises:
            ArbookError: as ``command``; the division makes no plan.
        """
        parts = preview_plan(self.items, self.command(), self.lying).parts
        whole = left = total([part.amount for part in parts], self.currency)
        lines = []
        for part in parts:
            left = left - part.amount
            lines.append(PlanLine(part, left, 1 - left.minor / whole.minor))
        return tuple(lines)

    def as_own(self) -> tuple[OwnPart, ...]:
        """The payments as they stand now, to be written over; what was written before where they make none."""
        try:
            parts = [line.installment for line in self.preview()]
        except ArbookError:
            return self.own
        return tuple(OwnPart(part.due_on, part.amount, part.is_down) for part in parts)

    def missing(self) -> Money | None:
        """What the own rows lack to what they have to come to, with its interest; None while nobody can tell."""
        try:
            self.preview()
        except PlanError as refusal:
            difference = refusal.facts.get("difference")
            if not isinstance(difference, Money):
                return None
            return -difference if refusal.facts["why"] == "sums_above" else difference
        except ArbookError:
            return None
        return Money.zero(self.currency)

    def next_own(self) -> OwnPart:
        """One more row: as far from the last as the payments lie apart, with what is missing."""
        last, missing = self.own[-1].due_on if self.own else None, self.missing()
        day = self.first_on if last is None else nth_date(last, 1, self.frequency)
        return OwnPart(day, missing if missing is not None and missing.minor > 0 else None)

    def topped_up(self) -> tuple[OwnPart, ...]:
        """The own rows with what is missing on the last of them; as they are where that leaves it nothing."""
        missing, last = self.missing(), self.own[-1] if self.own else None
        if missing is None or last is None or last.amount is None or (last.amount + missing).minor <= 0:
            return self.own
        return (*self.own[:-1], OwnPart(last.due_on, last.amount + missing, last.is_down))

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
        own = self._own() if self.way == "own" else None
        first_on = self.first_on if own is None else own[0].due_on
        if first_on is None:
            raise DateError(field="first_on", text="", why="empty")
        if self.way == "amount" and self.each is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        if self.way == "until" and self.until is None:
            raise DateError(field="until", text="", why="empty")
        return AgreePlan(
            self.customer_id,
            tuple(item.piece_id for item in self.items if item.piece_id in self.ticked),
            first_on,
            self.frequency,
            self.today,
            count=self._number("count", self.count) if self.way == "count" else None,
            amount=self.each if self.way == "amount" else None,
            until=self.until if self.way == "until" else None,
            installments=own,
            note=self.note,
            down=self._down() if own is None else None,
            price=PlanPrice(self._percent(), self.fee if self.fee else None),
            rules=self._rules(),
            waives_charges=self.waives,
        )

    def _own(self) -> tuple[Installment, ...]:
        if not self.own:
            raise FormError(field="installments", why="no_rows")
        parts = []
        for at, row in enumerate(self.own, start=1):
            if row.due_on is None:
                raise DateError(field=f"own_{at}", text="", why="empty")
            if row.amount is None:
                raise AmountError(field=f"own_{at}", text="", why="empty", suggestion=None)
            parts.append(Installment(at, row.due_on, row.amount, is_down=row.is_down))
        return tuple(parts)

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


def own_kept(own: Sequence[OwnPart]) -> list[list[object]]:
    """Rows as a draft keeps them: day, minor units, whether it is the down payment."""
    return [
        [None if row.due_on is None else row.due_on.isoformat(), row.amount and row.amount.minor, row.is_down]
        for row in own
    ]


def own_from(kept: Iterable[Sequence[Any]], currency: str) -> tuple[OwnPart, ...]:
    """The same, back from a draft."""
    return tuple(
        OwnPart(day and date.fromisoformat(day), None if minor is None else Money(minor, currency), is_down)
        for day, minor, is_down in kept
    )
