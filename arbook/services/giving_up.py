"""What is let go of an invoice: write-offs and discounts, with the tax they take along (trade rules 4 and 11)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select

from arbook.ledger.dates import in_book_range
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.tax_shares import TaxShare
from arbook.queries.early_payment import tax_in, untaken_discounts
from arbook.queries.invoices import invoice_by_id
from arbook.queries.items import open_items
from arbook.queries.settings import profile
from arbook.queries.small_rests import small_rests
from arbook.services.changing import Change, Changes, Counter
from arbook.services.credit_notes_returning import put_notes_back, settled_by
from arbook.services.founding_words import founding_words
from arbook.services.plan_keeping import follow_money
from arbook.services.postings import EntryFacts, allocate, post_credit, write_taxes
from arbook.services.reversing import ReversalError, check_reversible, entry_of, is_reversed, reverse_credit
from arbook.services.settlement_steps import call_off_met, fall_with, settlement_of
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table

LONGEST_REASON = 2000
_FAR_FUTURE = date.max


class GivingUpError(ArbookError):
    """A sum that cannot be let go. Facts: ``why`` and what it is about."""


@dataclass(frozen=True, slots=True)
class LetGo:
    """Let go of what is open on these due pieces, or of ``amount`` of it, first due first.

    ``kind`` is a write-off (given up, still recoverable) or a discount (granted).
    """

    customer_id: int
    piece_ids: tuple[int, ...]
    on: date
    reason: str
    amount: Money | None = None
    kind: EntryKind = EntryKind.WRITE_OFF


class GivingUpService:
    """Use cases around write-offs and discounts that the owner grants."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def let_go(self, command: LetGo, *, today: date, operation_id: str | None = None) -> Changes:
        """Write off or grant a discount; one entry for each invoice. ``Changes.made_id`` is the first entry.

        Raises:
            GivingUpError: ``no_reason``, ``nothing_open``, ``above_open``, ``not_positive``, ``before_invoice``,
                ``in_future``, ``too_long``.
        """
        kind = "write_off" if command.kind is EntryKind.WRITE_OFF else "grant_discount"
        return self._counter.change(kind, lambda change: _let_go(change, command, today), operation_id)

    def grant_earned(
        self, invoice_id: int, *, today: date, reason: str = "", operation_id: str | None = None
    ) -> Changes:
        """Grant the discount that money in time earned and nobody took, with the tax it takes along. It falls when
        that money is taken back.

        Raises:
            GivingUpError: ``not_earned``: no money in time reached the promised sum, or it was taken; ``too_long``.
        """
        return self._counter.change(
            "grant_discount", lambda change: _grant_earned(change, invoice_id, today, _checked(reason)), operation_id
        )

    def let_small_rests_go(
        self, piece_ids: Iterable[int], *, today: date, operation_id: str | None = None
    ) -> Changes:
        """Write off what payments left of these due pieces; an entry for each, all or none.

        Raises:
            GivingUpError: ``no_small_rest``: one of them is none, or none any more.
        """
        return self._counter.change(
            "write_off_rests", lambda change: _let_rests_go(change, tuple(piece_ids), today), operation_id
        )

    def take_back(
        self, entry_id: int, *, on: date, today: date, reason: str, operation_id: str | None = None
    ) -> Changes:
        """Undo a write-off or discount: the invoice is open again. A settlement that let it go is off as a whole.

        Raises:
            ReversalError: ``unknown``, ``is_reversal``, ``already_reversed``, ``before_entry``, ``in_future``.
        """

        def work(change: Change) -> None:
            row = entry_of(change, entry_id, EntryKind.WRITE_OFF, EntryKind.DISCOUNT)
            check_reversible(change, row, on, today)
            open_again = settled_by(change, (entry_id,))
            made_id = reverse_credit(change, row, on=on, reason=_checked(reason))
            put_notes_back(change, open_again, on)
            follow_money(change, row.customer_id, on, today)
            change.made(made_id)
            call_off_met(change, entry_id, on, _checked(reason))

        return self._counter.change("reverse_write_off", work, operation_id)


def _let_go(change: Change, command: LetGo, today: date) -> None:
    if not command.reason.strip():
        raise GivingUpError(field="reason", why="no_reason")
    if in_book_range(command.on) > today:
        raise GivingUpError(field="on", why="in_future", today=today)
    items = _chosen(change, command)
    left = total([item.open for item in items], items[0].open.currency) if command.amount is None else command.amount
    if left.minor <= 0:
        raise GivingUpError(field="amount", why="not_positive")
    shares: dict[int, Money] = {}
    for item in items:
        part = min(left, item.open)
        if part:
            shares[item.piece_id] = part
            left = left - part
    if left:
        raise GivingUpError(field="amount", why="above_open")
    made = write_credits(change, command.kind, items, shares, on=command.on, reason=_checked(command.reason))
    follow_money(change, command.customer_id, command.on, today)
    change.made(made[0])


def _grant_earned(change: Change, invoice_id: int, today: date, reason: str) -> None:
    [row] = untaken_discounts(change.connection, invoice_id=[invoice_id]) or [None]
    if row is None:
        raise GivingUpError(why="not_earned")
    customer_id = invoice_by_id(change.connection, invoice_id).row.customer_id
    rows = open_items(change.connection, _FAR_FUTURE, customer_id)
    items = [each.item for each in rows if each.item.invoice_id == invoice_id]
    shares = {item.piece_id: item.open for item in items}
    on = max(today, *(item.issued_on for item in items))
    kind, taxes = EntryKind.DISCOUNT, {invoice_id: row.taxes}
    made = write_credits(change, kind, items, shares, on=on, reason=reason, payment_id=row.payment_id, taxes=taxes)
    follow_money(change, customer_id, today, today)
    change.made(made[0])


def _let_rests_go(change: Change, piece_ids: tuple[int, ...], today: date) -> None:
    known = {row.piece_id: row for row in small_rests(change.connection)}
    if not piece_ids or not set(piece_ids) <= known.keys():
        raise GivingUpError(field="items", why="no_small_rest")
    why, made = founding_words(profile(change.connection).language).small_difference, list[int]()
    for customer_id in dict.fromkeys(known[piece_id].customer_id for piece_id in piece_ids):
        items = [row.item for row in open_items(change.connection, _FAR_FUTURE, customer_id)]
        shares = {item.piece_id: item.open for item in items if item.piece_id in piece_ids}
        for item in items:  # on the day of the invoice at least, which may lie ahead
            if item.piece_id in shares:
                on = max(today, item.issued_on)
                made += write_credits(change, EntryKind.WRITE_OFF, [item], shares, on=on, reason=why)
        follow_money(change, customer_id, today, today)
    change.made(made[-1])


def _chosen(change: Change, command: LetGo) -> tuple[OpenItem, ...]:
    wanted = set(command.piece_ids)
    rows = open_items(change.connection, _FAR_FUTURE, command.customer_id)
    items = tuple(row.item for row in rows if row.item.piece_id in wanted)
    if not items or len(items) < len(wanted):
        raise GivingUpError(field="items", why="nothing_open")
    if any(command.on < item.issued_on for item in items):
        raise GivingUpError(field="on", why="before_invoice")
    return items


def _checked(reason: str) -> str:
    if len(reason) > LONGEST_REASON:
        raise GivingUpError(field="reason", why="too_long", most=LONGEST_REASON)
    return reason.strip()


def write_credits(
    change: Change,
    kind: EntryKind,
    items: Iterable[OpenItem],
    shares: Mapping[int, Money],
    *,
    on: date,
    reason: str,
    payment_id: int | None = None,
    taxes: Mapping[int, Sequence[TaxShare]] | None = None,
) -> list[int]:
    """One entry an invoice for what is let go of its pieces, put on them, with its tax. Returns the entries' ids.

    Args:
        change: The change being made.
        kind: Write-off or discount.
        items: The open items that ``shares`` name.
        shares: By due piece, how much.
        on: From when it counts.
        reason: The owner's.
        payment_id: The payment it came with; it goes when that payment is reversed.
        taxes: By invoice, the tax where it is not simply the invoice's share.
    """
    by_invoice: dict[int, list[OpenItem]] = {}
    for item in items:
        if item.piece_id in shares:
            by_invoice.setdefault(item.invoice_id, []).append(item)
    made = []
    for invoice_id, own in by_invoice.items():
        parts = {item.piece_id: shares[item.piece_id].minor for item in own}
        amount = Money(sum(parts.values()), own[0].open.currency)
        facts = EntryFacts(
            _customer_of(change, own[0].piece_id),
            amount.currency,
            on,
            kind,
            -amount.minor,
            invoice_id=invoice_id or None,
            payment_id=payment_id,
            detail=reason,
        )
        entry_id, on_account_id = post_credit(change, facts)
        known = (taxes or {}).get(invoice_id)
        if invoice_id:
            write_taxes(change, entry_id, known or tax_in(invoice_by_id(change.connection, invoice_id), amount))
            change.touch("invoice", invoice_id)
        allocate(change, on_account_id, parts, not_before=on)
        made.append(entry_id)
    return made


@dataclass(frozen=True, slots=True)
class Recovered:
    """What write-offs that were taken back had let go, why, and for which settlement; all by due piece."""

    amounts: dict[int, Money]
    reasons: dict[int, str]
    settlements: dict[int, int | None]


def recover(change: Change, invoice_ids: Iterable[int], on: date) -> Recovered:
    """Take the write-offs of these invoices back, since money comes for them.

    Raises:
        ReversalError: ``before_write_off``: the money is older than a write-off it would take back.
    """
    amounts: dict[int, Money] = {}
    reasons: dict[int, dict[str, None]] = {}
    settlements: dict[int, int | None] = {}
    for row in _standing_write_offs(change, invoice_ids):
        if on < row.dated_on:
            number = invoice_by_id(change.connection, row.invoice_id).row.number
            raise ReversalError(
                field="received_on", why="before_write_off", number=number, written_off_on=row.dated_on
            )
        parts = _pieces_of(change, row.id)
        reverse_credit(change, row, on=on, reason=row.detail)
        for piece_id, minor in parts:
            amounts[piece_id] = amounts.get(piece_id, Money.zero(row.currency)) + Money(minor, row.currency)
            reasons.setdefault(piece_id, {})[row.detail] = None
            settlements[piece_id] = settlements.get(piece_id) or settlement_of(change, row.id)
    told = {piece_id: "; ".join(filter(None, each)) for piece_id, each in reasons.items()}
    return Recovered(amounts, told, settlements)


def _standing_write_offs(change: Change, invoice_ids: Iterable[int]) -> list[Row[Any]]:
    entries = entry_table
    written = select(entries).where(
        entries.c.invoice_id.in_(list(invoice_ids)), entries.c.kind == EntryKind.WRITE_OFF.value
    )
    return [row for row in change.connection.execute(written).all() if not is_reversed(change, row.id)]


def _pieces_of(change: Change, entry_id: int) -> list[tuple[int, int]]:
    """The due pieces a write-off stands on, and how much of it on each."""
    credit, shares = on_account_table, allocation_table
    parts = change.connection.execute(
        select(shares.c.due_piece_id, func.sum(shares.c.amount_minor))
        .join(credit, credit.c.id == shares.c.on_account_id)
        .where(credit.c.entry_id == entry_id)
        .group_by(shares.c.due_piece_id)
    )
    return [(piece_id, minor) for piece_id, minor in parts]


def write_off_again(
    change: Change, items: Iterable[OpenItem], recovered: Recovered, paid: Mapping[int, Money], *, on: date
) -> None:
    """What the money did not reach of what was written off is written off again, for the reason it was."""
    rests: dict[tuple[str, int | None], dict[int, Money]] = {}
    for item in items:
        if item.piece_id in recovered.amounts:
            left = item.open - paid.get(item.piece_id, Money.zero(item.open.currency))
            part = min(left, recovered.amounts[item.piece_id])
            if part:
                why = (recovered.reasons[item.piece_id], recovered.settlements[item.piece_id])
                rests.setdefault(why, {})[item.piece_id] = part
    for (reason, settlement_id), shares in rests.items():
        made = write_credits(change, EntryKind.WRITE_OFF, items, shares, on=on, reason=reason[:LONGEST_REASON])
        fall_with(change, settlement_id, made)


def _customer_of(change: Change, piece_id: int) -> int:
    table = due_piece_table
    found: int = change.connection.execute(select(table.c.customer_id).where(table.c.id == piece_id)).scalar_one()
    return found
