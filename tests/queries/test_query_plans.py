"""How SQLite answers the aging query: by what is open and what was allocated later, never by scanning the book."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from arbook.queries.aging import aging_by_customer
from arbook.queries.items import open_items
from tests.builders import Shop


@pytest.mark.parametrize("query", [aging_by_customer, open_items])
def test_a_whole_book_is_read_through_the_partial_indexes(tmp_path: Path, query: object) -> None:
    shop = Shop(tmp_path)
    with shop.book.reading() as connection:
        plan = plan_of(connection, lambda: query(connection, date(2026, 11, 21)))  # type: ignore[operator]
    shop.close()
    assert any("due_piece USING COVERING INDEX ix_due_piece_open" in step for step in plan), plan
    assert any("SEARCH allocation USING COVERING INDEX ix_allocation_allocated_on" in step for step in plan)
    assert [step for step in plan if step in ("SCAN due_piece", "SCAN allocation", "SCAN on_account")] == []


def plan_of(connection: Connection, work: object) -> list[str]:
    statements: list[tuple[str, object]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_rest: object) -> None:
        statements.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    work()  # type: ignore[operator]
    event.remove(connection, "before_cursor_execute", note)
    statement, parameters = next(each for each in statements if "due_piece" in each[0])
    return [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]  # type: ignore[arg-type]
