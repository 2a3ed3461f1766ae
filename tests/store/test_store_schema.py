import pkgutil
import re
import sqlite3
from contextlib import closing
from datetime import date

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import insert, text
from sqlalchemy.exc import IntegrityError

from arbook.store import tables
from arbook.store.opening import open_book
from arbook.store.schema import current_schema, read_fingerprint
from arbook.store.statements import split_statements
from arbook.store.tables.all_tables import DECLARING, TRIGGERS, metadata
from arbook.store.tables.money import payment_table
from tests.books.make import make
from tests.store.declared import declared_statements
from tests.support.book_files import fresh_book

READ_DDL = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'alembic_version'"


@pytest.fixture
def populated(tmp_path):
    path = tmp_path / "shop.arbook"
    make(path)
    book = open_book(path)
    yield book
    book.close()


def squeezed(statements):
    """In one line each; in which order a table's constraints stand means nothing."""
    clauses = re.compile(r",? (?=CONSTRAINT )| \) (?=STRICT|WITHOUT)")
    lines = (" ".join(statement.split()) for statement in statements)
    return sorted(sorted(clauses.split(line)) if line.startswith("CREATE TABLE") else [line] for line in lines)


def test_a_migrated_book_holds_exactly_the_declared_objects(tmp_path):
    with closing(sqlite3.connect(fresh_book(tmp_path / "shop.arbook"))) as driver:
        made = [row[0] for row in driver.execute(READ_DDL)]
    assert squeezed(made) == squeezed(declared_statements())


def test_no_module_of_tables_is_left_out_of_the_whole_schema():
    found = {module.name for module in pkgutil.iter_modules(tables.__path__)} - {"all_tables", "declaring"}
    assert {module.__name__.rpartition(".")[2] for module in DECLARING} == found


def test_alembic_sees_nothing_to_do_between_book_and_declared_tables(tmp_path):
    book = open_book(fresh_book(tmp_path / "shop.arbook"))
    with book.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    book.close()


def test_every_table_is_strict_and_nothing_cascades(tmp_path):
    with closing(sqlite3.connect(fresh_book(tmp_path / "shop.arbook"))) as driver:
        tables = driver.execute("SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite%'").fetchall()
        actions = {row[6] for name, _ in tables for row in driver.execute(f"PRAGMA foreign_key_list({name})")}
    assert {name for name, strict in tables if not strict} == set()
    assert actions == {"NO ACTION"}


def test_version_fingerprint_and_revision_agree(tmp_path):
    schema = current_schema()
    with closing(sqlite3.connect(fresh_book(tmp_path / "shop.arbook"))) as driver:
        assert driver.execute("PRAGMA user_version").fetchone() == (schema.version,)
        assert driver.execute("SELECT version_num FROM alembic_version").fetchall() == [(f"{schema.version:04d}",)]
        assert read_fingerprint(driver) == schema.fingerprint
    assert ScriptDirectory(schema.migrations).get_heads() == [f"{schema.version:04d}"]


def test_statistics_of_sqlite_are_not_foreign(tmp_path):
    path = fresh_book(tmp_path / "shop.arbook")
    with closing(sqlite3.connect(path)) as driver:
        driver.execute("ANALYZE")
    open_book(path).close()


def test_a_script_is_split_at_its_statements_and_triggers_stay_whole():
    script = "CREATE TABLE a (b);\n\n" + "".join(f"{trigger};\n" for trigger in TRIGGERS)
    assert list(split_statements(script)) == ["CREATE TABLE a (b)", *TRIGGERS]
    with pytest.raises(ValueError, match="inside a statement"):
        list(split_statements("CREATE TABLE a (b)"))


@pytest.mark.parametrize(
    "forbidden",
    [
        "UPDATE entry SET amount_minor = 1 WHERE id = 1",
        "DELETE FROM entry WHERE id = 1",
        "UPDATE payment SET amount_minor = 1",
        "DELETE FROM payment",
        "UPDATE allocation SET amount_minor = 1",
        "DELETE FROM allocation",
        "UPDATE invoice SET total_minor = 1, net_minor = 1, tax_minor = 0 WHERE id = 1",
        "DELETE FROM invoice WHERE id = 1",
        "UPDATE invoice_line SET description = 'Cake'",
        "DELETE FROM invoice_line",
        "DELETE FROM due_piece",
        "DELETE FROM on_account",
        "UPDATE operation SET kind = 'other'",
        "DELETE FROM operation",
        "UPDATE contact_made SET body = 'never said'",
        "DELETE FROM contact_made",
    ],
)
def test_the_database_itself_refuses_to_change_history(populated, forbidden):
    with pytest.raises(IntegrityError, match="never"), populated.writing() as connection:
        connection.execute(text(forbidden))


def test_money_is_a_whole_number_within_bounds_and_points_to_a_customer(populated):
    good = {"customer_id": 1, "received_on": date(2026, 3, 1), "currency": "EUR", "operation_id": "op-4"}
    for wrong in ({"amount_minor": 0}, {"amount_minor": 10**18}, {"amount_minor": 5, "customer_id": 99}):
        with pytest.raises(IntegrityError), populated.writing() as connection:
            connection.execute(insert(payment_table).values({**good, **wrong}))
    with pytest.raises(IntegrityError, match="REAL"), populated.writing() as connection:
        connection.execute(text("UPDATE due_piece SET open_minor = 0.5 WHERE id = 2"))
    with populated.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM payment")).scalar_one() == 1
