"""What the Today desk begins with: the sums that matter, and what needs the owner before anybody is reminded."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from arbook.ledger.aging import Aging, no_debt
from arbook.ledger.dates import add_months
from arbook.ledger.money import Money, total
from arbook.ledger.plans import PlanState
from arbook.ledger.promises import PromiseState
from arbook.ledger.relationship import RECENT_MONTHS
from arbook.queries.aging import aging_by_currency
from arbook.queries.as_of import piece_parts
from arbook.queries.book_facts import business
from arbook.queries.outbox import MessageRow, message_counts, messages
from arbook.queries.plans import DuePlanRow, MissedInstallmentRow, PlanRow, due_plans, missed_installments, plans
from arbook.queries.promises import PromiseRow, promises
from arbook.queries.settlements import SettlementRow, late_settlements, running_settlements
from arbook.store.tables.papers import due_piece_table
from arbook.store.tables.reminders import message_table, reminder_table

EXPECTED_DAYS = 7
"""What is promised or agreed for so many days, today among them, counts as expected this week."""

_RUNNING = (PlanState.KEPT, PlanState.MISSED)


class CurrencyFacts(NamedTuple):
    """One currency's sums as of a day; ``open_count`` and ``overdue_count`` are of invoices."""

    aging: Aging
    open_count: int
    overdue_count: int
    expected: Money
    expected_count: int

    @property
    def currency(self) -> str:
        """Which one."""
        return self.expected.currency


class TodayCard(NamedTuple):
    """How a day begins, without its reminders.

    ``facts``: the sums by currency; the book's own stands first, even while nothing is owed in it. ``missed``:
    installments past their day. ``late``: settlements whose money came, but late. ``broken``: each customer's last
    word, where it was not kept, what it was about is overdue and in no plan or settlement since, and no reminder went
    out since. ``troubled``: messages that
    wait for the owner's word: unsure ones, and failed ones after which nothing else was written. ``outbox``: how many
    messages stand where.
    """

    facts: tuple[CurrencyFacts, ...]
    missed: tuple[MissedInstallmentRow, ...]
    broken: tuple[PromiseRow, ...]
    troubled: tuple[MessageRow, ...]
    outbox: dict[str, int]
    late: tuple[SettlementRow, ...] = ()
    due_plans: tuple[DuePlanRow, ...] = ()
    """Plans of which all that is left may be called due; their missed installments are not told besides."""


def today_card(connection: Connection, as_of: date) -> TodayCard:
    """The day in one go; what the book has none of costs one statement."""
    agreed, given = plans(connection, as_of), _given(connection, as_of)
    needs = _needs(connection, as_of, agreed, given)
    return needs._replace(facts=_facts(connection, as_of, agreed, given))


def today_needs(connection: Connection, as_of: date) -> TodayCard:
    """The day without its sums, for which all that is open is gone through."""
    return _needs(connection, as_of, plans(connection, as_of), _given(connection, as_of))


def _given(connection: Connection, as_of: date) -> tuple[PromiseRow, ...]:
    """Promises of the last year: what was said before tells nothing of today."""
    return promises(connection, as_of, promised_from=add_months(as_of, -RECENT_MONTHS))


def _needs(connection: Connection, as_of: date, agreed: Iterable[PlanRow], given: Iterable[PromiseRow]) -> TodayCard:
    outbox = message_counts(connection)
    agreed = tuple(agreed)
    missed = missed_installments((plan for plan in agreed if not plan.is_due), as_of)
    broken, troubled = _broken(connection, as_of, given), _troubled(connection, outbox)
    late = late_settlements(connection, as_of)
    return TodayCard((), missed, broken, troubled, outbox, late, due_plans(agreed, as_of))


def _facts(
    connection: Connection, as_of: date, agreed: Iterable[PlanRow], given: Iterable[PromiseRow]
) -> tuple[CurrencyFacts, ...]:
    home = business(connection).currency
    agings = aging_by_currency(connection, as_of)
    counts = _counts(connection, as_of)
    expected = _expected(as_of, agreed, given, running_settlements(connection, as_of))
    currencies = [home, *sorted({*agings, *counts, *expected} - {home})]
    return tuple(
        CurrencyFacts(
            agings.get(currency, no_debt(currency)),
            *counts.get(currency, (0, 0)),
            total(expected.get(currency, ()), currency),
            len(expected.get(currency, ())),
        )
        for currency in currencies
    )


def _broken(connection: Connection, as_of: date, given: Iterable[PromiseRow]) -> tuple[PromiseRow, ...]:
    last = {row.customer_id: row for row in given}
    broken = {who: row for who, row in last.items() if row.state.is_broken and row.outcome.missing}
    if not broken:
        return ()
    from arbook.queries.broken_words import still_waited_for

    waited_for = still_waited_for(connection, as_of, broken.values())
    reminded_on = _last_reminded(connection, as_of)
    return tuple(
        row
        for row in broken.values()
        if any(item.due_on < as_of for item in waited_for[row.promise_id])
        and reminded_on.get(row.customer_id, date.min) <= row.word.last_on
    )


def _troubled(connection: Connection, outbox: Mapping[str, int]) -> tuple[MessageRow, ...]:
    if not (outbox.get("unsure") or outbox.get("failed")):
        return ()
    table = message_table
    rows = connection.execute(select(table.c.customer_id, func.max(table.c.id)).group_by(table.c.customer_id))
    latest = {customer_id: message_id for customer_id, message_id in rows}  # noqa: C416 - rows are no pairs to mypy
    failed = [row for row in messages(connection, "failed") if latest[row.customer_id] == row.message_id]
    return (*messages(connection, "unsure"), *(row for row in failed if row.reason != "given_up"))


def _counts(connection: Connection, as_of: date) -> dict[str, tuple[int, int]]:
    parts = piece_parts(as_of)
    open_ = (
        select(parts.c.piece_id, parts.c.currency, parts.c.due_on)
        .group_by(parts.c.piece_id)
        .having(func.sum(parts.c.minor) > 0)
        .subquery()
    )
    invoice = due_piece_table.c.invoice_id.distinct()  # its parts are one; a fee or an opening balance is none
    rows = connection.execute(
        select(open_.c.currency, func.count(invoice), func.count(invoice).filter(open_.c.due_on < as_of))
        .join(due_piece_table, due_piece_table.c.id == open_.c.piece_id)
        .group_by(open_.c.currency)
    )
    return {currency: (every, late) for currency, every, late in rows}


def _expected(
    as_of: date, agreed: Iterable[PlanRow], given: Iterable[PromiseRow], settling: Iterable[SettlementRow]
) -> dict[str, list[Money]]:
    last = as_of + timedelta(days=EXPECTED_DAYS - 1)
    found: dict[str, list[Money]] = defaultdict(list)
    for promise in given:
        if promise.state is PromiseState.OPEN and promise.promised_on <= last:
            found[promise.amount.currency].append(promise.outcome.missing)
    for settlement in settling:
        due_on, part = settlement.standing.next_on, settlement.standing.next_amount
        if due_on is not None and part is not None and due_on <= last:
            found[part.currency].append(part)
    for due in _due_installments(agreed, as_of, last):
        found[due.currency].append(due)
    return found


def _due_installments(rows: Iterable[PlanRow], first: date, last: date) -> Iterable[Money]:
    for plan in rows:
        if plan.state in _RUNNING:
            for state in plan.installments:
                if state.askable and first <= state.installment.due_on <= last:
                    yield state.askable


def _last_reminded(connection: Connection, as_of: date) -> dict[int, date]:
    table = reminder_table
    rows = connection.execute(
        select(table.c.customer_id, func.max(table.c.as_of))
        .where(~table.c.is_void, table.c.as_of <= as_of)
        .group_by(table.c.customer_id)
    )
    return {customer_id: reminded_on for customer_id, reminded_on in rows}  # noqa: C416 - as above
