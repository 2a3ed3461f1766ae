"""Taking the next number of a series, inside the transaction that issues the paper."""

from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, select, update

from arbook.ledger.numbering import NumberingError, check_issue_date, counter_in, paper_number
from arbook.services.changing import Change
from arbook.store.tables.agreements import payment_plan_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.offers import series_table
from arbook.store.tables.papers import invoice_table

_SERIES = select(series_table).where(series_table.c.kind == bindparam("of"))
_MOVE = update(series_table).where(series_table.c.id == bindparam("at"))
_NUMBERED = select(invoice_table.c.id).where(
    invoice_table.c.kind == bindparam("of"), invoice_table.c.number == bindparam("as")
)
_CHARGED = select(late_charge_table.c.id).where(late_charge_table.c.number == bindparam("as"))


def take_number(change: Change, kind: str, issued_on: date) -> str:
    """The next number of an undated series (customers, plans); it moves on with this transaction or not at all."""
    row = _series(change, kind)
    _move_on(change, row, row.next_counter + 1)
    return paper_number(row.pattern, row.next_counter, issued_on)


def take_paper_number(change: Change, kind: str, issued_on: date, today: date) -> str:
    """The next number of invoices, credit notes or late charges; numbers that papers have already are stepped over.

    Raises:
        NumberingError: dated before the last paper of the series, or far ahead.
    """
    row = _series(change, kind)
    check_issue_date(issued_on, row.last_issued_on, today)
    counter = row.next_counter
    while _is_taken(change, kind, number := paper_number(row.pattern, counter, issued_on)):
        counter += 1
    skipped = row.skipped + counter - row.next_counter
    _move_on(change, row, counter + 1, skipped=skipped, last_issued_on=issued_on)
    return number


def renumber(change: Change, kind: str, pattern: str, next_counter: int | None) -> None:
    """Go on with another pattern or another number. Numbers left out are told apart from lost ones (``skipped``).

    Raises:
        NumberingError: ``goes_back`` (with ``least``): a number given already would come again.
    """
    row, table = _series(change, kind), series_table
    change.connection.execute(update(table).where(table.c.id == row.id).values(pattern=pattern))
    if next_counter is None or next_counter == row.next_counter:
        return
    if next_counter < row.next_counter:
        least = _after_the_newest(change, kind, pattern, row.next_counter)
        if next_counter < least:
            raise NumberingError(field="next_number", why="goes_back", least=least, kind=kind)
    _move_on(change, row, next_counter, skipped=row.skipped + next_counter - row.next_counter)


def _after_the_newest(change: Change, kind: str, pattern: str, next_counter: int) -> int:
    """The smallest counter that was never given; where the newest number has another pattern, the next one."""
    numbers = _numbers(kind).limit(1)
    newest = change.connection.execute(numbers).scalar()
    if newest is None:
        return 1
    counter = counter_in(pattern, newest)
    return next_counter if counter is None else min(next_counter, counter + 1)


def _numbers(kind: str) -> Select[str]:
    """Numbers that were given, the newest first."""
    if kind == "customer":
        return select(customer_table.c.number).order_by(customer_table.c.id.desc())
    if kind == "plan":
        return select(payment_plan_table.c.number).order_by(payment_plan_table.c.id.desc())
    if kind == "late_charge":
        return select(late_charge_table.c.number).order_by(late_charge_table.c.id.desc())
    table = invoice_table
    own = (table.c.kind == kind, table.c.source == "arbook", table.c.state == "issued")
    return select(table.c.number).where(*own).order_by(table.c.issued_on.desc(), table.c.id.desc())


def _series(change: Change, kind: str) -> Any:
    return change.connection.execute(_SERIES, {"of": kind}).one()


def _move_on(change: Change, row: Any, next_counter: int, **facts: object) -> None:
    change.connection.execute(_MOVE, {"at": row.id, "next_counter": next_counter, **facts})


def _is_taken(change: Change, kind: str, number: str) -> bool:
    if kind == "late_charge":
        return change.connection.execute(_CHARGED, {"as": number}).first() is not None
    return change.connection.execute(_NUMBERED, {"of": kind, "as": number}).first() is not None
