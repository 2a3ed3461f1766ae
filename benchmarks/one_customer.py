"""One customer's open items and statement in a large book, beside two floors.

The goal is held against SQLAlchemy Core executing the very statements that arbook executes and fetching all rows: it
tells what is laid on top of the database. The plainest statements that could answer tell, as an extra, what it costs
that names, parts and past days are asked for too.
"""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, bindparam, event, func, select

from arbook.ledger.statements import StatementKind
from arbook.queries.as_of import NOTHING
from arbook.queries.items import open_items
from arbook.queries.ledger import statement
from arbook.store.opening import open_book
from arbook.store.tables.money import entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from benchmarks.make_book import TODAY, make_book
from benchmarks.timing import compare

CUSTOMERS = 100
GOAL = 1.5
A_YEAR_AGO = TODAY - timedelta(days=365)

_PIECES, _PAPERS, _ENTRIES, _CREDIT = due_piece_table, invoice_table, entry_table, on_account_table
_WHO: Any = bindparam("who")
OPEN = (
    select(_PIECES.c.id, _PAPERS.c.number, _PIECES.c.issued_on, _PIECES.c.due_on, _PIECES.c.currency)
    .add_columns(_PIECES.c.amount_minor, _PIECES.c.open_minor)
    .join(_PAPERS, _PAPERS.c.id == _PIECES.c.invoice_id)
    .where(_PIECES.c.customer_id == _WHO, _PIECES.c.open_minor != NOTHING)
    .order_by(_PIECES.c.due_on, _PIECES.c.id)
)
ON_ACCOUNT = select(_CREDIT.c.id, _CREDIT.c.dated_on, _CREDIT.c.currency, _CREDIT.c.open_minor).where(
    _CREDIT.c.customer_id == _WHO, _CREDIT.c.open_minor != NOTHING
)
BEFORE = select(func.sum(_ENTRIES.c.amount_minor)).where(
    _ENTRIES.c.customer_id == _WHO, _ENTRIES.c.dated_on < bindparam("first")
)
MOVED = (
    select(_ENTRIES.c.id, _ENTRIES.c.dated_on, _ENTRIES.c.kind, _ENTRIES.c.amount_minor, _ENTRIES.c.currency)
    .add_columns(_PAPERS.c.number)
    .outerjoin(_PAPERS, _PAPERS.c.id == _ENTRIES.c.invoice_id)
    .where(_ENTRIES.c.customer_id == _WHO, _ENTRIES.c.dated_on.between(bindparam("first"), bindparam("last")))
    .order_by(_ENTRIES.c.dated_on, _ENTRIES.c.id)
)


def main(path: Path) -> None:
    book = open_book(path, read_only=True)
    with book.reading() as connection:
        most = connection.execute(select(func.max(_ENTRIES.c.customer_id))).scalar_one()
        chosen = Random(3).sample(range(1, most + 1), CUSTOMERS)
        _compare(connection, chosen)
    book.close()


def _compare(connection: Connection, chosen: list[int]) -> None:
    def rows(statement: Any, **values: object) -> None:
        connection.execute(statement, values).all()

    def plain_open() -> None:
        for who in chosen:
            rows(OPEN, who=who)

    def plain_statement() -> None:
        for who in chosen:
            rows(OPEN, who=who)
            rows(ON_ACCOUNT, who=who)
            rows(BEFORE, who=who, first=A_YEAR_AGO)
            rows(MOVED, who=who, first=A_YEAR_AGO, last=TODAY)

    def our_open(as_of: date) -> None:
        for who in chosen:
            open_items(connection, as_of, who)

    def our_statement(starts_on: date, as_of: date) -> None:
        for who in chosen:
            statement(connection, who, StatementKind.ACTIVITY, starts_on=starts_on, as_of=as_of)

    def told(
        name: str, ours: Callable[[], None], plain: Callable[[], None], *, plain_goal: float | None = None
    ) -> None:
        name = f"{name} of {CUSTOMERS} customers in turn"
        compare(f"{name}, the same statements", ours, _the_same(connection, ours), goal=GOAL)
        compare(f"{name}, the plainest statements", ours, plain, goal=plain_goal)

    two_years_ago = A_YEAR_AGO - timedelta(days=365)
    told("open items", lambda: our_open(TODAY), plain_open)
    told("open items a year back", lambda: our_open(A_YEAR_AGO), plain_open, plain_goal=5)
    told("statement of a year", lambda: our_statement(A_YEAR_AGO, TODAY), plain_statement)
    told(
        "statement of the year before",
        lambda: our_statement(two_years_ago, A_YEAR_AGO),
        plain_statement,
        plain_goal=5,
    )


def _the_same(connection: Connection, ours: Callable[[], None]) -> Callable[[], None]:
    """All that ``ours`` executes, as it stands, executed by Core alone with all rows fetched."""
    executed: list[tuple[Any, dict[str, Any]]] = []

    def note(_connection: Any, statement: Any, _many: Any, values: dict[str, Any], _options: Any) -> None:
        executed.append((statement, values))

    event.listen(connection, "before_execute", note)
    ours()
    event.remove(connection, "before_execute", note)

    def again() -> None:
        for asked, values in executed:
            connection.execute(asked, values).all()

    return again


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            main(make_book(Path(folder) / "big.arbook", 1_000_000))
