"""How a change is made: once, in one transaction, under an operation id that is made with the wish.

The id answers the two questions a crash or a failing disk leaves open: a wish that comes again is answered with
what it did the first time, and a COMMIT that raised is looked up instead of being tried blindly again.
"""

import json
from collections.abc import Callable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Insert, Table, bindparam, func, insert, select

from arbook.ledger.errors import ArbookError
from arbook.store.book import Book
from arbook.store.errors import NothingSavedError
from arbook.store.tables.book import operation_table


class OperationClashError(ArbookError):
    """An operation id was used for another kind of change. Facts: ``operation_id``, ``first``, ``second``."""


def new_operation_id() -> str:
    """An id for one wish; make it when the form opens, not when it is sent."""
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Changes:
    """What an operation changed: pairs of noun and id, for example ``("customer", 12)``.

    ``made_id`` and ``number`` are of the paper or row that the operation was about, where there is one; ``nouns`` are
    those of the pairs, since an import touches 200,000 and every desk asks.
    """

    operation_id: str
    kind: str
    touched: Set[tuple[str, int]]
    made_id: int | None = None
    number: str = ""
    nouns: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "nouns", frozenset(noun for noun, _ in self.touched))

    def touches(self, noun: str, row_id: int | None = None) -> bool:
        """Whether a view of this noun (and this row) must read again."""
        return noun in self.nouns if row_id is None else (noun, row_id) in self.touched

    def ids(self, noun: str) -> frozenset[int]:
        """All changed ids of a noun."""
        return frozenset(row_id for each, row_id in self.touched if each == noun)


def together(several: Sequence[Changes]) -> Changes:
    """What several operations changed, under the name of the last; there is one at least."""
    if len(several) == 1:
        return several[0]
    touched = frozenset(pair for each in several for pair in each.touched)
    return replace(several[-1], touched=touched)


@dataclass(slots=True)
class Change:
    """A change being made: the transaction's connection, its moment, who makes it and what it has touched so far.

    ``log_end`` is the last line that it wrote into the contact log, with its fingerprint.
    """

    connection: Connection
    operation_id: str
    now: datetime
    author: str = ""
    log_end: tuple[int, str] | None = None
    touched: dict[tuple[str, int], None] = field(default_factory=dict)
    made_id: int | None = None
    number: str = ""

    def insert(self, table: Table, **row: Any) -> int:
        """Write one row and return its id."""
        key = self.connection.execute(_insert(table), row).inserted_primary_key
        assert key is not None
        return int(key[0])

    def touch(self, noun: str, *row_ids: int) -> None:
        """Remember that these rows changed."""
        self.touched.update(((noun, row_id), None) for row_id in row_ids)

    def made(self, row_id: int, number: str = "") -> None:
        """Remember what the operation is about."""
        self.made_id, self.number = row_id, number


@cache
def _insert(table: Table) -> Insert:
    """Made once for each table: building a statement takes as long as executing it."""
    return insert(table)


Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The wall clock; tests hand in their own."""
    return datetime.now(UTC)


class Counter:
    """The one way in: every service changes the book through ``change``.

    ``author`` is who sits there; it stands in the lines of the contact log. ``finishing`` ends every change, in its
    own transaction: what follows by itself from whatever was done.
    """

    def __init__(
        self,
        book: Book,
        clock: Clock = utc_now,
        author: str = "",
        finishing: Sequence[Callable[[Change], None]] = (),
    ) -> None:
        self.book = book
        self.clock = clock
        self.author = author
        self._finishing = tuple(finishing)
        self._along: list[Callable[[Change], None]] = []

    @contextmanager
    def along(self, work: Callable[[Change], None]) -> Iterator[None]:
        """Changes made in here do ``work`` too, in their own transaction."""
        self._along.append(work)
        try:
            yield
        finally:
            self._along.remove(work)

    def change(self, kind: str, work: Callable[[Change], None], operation_id: str | None = None) -> Changes:
        """Run ``work`` in one transaction and return what it changed.

        Args:
            kind: Name of the use case, such as ``record_payment``.
            work: Does the writing; whatever it raises rolls everything back.
            operation_id: Made when the wish was; without one the change can not be repeated by accident.

        Raises:
            ReadOnlyBookError: the book can only be read.
            NothingSavedError: the disk refused and nothing was saved.
            OperationClashError: the id belongs to another kind of change.
        """
        wanted = operation_id or new_operation_id()
        try:
            return self._commit(kind, work, wanted, is_new=operation_id is None)
        except NothingSavedError:
            done = self._look_up(wanted)
            if done is None:
                raise
            return done

    def _commit(self, kind: str, work: Callable[[Change], None], operation_id: str, *, is_new: bool) -> Changes:
        with self.book.writing() as connection:
            done = None if is_new else _read_operation(connection, operation_id)
            if done is not None:
                if done.kind != kind:
                    raise OperationClashError(operation_id=operation_id, first=done.kind, second=kind)
                return done
            change = Change(connection, operation_id, self.clock(), self.author)
            for each in (work, *self._along, *self._finishing):
                each(change)
            # the keys themselves: copying 200,000 of them at once stops all threads
            changes = Changes(operation_id, kind, change.touched.keys(), change.made_id, change.number)
            _write_operation(change, changes)
        return changes

    def has_done(self, operation_id: str) -> bool:
        """Whether a change was made under this id."""
        return self._look_up(operation_id) is not None

    def _look_up(self, operation_id: str) -> Changes | None:
        with self.book.reading() as connection:
            return _read_operation(connection, operation_id)


_OPERATION = select(operation_table.c.kind, operation_table.c.changes).where(
    operation_table.c.id == bindparam("operation_id")
)
_NEXT = select(func.coalesce(func.max(operation_table.c.sequence), 0) + 1).scalar_subquery()
_KEEP = insert(operation_table).values(sequence=_NEXT)


def _read_operation(connection: Connection, operation_id: str) -> Changes | None:
    row = connection.execute(_OPERATION, {"operation_id": operation_id}).one_or_none()
    if row is None:
        return None
    facts = json.loads(row.changes)
    touched = frozenset((noun, row_id) for noun, row_ids in facts["touched"].items() for row_id in row_ids)
    return Changes(operation_id, row.kind, touched, facts["made_id"], facts["number"])


def _write_operation(change: Change, changes: Changes) -> None:
    by_noun: dict[str, list[int]] = {}
    for noun, row_id in changes.touched:
        by_noun.setdefault(noun, []).append(row_id)
    # noun by noun, and as they came, which is nearly in order: sorting 200,000 pairs at once stops all threads
    touched = {noun: sorted(row_ids) for noun, row_ids in sorted(by_noun.items())}
    told: dict[str, Any] = {"touched": touched, "made_id": changes.made_id, "number": changes.number}
    if change.log_end is not None:
        told["log"] = change.log_end
    row = {
        "id": changes.operation_id,
        "kind": changes.kind,
        "at": change.now,
        "changes": json.dumps(told),
    }
    change.connection.execute(_KEEP, row)
