"""What came of promises: the dated money that ``ledger.promises`` judges, and which of them keep reminders back."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, case, exists, func, or_, select

from arbook.ledger.money import Money
from arbook.ledger.promises import PromiseOutcome, PromiseState, Receipt, Relief, Word, promise_outcome
from arbook.queries.whom import Whom
from arbook.store.tables.agreements import promise_item_table, promise_table
from arbook.store.tables.book import operation_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_change_table, due_piece_table

LATE_DAYS = 180
"""Money that comes so long after a word's last day is not told to be for it."""

_WITHOUT_MONEY = ("credit_note", "write_off", "discount", "waiver", "reversal")

_MOST_GRACE = 60
"""As the table has it."""


def has_promises(connection: Connection) -> bool:
    """Whether anybody ever promised anything. Where nobody did, it is not asked what came of promises: to make those
    statements takes longer than to make this one, before any list is seen.
    """
    return connection.execute(select(func.max(promise_table.c.id))).scalar() is not None


def outcomes(connection: Connection, as_of: date, wanted: ColumnElement[bool]) -> dict[int, PromiseOutcome]:
    """What came of the promises for which the condition holds, by id."""
    rows = connection.execute(select(promise_table).where(wanted)).all()
    if not rows:
        return {}
    receipts, reliefs = _receipts(connection, as_of, wanted), _reliefs(connection, as_of, wanted)
    for promise_id, later in put_off(connection, as_of, wanted).items():
        reliefs[promise_id] += [Relief(each.on, each.amount, is_credit=False) for each in later]
    return {
        row.id: promise_outcome(word_of(row), receipts.get(row.id, ()), reliefs.get(row.id, ()), as_of)
        for row in rows
    }


def running(as_of: date, whom: Whom) -> ColumnElement[bool]:
    """The condition that a promise was given by that day and not withdrawn."""
    table = promise_table
    condition = and_(table.c.made_on <= as_of, or_(table.c.withdrawn_on.is_(None), table.c.withdrawn_on > as_of))
    if whom is None:
        return condition
    return and_(
        condition, table.c.customer_id == whom if isinstance(whom, int) else table.c.customer_id.in_(list(whom))
    )


def word_of(row: Any) -> Word:
    """The promise in a row of the table."""
    amount, owed = Money(row.amount_minor, row.currency), Money(row.owed_minor, row.currency)
    return Word(amount, owed, row.made_on, row.promised_on, row.grace_days)


def _after_theword_of(operation_id: Any, day: Any) -> ColumnElement[bool]:
    """Since the promise was given: of what happened on its very day, what was written down after it."""
    words, later = operation_table.alias("given"), operation_table.alias("happened")
    given = select(words.c.sequence).where(words.c.id == promise_table.c.operation_id).scalar_subquery()
    happened = select(later.c.sequence).where(later.c.id == operation_id).scalar_subquery()
    return or_(day > promise_table.c.made_on, and_(day == promise_table.c.made_on, happened >= given))


def _receipts(connection: Connection, as_of: date, wanted: ColumnElement[bool]) -> dict[int, list[Receipt]]:
    promises_, payments = promise_table, payment_table
    entry, reversal = entry_table.alias("entry_of_payment"), entry_table.alias("taken_back")
    taken_back = (
        select(reversal.c.dated_on)
        .join_from(entry, reversal, reversal.c.reverses_id == entry.c.id)
        .where(entry.c.payment_id == payments.c.id)
        .limit(1)
        .scalar_subquery()
    )
    longest = func.date(promises_.c.promised_on, func.format("+%d days", promises_.c.grace_days + LATE_DAYS))
    rows = connection.execute(
        select(promises_.c.id, payments.c.received_on, payments.c.amount_minor, payments.c.currency)
        .add_columns(_elsewhere(as_of).label("elsewhere"), taken_back.label("taken_back_on"))
        .join(
            payments,
            and_(
                payments.c.customer_id == promises_.c.customer_id,
                payments.c.currency == promises_.c.currency,
                payments.c.received_on >= promises_.c.made_on,
                payments.c.received_on <= longest,
                payments.c.received_on <= as_of,
            ),
        )
        .where(wanted, _after_theword_of(payments.c.operation_id, payments.c.received_on))
    )
    found: dict[int, list[Receipt]] = defaultdict(list)
    for row in rows:
        amount, elsewhere = Money(row.amount_minor, row.currency), Money(row.elsewhere or 0, row.currency)
        found[row.id].append(Receipt(row.received_on, amount, elsewhere, row.taken_back_on))
    return found


def _elsewhere(as_of: date) -> ColumnElement[Any]:
    """What of a payment was put on items that the promise is not about."""
    promises_, payments, items = promise_table, payment_table, promise_item_table
    entries, credit, shares = (
        entry_table.alias("money"),
        on_account_table.alias("lies"),
        allocation_table.alias("put"),
    )
    own = (
        exists()
        .where(items.c.promise_id == promises_.c.id, items.c.due_piece_id == shares.c.due_piece_id)
        .correlate(promises_, shares)
    )
    put = (
        select(func.coalesce(func.sum(shares.c.amount_minor), 0))
        .join_from(entries, credit, credit.c.entry_id == entries.c.id)
        .join(shares, shares.c.on_account_id == credit.c.id)
        .where(entries.c.payment_id == payments.c.id, shares.c.allocated_on <= as_of, ~own)
        .correlate(promises_, payments)
        .scalar_subquery()
    )
    return case((exists().where(items.c.promise_id == promises_.c.id), put), else_=0)


def _reliefs(connection: Connection, as_of: date, wanted: ColumnElement[bool]) -> dict[int, list[Relief]]:
    """What was taken off without new money: of the promise's items, or of all the customer had when it was given.
    Money from before the word that was put on them since is none that was waited for.
    """
    promises_, pieces = promise_table, due_piece_table
    entries, credit, shares = entry_table, on_account_table, allocation_table
    rows = connection.execute(
        select(promises_.c.id, shares.c.allocated_on, shares.c.amount_minor, promises_.c.currency, entries.c.kind)
        .join(
            credit,
            and_(credit.c.customer_id == promises_.c.customer_id, credit.c.currency == promises_.c.currency),
        )
        .join(entries, entries.c.id == credit.c.entry_id)
        .join(shares, shares.c.on_account_id == credit.c.id)
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .outerjoin(payment_table, and_(payment_table.c.id == entries.c.payment_id, entries.c.kind == "payment"))
        .where(wanted, shares.c.allocated_on <= as_of)
        .where(or_(entries.c.kind.in_(_WITHOUT_MONEY), payment_table.c.received_on < promises_.c.made_on))
        .where(_is_about(), _after_theword_of(shares.c.operation_id, shares.c.allocated_on))
    )
    found: dict[int, list[Relief]] = defaultdict(list)
    for row in rows:
        is_credit = row.kind in ("credit_note", "reversal", "payment")
        found[row.id].append(Relief(row.allocated_on, Money(row.amount_minor, row.currency), is_credit))
    return found


class PutOff(NamedTuple):
    """A due piece that was given more time than a word about it has, on the day ``on``; ``amount`` was open of it."""

    piece_id: int
    on: date
    amount: Money


def put_off(connection: Connection, as_of: date, wanted: ColumnElement[bool]) -> dict[int, list[PutOff]]:
    """By promise for which the condition holds, what is not waited for by its day any more; each due piece once."""
    from arbook.queries.extensions import stands

    promises_, pieces, changes, shares = promise_table, due_piece_table, due_change_table, allocation_table
    settled = (
        select(func.coalesce(func.sum(shares.c.amount_minor), 0))
        .where(shares.c.due_piece_id == pieces.c.id, shares.c.allocated_on <= changes.c.dated_on)
        .correlate(pieces, changes)
        .scalar_subquery()
    )
    rows = connection.execute(
        select(promises_.c.id, pieces.c.id.label("piece_id"), changes.c.dated_on, promises_.c.currency)
        .add_columns((pieces.c.amount_minor - settled).label("minor"))
        .join(
            pieces,
            and_(pieces.c.customer_id == promises_.c.customer_id, pieces.c.currency == promises_.c.currency),
        )
        .join(changes, changes.c.due_piece_id == pieces.c.id)
        .where(wanted, _is_about(), stands(as_of), changes.c.to_on > promises_.c.promised_on)
        .where(_after_theword_of(changes.c.operation_id, changes.c.dated_on))
        .order_by(changes.c.id)
    )
    first = {(row.id, row.piece_id): row for row in reversed(rows.all())}
    found: dict[int, list[PutOff]] = defaultdict(list)
    for (promise_id, piece_id), row in first.items():
        found[promise_id].append(PutOff(piece_id, row.dated_on, Money(row.minor, row.currency)))
    return found


def _is_about() -> ColumnElement[bool]:
    """Whether a promise is about a due piece: one of its own, or any that was there when all was promised."""
    promises_, items, pieces = promise_table, promise_item_table, due_piece_table
    is_about_all = ~exists().where(items.c.promise_id == promises_.c.id)
    own = exists().where(items.c.promise_id == promises_.c.id, items.c.due_piece_id == pieces.c.id)
    return or_(own, and_(is_about_all, pieces.c.issued_on <= promises_.c.made_on))


class Promised(NamedTuple):
    """A promise that keeps reminders back: whose, for which day, and until when the money is waited for."""

    customer_id: int
    promised_on: date
    last_on: date


def promised(
    connection: Connection, as_of: date, whom: Whom = None
) -> tuple[dict[int, Promised], dict[int, Promised]]:
    """What keeps reminders back on that day: by customer where all they owe is promised, else by due piece."""
    if not has_promises(connection):
        return {}, {}
    table, items = promise_table, promise_item_table
    oldest = as_of - timedelta(days=_MOST_GRACE)
    wanted = and_(running(as_of, whom), table.c.promised_on >= oldest)
    came = outcomes(connection, as_of, wanted)
    rows: Select[Any] = select(table, items.c.due_piece_id).outerjoin(items, items.c.promise_id == table.c.id)
    customers: dict[int, Promised] = {}
    pieces: dict[int, Promised] = {}
    for row in connection.execute(rows.where(wanted).order_by(table.c.promised_on, table.c.id)):
        if came[row.id].state is PromiseState.OPEN:
            given = Promised(row.customer_id, row.promised_on, word_of(row).last_on)
            if row.due_piece_id is None:
                customers[row.customer_id] = given
            else:
                pieces[row.due_piece_id] = given
    return customers, pieces
