"""Bringing an older book up to date: a verified copy first, then everything or nothing in one transaction."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from arbook.ledger.errors import ArbookError
from arbook.store.backups import backup_before_migration
from arbook.store.connecting import connect_sqlite
from arbook.store.errors import BackupFailedError, DamagedBookError, MigrationFailedError
from arbook.store.owner_note import in_use_error
from arbook.store.revisions import brought_up_to
from arbook.store.schema import Schema, read_fingerprint, read_version
from arbook.store.trouble import is_locked

_COUNTED = ("entry", "payment", "invoice", "invoice_line", "due_piece", "allocation", "customer", "message")
"""Tables whose rows no migration may lose (the tables of version 1 that money or history hangs on)."""


class _DoubtError(Exception):
    """A check after the revisions did not hold; the transaction is rolled back."""


def migrate_book(path: Path, schema: Schema, *, now: datetime) -> None:
    """Bring the book at ``path`` to ``schema``.

    Raises:
        DamagedBookError: the book is not as its version was made; nothing was changed, nor copied.
        MigrationFailedError: nothing was changed; the fact ``backup`` names the copy made before.
        BookInUseError: another process has it.
    """
    backup: str | None = None
    try:
        with closing(connect_sqlite(path, read_only=False)) as driver:
            _refuse_foreign(driver, path, schema)
            backup = str(backup_before_migration(driver, path, version=schema.version, now=now).path)
            driver.execute("PRAGMA foreign_keys = OFF")
            before = _sums(driver)
            with brought_up_to(schema, driver):
                _check(driver, schema, before)
    except BackupFailedError as error:
        raise MigrationFailedError(path=str(path), backup=None, why=error.facts["why"]) from error
    except ArbookError:
        raise
    except Exception as error:
        if is_locked(error):
            raise in_use_error(path) from error
        raise MigrationFailedError(path=str(path), backup=backup, why=str(error)) from error


def _refuse_foreign(driver: sqlite3.Connection, path: Path, schema: Schema) -> None:
    version = read_version(driver)
    if version < 1 or read_fingerprint(driver) != schema.fingerprints[version - 1]:
        raise DamagedBookError(path=str(path), why="foreign_objects")


def _sums(driver: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    counts = {table: driver.execute(f"SELECT count(*) FROM {table}").fetchall() for table in _COUNTED}  # noqa: S608
    balances = "SELECT customer_id, currency, sum(amount_minor) FROM entry GROUP BY 1, 2 ORDER BY 1, 2"
    return {**counts, "balances": driver.execute(balances).fetchall()}


def _check(driver: sqlite3.Connection, schema: Schema, before: dict[str, list[tuple[object, ...]]]) -> None:
    after = _sums(driver)
    if lost := [what for what in before if before[what] != after[what]]:
        raise _DoubtError(f"changed: {', '.join(lost)}")
    if driver.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise _DoubtError("foreign_key_check")
    if driver.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise _DoubtError("integrity_check")
    if read_fingerprint(driver) != schema.fingerprint:
        raise _DoubtError("fingerprint")
