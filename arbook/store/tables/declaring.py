"""How a table of the book is declared: STRICT, named constraints, no cascades, bounded money."""

from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Table, Text

from arbook.ledger.money import MAX_MINOR
from arbook.store.types import ExactDecimal, Flag

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_TARGET = "target"
_OPERATION = "operation"
_AT_COMMIT: dict[str, Any] = {"deferrable": True, "initially": "DEFERRED"}


def book_table(name: str, *parts: Any) -> Table:
    """A STRICT table with an integer key ``id`` given by the program or by SQLite, never reused."""
    return Table(name, metadata, Column("id", Integer, primary_key=True), *parts, sqlite_strict=True)


def word_table(name: str, target: str) -> Table:
    """The folded words by which rows of ``target`` are found (``ledger.folding``), in their order; written once."""
    return Table(
        name,
        metadata,
        Column("word", Text, primary_key=True),
        Column(f"{target}_id", Integer, ForeignKey(f"{target}.id"), primary_key=True),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def text(name: str, *, default: str | None = "", **options: Any) -> Column[str]:
    """A text that is always there; empty rather than NULL."""
    return Column(name, Text, nullable=False, server_default=default, **options)


def link(name: str, target: str, *, optional: bool = False, **options: Any) -> Column[int]:
    """A foreign key to ``target``'s id. It restricts: nothing that money hangs on disappears with its parent."""
    return Column(name, Integer, nullable=optional, info={_TARGET: target}, **options)


def minor(name: str, *, optional: bool = False, default: int | None = None) -> Column[int]:
    """Stored money in minor units."""
    return Column(name, Integer, nullable=optional, server_default=None if default is None else str(default))


def flag(name: str, *, default: bool = False) -> Column[bool]:
    """Yes or no."""
    return Column(name, Flag, nullable=False, server_default="1" if default else "0")


def decimal(name: str, *, default: int | None = None) -> Column[Any]:
    """An exact decimal."""
    return Column(name, ExactDecimal, nullable=False, server_default=None if default is None else str(default))


def currency(name: str = "currency") -> Column[str]:
    """An ISO 4217 code."""
    return Column(name, Text, nullable=False)


def operation_link() -> Column[str]:
    """The business operation that wrote the row.

    Checked at COMMIT, since the operation's own row, which says what changed, is written last.
    """
    return Column("operation_id", Text, nullable=False, info={_TARGET: _OPERATION})


def make_foreign_keys() -> None:
    """Of the links of every table. Reading needs none, and they take a third of the time that all tables take."""
    for table in metadata.tables.values():
        for column in table.columns:
            target = column.info.pop(_TARGET, "")
            if target:
                checked = _AT_COMMIT if target == _OPERATION else {}
                column.append_foreign_key(ForeignKey(f"{target}.id", **checked))


def one_of(column: str, *values: str) -> CheckConstraint:
    """The column holds one of these words."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def bounded(column: str, *, low: int = -MAX_MINOR, high: int = MAX_MINOR) -> CheckConstraint:
    """The amount lies within these bounds, in the database as in the form."""
    return CheckConstraint(f"{column} BETWEEN {low} AND {high}", name=f"{column}_bounded")
