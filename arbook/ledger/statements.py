"""Statements: opening + movements = closing, and closing = bands less what is on account (trade rule 9)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arbook.ledger.aging import Aging, age_items
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import ChargeFor, EntryKind, Nature, OnAccount, OpenItem
from arbook.ledger.money import Money, total


class StatementError(ArbookError):
    """A statement that does not add up (a defect in the book), or a period that ends before it begins."""


class StatementKind(StrEnum):
    """What is open, or what moved."""

    OPEN_ITEM = "open_item"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Entry:
    """One signed line of a customer's ledger. ``detail`` is the owner's own text; ``reverses`` what kind of entry a
    reversal takes back; ``due_on`` is of the first of so many ``parts``.
    """

    entry_id: int
    dated_on: date
    kind: EntryKind
    number: str
    amount: Money
    due_on: date | None = None
    detail: str = ""
    settles: tuple[str, ...] = ()
    nature: Nature = Nature.PRINCIPAL
    reverses: EntryKind | None = None
    parts: int = 1
    charged_for: ChargeFor | None = None


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A printed line: exactly one of ``charged`` and ``credited`` is set; ``balance`` runs.

    On an open-item statement ``charged`` is what is still open and ``original`` what the item came to; ``position``
    is of a part, where an invoice is due in several. On an activity statement such an invoice is one line of so many
    ``parts``: ``due_on`` is of the first, ``next_due_on`` of the first that is open, None where none is.
    """

    dated_on: date
    kind: EntryKind
    number: str
    due_on: date | None
    detail: str
    charged: Money | None
    credited: Money | None
    balance: Money
    settles: tuple[str, ...] = ()
    original: Money | None = None
    nature: Nature = Nature.PRINCIPAL
    reverses: EntryKind | None = None
    position: int | None = None
    parts: int = 1
    next_due_on: date | None = None
    charged_for: ChargeFor | None = None


@dataclass(frozen=True, slots=True)
class OpenDebt:
    """An open item and the kind of entry it comes from: an invoice, a fee, an opening balance, money given back."""

    item: OpenItem
    kind: EntryKind = EntryKind.INVOICE


@dataclass(frozen=True, slots=True)
class OpenCredit:
    """What is on account and where it comes from; ``number`` is a credit note's."""

    credit: OnAccount
    kind: EntryKind = EntryKind.PAYMENT
    number: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Everything a statement says, in one currency.

    ``starts_on`` is None for an open-item statement; ``opening`` is then zero and the lines are what is open.
    """

    kind: StatementKind
    starts_on: date | None
    as_of: date
    opening: Money
    lines: tuple[StatementLine, ...]
    closing: Money
    aging: Aging

    @property
    def principal_lines(self) -> tuple[StatementLine, ...]:
        """Invoices, and the money for them; they come first."""
        return tuple(line for line in self.lines if line.charged_for is None)

    @property
    def charge_lines(self) -> tuple[StatementLine, ...]:
        """What was charged besides the invoices, waived or taken back; it comes after them."""
        return tuple(line for line in self.lines if line.charged_for is not None)

    @property
    def principal(self) -> Money:
        """The balance without what was charged besides; of what moved, what was charged earlier is in it."""
        return self.closing - self.charges

    @property
    def charges(self) -> Money:
        """The lines of what was charged besides, together."""
        zero = Money.zero(self.closing.currency)
        return total([(line.charged or zero) - (line.credited or zero) for line in self.charge_lines], zero.currency)


def check_period(starts_on: date | None, as_of: date, today: date) -> None:
    """Whether what moved between these days can be told.

    Raises:
        StatementError: the period is upside down, or ends after today.
    """
    if starts_on is not None and as_of < starts_on:
        raise StatementError(field="from", why="ends_before_it_begins")
    if as_of > today:
        raise StatementError(field="to", why="in_future", today=today)


def activity_statement(
    opening: Money,
    entries: Sequence[Entry],
    items: Sequence[OpenItem],
    on_account: Money,
    *,
    starts_on: date,
    as_of: date,
) -> Statement:
    """What moved from ``starts_on`` to ``as_of``, both days included: what was charged besides the invoices last.

    Args:
        opening: Sum of all entries before ``starts_on``.
        entries: The period's entries, in booking order.
        items: Open items as of ``as_of``.
        on_account: Unallocated money as of ``as_of``.

    Raises:
        StatementError: the period is upside down, or the closing balance does not tie to the open items.

    """
    check_period(starts_on, as_of, as_of)
    balance, lines, next_due = opening, [], _next_due(items)
    for entry in sorted(entries, key=lambda entry: (entry.charged_for is not None, entry.dated_on, entry.entry_id)):
        balance = balance + entry.amount
        lines.append(_entry_line(entry, balance, next_due))
    return _tied(
        Statement(
            StatementKind.ACTIVITY,
            starts_on,
            as_of,
            opening,
            tuple(lines),
            balance,
            age_items(items, on_account, as_of),
        )
    )


def _next_due(items: Sequence[OpenItem]) -> dict[str, date]:
    """By number, when the first part of an invoice that is open falls due."""
    found: dict[str, date] = {}
    for item in items:
        if item.invoice_id:
            found[item.number] = min(item.due_on, found.get(item.number, item.due_on))
    return found


def open_item_statement(
    debts: Sequence[OpenDebt], unused: Sequence[OpenCredit], *, as_of: date, currency: str
) -> Statement:
    """Every unsettled due piece as of a day, then what is on account, then what was charged besides the invoices."""
    balance, lines = Money.zero(currency), []
    in_parts = _due_in_parts([debt.item for debt in debts])
    ordered = sorted(debts, key=lambda debt: (debt.item.due_on, debt.item.issued_on, debt.item.piece_id))
    for debt in (debt for debt in ordered if debt.item.charged_for is None):
        balance = balance + debt.item.open
        lines.append(_debt_line(debt, balance, debt.item.invoice_id in in_parts))
    for each in sorted(unused, key=lambda each: (each.credit.dated_on, each.credit.entry_id)):
        credit = each.credit
        balance = balance - credit.open
        lines.append(StatementLine(credit.dated_on, each.kind, each.number, None, "", None, credit.open, balance))
    for debt in (debt for debt in ordered if debt.item.charged_for is not None):
        balance = balance + debt.item.open
        lines.append(_debt_line(debt, balance, is_part=False))
    on_account = total([each.credit.open for each in unused], currency)
    aging = age_items([debt.item for debt in debts], on_account, as_of)
    return _tied(Statement(StatementKind.OPEN_ITEM, None, as_of, Money.zero(currency), tuple(lines), balance, aging))


def _due_in_parts(items: Sequence[OpenItem]) -> frozenset[int]:
    """Invoices of which a later part than the first is open."""
    return frozenset(item.invoice_id for item in items if item.invoice_id and item.position > 1)


def _debt_line(debt: OpenDebt, balance: Money, is_part: bool) -> StatementLine:
    item = debt.item
    return StatementLine(
        item.issued_on,
        debt.kind,
        item.number,
        item.due_on,
        "",
        item.open,
        None,
        balance,
        original=item.amount,
        nature=item.nature,
        charged_for=item.charged_for,
        position=item.position if is_part else None,
    )


def _entry_line(entry: Entry, balance: Money, next_due: Mapping[str, date]) -> StatementLine:
    charged = entry.amount if entry.amount.minor >= 0 else None
    credited = -entry.amount if entry.amount.minor < 0 else None
    return StatementLine(
        entry.dated_on,
        entry.kind,
        entry.number,
        entry.due_on,
        entry.detail,
        charged,
        credited,
        balance,
        entry.settles,
        nature=entry.nature,
        charged_for=entry.charged_for,
        reverses=entry.reverses,
        parts=entry.parts,
        next_due_on=next_due.get(entry.number) if entry.parts > 1 else None,
    )


def _tied(statement: Statement) -> Statement:
    if statement.closing != statement.aging.balance:
        raise StatementError(why="does_not_tie", closing=statement.closing, balance=statement.aging.balance)
    return statement
