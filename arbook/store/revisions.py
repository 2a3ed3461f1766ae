"""Running the Alembic revisions. Imported only when a book is made or brought up to date: Alembic is heavy."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from alembic.command import upgrade
from alembic.config import Config
from sqlalchemy import Connection, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from arbook.store.schema import Schema

_VERSION_TABLE = (
    "CREATE TABLE IF NOT EXISTS alembic_version"
    " (version_num TEXT NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)) STRICT"
)


@contextmanager
def brought_up_to(schema: Schema, driver: sqlite3.Connection) -> Iterator[None]:
    """Run every missing revision in one transaction, which is committed when the block ends well.

    The block holds the checks that decide; raising in it leaves the book as it was. Foreign keys must be off
    already, as SQLite ignores that pragma inside a transaction.

    Raises:
        sqlite3.Error: without SQLAlchemy's wrapping, also when a revision raised it.
    """
    engine = create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN EXCLUSIVE")

    config = Config()
    config.set_main_option("script_location", str(schema.migrations).replace("%", "%%"))
    try:
        with engine.connect() as connection, connection.begin():
            connection.exec_driver_sql(_VERSION_TABLE)
            config.attributes["connection"] = connection
            upgrade(config, "head")
            connection.exec_driver_sql(f"PRAGMA user_version = {schema.version}")
            yield
    except DBAPIError as error:
        raise (error.orig or error) from error
