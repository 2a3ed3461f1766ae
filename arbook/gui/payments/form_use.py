"""How a payment would be used, as the dialog shows it: shares, discounts, small rests, and what stays given up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from arbook.gui.payments.form_agreed import Meeting, Moved, PlanPart, meetings_of
from arbook.ledger.allocation import AllocationReason, Share, propose_allocation
from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.paying_early import InvoiceOffer, PaymentUse, small_rests
from arbook.queries.pieces import WrittenOff
from arbook.queries.plan_payoffs import Payoff
from arbook.queries.settlements import SettlementRow


@dataclass(frozen=True, slots=True)
class PayerMoney:
    """What else bears on a payment of a customer.

    ``parts`` counts the due pieces of invoices that have several, ``kinds`` what the open pieces are. ``recent`` are
    the last payments, day and amount. ``small_difference`` is None where no rest is small enough to be let go.
    ``settling`` are offers that money may meet, ``payoffs`` what pays running plans off, ``plan_parts`` the next part
    of the plan that a due piece is in.
    """

    offers: tuple[InvoiceOffer, ...] = ()
    parts: Mapping[int, int] = field(default_factory=dict)
    kinds: Mapping[int, EntryKind] = field(default_factory=dict)
    written_off: tuple[WrittenOff, ...] = ()
    recent: tuple[tuple[date, Money], ...] = ()
    small_difference: Money | None = None
    costs_first: bool = False
    settling: tuple[SettlementRow, ...] = ()
    payoffs: tuple[Payoff, ...] = ()
    plan_parts: Mapping[int, PlanPart] = field(default_factory=dict)


NO_MONEY = PayerMoney()


@dataclass(frozen=True, slots=True)
class DiscountChoice:
    """A discount for early payment that the customer took, in time or too late; the owner grants it or not."""

    invoice_id: int
    number: str
    amount: Money
    last_day: date
    is_late: bool
    is_taken: bool


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """An open item, what this payment puts on it, and what is left afterwards.

    ``discount``, ``given_up`` (a small rest, or what stays written off) and ``let_go`` (by an offer) settle it too;
    ``choice`` is the discount that can be granted or not. ``parts`` is how many parts its invoice has;
    ``plan_part`` comes next of its plan.
    """

    item: OpenItem
    days_late: int
    reason: AllocationReason | None
    share: Money | None
    left: Money
    discount: Money | None = None
    given_up: Money | None = None
    let_go: Money | None = None
    choice: DiscountChoice | None = None
    parts: int = 1
    plan_part: PlanPart | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """The whole payment as it would be booked; ``named`` are the numbers their text names.

    ``small`` is the sum of small rests that may be written off with it, whether that is chosen or not. ``early`` are
    the numbers of invoices that were written only after the money came. ``meetings`` says what becomes of offers.
    """

    rows: tuple[PreviewRow, ...]
    received: Money
    put: Money
    on_account: Money
    owed_before: Money
    owed_after: Money
    named: tuple[str, ...]
    small: Money
    early: tuple[str, ...] = ()
    meetings: tuple[Meeting, ...] = ()

    @property
    def paid_count(self) -> int:
        """Items that get a share."""
        return sum(row.share is not None for row in self.rows)

    @property
    def invoice_count(self) -> int:
        """Invoices that get a share, however many parts of them; fees and interest are none."""
        return len({row.item.invoice_id for row in self.rows if row.share is not None and row.item.invoice_id})

    @property
    def choices(self) -> tuple[DiscountChoice, ...]:
        """The discounts in question."""
        return tuple(row.choice for row in self.rows if row.choice is not None)


def reached(beyond: Money, written: Sequence[WrittenOff], *, owes_nothing: bool) -> set[int]:
    """Written-off invoices that money ``beyond`` what is owed is for: the one of that very amount, else the newest
    as far as it covers them. Where nothing else is owed, a part of one is paid as well.
    """
    same = next((each.invoice_id for each in written if each.amount == beyond), None)
    if same is not None:
        return {same}
    found: set[int] = set()
    for each in written:
        if beyond.minor > 0 and (owes_nothing or each.amount <= beyond):
            found.add(each.invoice_id)
            beyond = beyond - each.amount
    return found


def choices_of(proposed: PaymentUse, declined: set[int], granted: set[int]) -> tuple[DiscountChoice, ...]:
    """The discounts that the rule proposes, and those that came too late, with what the owner decided."""
    taken = [
        DiscountChoice(each.offer.invoice_id, each.offer.number, each.offer.discount, each.offer.last_day, False,
                       each.offer.invoice_id not in declined)
        for each in proposed.discounts
    ]  # fmt: skip
    late = [
        DiscountChoice(each.invoice_id, each.number, each.discount, each.last_day, True, each.invoice_id in granted)
        for each in proposed.late
    ]
    return (*taken, *late)


@dataclass(frozen=True, slots=True)
class Use:
    """A planned payment; ``recovered`` is, by due piece, what was written off and is taken back for it."""

    plan: PaymentUse
    choices: tuple[DiscountChoice, ...]
    recovered: Mapping[int, Money]


def preview_of(
    items: Sequence[OpenItem], received: Money, use: Use, money: PayerMoney, *, today: date, on: date, lets_go: bool
) -> Preview:
    """What recording would do, row by row and in sums; ``lets_go`` writes small rests off."""
    plan, currency = use.plan, received.currency
    small = {share.piece_id: share.amount for share in _small(items, plan, money)}
    plain = tuple(_row(item, items, use, small if lets_go else {}, money, today) for item in items)
    rows, meetings = _met_in_turn(plain, money.settling, on)
    put = total([row.share for row in rows if row.share is not None], currency)
    given_back = total([*use.recovered.values()], currency)
    shares = plan.allocation.shares
    paid = {share.piece_id for share in shares}
    return Preview(
        rows,
        received,
        put,
        received - put,
        total([item.open for item in items], currency) - given_back,
        total([row.left for row in rows], currency),
        tuple(
            dict.fromkeys(each.number for each in shares if _is_named(each) and each.piece_id not in use.recovered)
        ),
        total([*small.values()], currency),
        tuple(item.number for item in items if item.piece_id in paid and on < item.issued_on and item.number),
        meetings,
    )


def _row(
    item: OpenItem,
    items: Sequence[OpenItem],
    use: Use,
    small: Mapping[int, Money],
    money: PayerMoney,
    today: date,
) -> PreviewRow:
    share = next((each for each in use.plan.allocation.shares if each.piece_id == item.piece_id), None)
    off = [each.amount for taken in use.plan.discounts for each in taken.shares if each.piece_id == item.piece_id]
    left = item.open - total([*off, *([share.amount] if share else [])], item.open.currency)
    given_up = small.get(item.piece_id)
    if item.piece_id in use.recovered:
        given_up = min(left, use.recovered[item.piece_id])
    return PreviewRow(
        item=item,
        days_late=item.days_late(today),
        reason=share.reason if share else None,
        share=share.amount if share else None,
        left=left - given_up if given_up else left,
        discount=off[0] if off else None,
        given_up=given_up or None,
        choice=_choice_at(item, items, use.choices),
        parts=money.parts.get(item.invoice_id, 1),
        plan_part=money.plan_parts.get(item.piece_id),
    )


def _met_in_turn(
    rows: tuple[PreviewRow, ...], offers: Sequence[SettlementRow], on: date
) -> tuple[tuple[PreviewRow, ...], tuple[Meeting, ...]]:
    """What becomes of offers, one after the other: what comes beyond the sum of one may meet the next."""
    met: list[Meeting] = []
    while True:
        known = {each.row.settlement_id for each in met}
        found = meetings_of(rows, [each for each in offers if each.settlement_id not in known], on)
        meeting = next((each for each in found if each.is_met), None)
        if meeting is None:
            return rows, (*met, *found)
        met.append(meeting)
        rows = tuple(_moved_on([_settled(row, meeting) for row in _freed(rows, meeting)], meeting))


def _freed(rows: Sequence[PreviewRow], meeting: Meeting) -> Sequence[PreviewRow]:
    """Without what comes beyond the sum of an offer."""
    for moved in meeting.moved:
        rows = [_with_less(row, moved) for row in rows]
    return rows


def _moved_on(rows: Sequence[PreviewRow], meeting: Meeting) -> Sequence[PreviewRow]:
    """What comes beyond the sum of an offer is on the next items instead, oldest due first."""
    for moved in meeting.moved:
        others = [
            replace(row.item, open=row.left)
            for row in rows
            if row.left and row.item.piece_id not in meeting.row.piece_ids
        ]
        more = {each.piece_id: each.amount for each in propose_allocation(moved.amount, others).shares}
        rows = [_with_more(row, more, is_new=moved.is_new) for row in rows]
    return rows


def _with_less(row: PreviewRow, moved: Moved) -> PreviewRow:
    if row.item.piece_id != moved.piece_id:
        return row
    if not moved.is_new or row.share is None:
        return replace(row, left=row.left + moved.amount)
    share = row.share - moved.amount
    return replace(row, share=share or None, left=row.left + moved.amount, reason=row.reason if share else None)


def _with_more(row: PreviewRow, more: Mapping[int, Money], *, is_new: bool) -> PreviewRow:
    """Only what is of this payment is a share of it."""
    part = more.get(row.item.piece_id)
    if part is None:
        return row
    if not is_new:
        return replace(row, left=row.left - part)
    share = part if row.share is None else row.share + part
    return replace(row, share=share, left=row.left - part, reason=row.reason or AllocationReason.OLDEST)


def _settled(row: PreviewRow, meeting: Meeting) -> PreviewRow:
    """What is left of it is let go where the offer that is met is about it."""
    if not row.left or row.item.piece_id not in meeting.row.piece_ids:
        return row
    return replace(row, left=row.left - row.left, let_go=row.left)


def _is_named(share: Share) -> bool:
    return share.reason is AllocationReason.NAMED


def _small(items: Sequence[OpenItem], plan: PaymentUse, money: PayerMoney) -> Sequence[Share]:
    most = money.small_difference
    return (
        () if most is None or most.currency != plan.allocation.on_account.currency else small_rests(items, plan, most)
    )


def _choice_at(item: OpenItem, items: Sequence[OpenItem], choices: Sequence[DiscountChoice]) -> DiscountChoice | None:
    """A discount is told at the last piece of its invoice."""
    choice = next((each for each in choices if each.invoice_id == item.invoice_id), None)
    last = next((each for each in reversed(items) if each.invoice_id == item.invoice_id), None)
    return choice if last is item else None
