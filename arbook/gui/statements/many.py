"""Statements of everybody, one file each: facts on the book lane, drawing and writing on the outside lane."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from arbook.gui.shared.files import write_whole
from arbook.gui.shared.session import Session
from arbook.gui.statements.form_statement import Wanted
from arbook.queries.aging import aging_by_customer
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper


def owing_ids(office: Office, wanted: Wanted) -> tuple[int, ...]:
    """Everybody who owes or is owed something on the day, by name."""
    return tuple(row.customer_id for row in office.read(aging_by_customer, wanted.as_of))


class StatementRun(QObject):
    """Writes one statement after the other into a folder; a file of that name is replaced.

    Signals: ``moved`` (done, total, the customer just written), ``ended`` (how many were written), ``failed`` (an
    exception; what was written stays).
    """

    moved = Signal(int, int, str)
    ended = Signal(int)
    failed = Signal(object)

    def __init__(self, session: Session, wanted: Wanted, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._wanted, self._folder = session, wanted, folder
        self._left: Iterator[int] = iter(())
        self._total = self._done = 0
        self._is_stopped = False

    def start(self) -> None:
        """Begin."""
        self._session.ask(partial(owing_ids, wanted=self._wanted), self._take_ids, failed=self._fail, receiver=self)

    def stop(self) -> None:
        """End after the one being written."""
        self._is_stopped = True

    def _take_ids(self, ids: tuple[int, ...]) -> None:
        self._left, self._total = iter(ids), len(ids)
        self._next()

    def _next(self) -> None:
        customer_id = None if self._is_stopped else next(self._left, None)
        if customer_id is None:
            self.ended.emit(self._done)
            return
        kind, days = self._wanted.kind, {"starts_on": self._wanted.starts_on}
        as_of = self._wanted.as_of
        self._session.ask(
            lambda office: office.paper.statement(customer_id, kind, starts_on=days["starts_on"], as_of=as_of),
            self._draw, failed=self._fail, receiver=self,
        )  # fmt: skip

    def _draw(self, paper: PreparedPaper) -> None:
        work = partial(_write, paper, self._folder)
        self._session.outside(work, partial(self._written, paper.customer_name), failed=self._fail, receiver=self)

    def _written(self, name: str, _path: Path) -> None:
        self._done += 1
        self.moved.emit(self._done, self._total, name)
        self._next()

    def _fail(self, error: Exception) -> bool:
        self.failed.emit(error)
        return True


def _write(paper: PreparedPaper, folder: Path) -> Path:
    return write_whole(folder / paper.file_name, paper.draw())
