"""The columns of who owes for how long: who, of what, since when, and a sum for each band."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from arbook.gui.customers.words import entry_words
from arbook.gui.shared.days import day_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.table import Cell, Column, Kind, MoneyLines, TwoLines, Words
from arbook.gui.shared.work_words import late_words
from arbook.ledger.dates import days_between
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.queries.banded import AgingBy, BandedRow

_say = QCoreApplication.translate


def aging_columns(
    owner: Owner, names: tuple[str, ...], by: AgingBy, as_of: date, *, has_disputed: bool = False
) -> list[Column[BandedRow]]:
    """Who, of what, since when; a column for each band, one for what is on account, the balance, and what of it is
    disputed where anything is.
    """

    def whose(row: BandedRow) -> TwoLines:
        name = row.customer_name or row.customer_number
        return TwoLines(name, "" if name == row.customer_number else row.customer_number)

    columns = [
        Column(key="customer", title=_say("Aging", "Customer"), kind=Kind.TWO_LINES, stretch=2, smallest=12,
               value=whose),
    ]  # fmt: skip
    if by is not AgingBy.CUSTOMER:
        columns += _number_columns(owner)
    columns.append(_due_column(owner, by, as_of))
    for place, name in enumerate(names):
        hide_below = 0 if place else 3  # what is not late goes first; the sums below tell it
        columns.append(_money_column(f"band{place}", name, partial(_band, place), hide_below))
    columns.append(_money_column("account", _say("Aging", "On account"), _on_account))
    columns += _balance_columns(owner)
    return [*columns, _disputed_column()] if has_disputed else columns


def _disputed_column() -> Column[BandedRow]:
    """What of the balance is contested; it is shown only where something is."""

    def cell(row: BandedRow) -> Cell:
        return MoneyLines(row.disputed, strong=False) if row.disputed else None

    return Column(key="disputed", title=_say("Aging", "Disputed"), kind=Kind.MONEY, hide_below=2, value=cell,
                  sort_key=lambda row: row.disputed.minor if row.disputed else 0)  # fmt: skip


def _number_columns(owner: Owner) -> list[Column[BandedRow]]:
    """The number; without room for a column of its own, the day on which it is due stands below it."""

    def with_day(row: BandedRow) -> TwoLines:
        due = "" if row.due_on is None else _say("Aging", "due {0}").format(day_words(row.due_on, owner))
        return TwoLines(_number_words(row), due, strong=False)

    title = _say("Aging", "Invoice")
    return [
        Column(key="number", title=title, value=lambda row: Words(_number_words(row))),
        Column(key="number_due", title=title, kind=Kind.TWO_LINES, value=with_day, instead_of=("number", "due")),
    ]


def _due_column(owner: Owner, by: AgingBy, as_of: date) -> Column[BandedRow]:
    """The day, and below it how late that is; what is only on account has none, and comes last."""

    def cell(row: BandedRow) -> TwoLines:
        if row.due_on is None:
            return TwoLines("")
        return TwoLines(
            day_words(row.due_on, owner), late_words(days_between(row.due_on, as_of), owner), strong=False
        )

    title = _say("Aging", "Oldest due") if by is AgingBy.CUSTOMER else _say("Aging", "Due")
    return Column(key="due", title=title, kind=Kind.TWO_LINES, value=cell, days=True, hide_below=1,
                  sort_key=lambda row: row.due_on,
                  export=lambda row: owner.formats.day(row.due_on) if row.due_on else "")  # fmt: skip


def _balance_columns(owner: Owner) -> list[Column[BandedRow]]:
    """The balance; without room for a column of its own, what is on account stands below it."""

    def with_account(row: BandedRow) -> MoneyLines:
        note = _say("Aging", "{0} on account").format(owner.formats.amount(row.on_account)) if row.on_account else ""
        return MoneyLines(row.balance, note)

    def column(
        key: str, value: Callable[[BandedRow], MoneyLines], hide_below: int = 0, instead_of: tuple[str, ...] = ()
    ) -> Column[BandedRow]:
        return Column(key=key, title=_say("Aging", "Balance"), kind=Kind.MONEY, value=value, hide_below=hide_below,
                      instead_of=instead_of, sort_key=lambda row: row.balance.minor)  # fmt: skip

    return [
        column("balance", lambda row: MoneyLines(row.balance), hide_below=2),
        column("both", with_account, instead_of=("account", "balance")),
    ]


def _number_words(row: BandedRow) -> str:
    """The number; what has none says what it is."""
    kinds = {kind.value: kind for kind in EntryKind}
    return entry_words(kinds[row.number], "") if row.number in kinds else row.number


def _band(place: int, row: BandedRow) -> Money:
    return row.bands[place]


def _on_account(row: BandedRow) -> Money:
    return row.on_account


def _money_column(
    key: str, title: str, amount: Callable[[BandedRow], Money], hide_below: int = 0
) -> Column[BandedRow]:
    """Nothing stands where there is nothing."""

    def cell(row: BandedRow) -> Cell:
        money = amount(row)
        return MoneyLines(money, strong=False) if money else None

    return Column(key=key, title=title, kind=Kind.MONEY, hide_below=hide_below,
                  sort_key=lambda row: amount(row).minor, value=cell)  # fmt: skip
