"""Whose statements can be made when several are, how each is prepared, and what is told beside one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.owner import Owner
from arbook.gui.shared.paper_batch import PaperBatch, Prepare
from arbook.gui.statements.form_statement import Wanted
from arbook.ledger.plans import PlanState
from arbook.queries.aging import AgingRow, aging_by_customer
from arbook.queries.plans import PlanRow
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper

_MOST_NAMED = 5


def owing(office: Office, wanted: Wanted) -> tuple[AgingRow, ...]:
    """Everybody who owes or is owed something on the day, by name."""
    return tuple(office.read(aging_by_customer, wanted.as_of))


def statements_of(_office: Office, ids: Sequence[int], wanted: Wanted) -> tuple[Prepare, ...]:
    """A statement of each of these, to be prepared one at a time."""
    return tuple(partial(statement_of, customer_id=each, wanted=wanted) for each in ids)


def statement_of(office: Office, customer_id: int, wanted: Wanted) -> PreparedPaper:
    """One of them."""
    return office.paper.statement(customer_id, wanted.kind, starts_on=wanted.starts_on, as_of=wanted.as_of)


def plans_told(rows: Sequence[PlanRow], owner: Owner) -> str:
    """A running plan explains why what is late is not asked for at once."""
    formats, say = owner.formats, QCoreApplication.translate
    kept = say("StatementDialog", "Plan {0} runs: {1} of {2} is paid, the next payment is due on {3}.")
    missed = say("StatementDialog", "Plan {0} runs: {1} of {2} is paid, {3} is late.")
    told = []
    for row in rows:
        paid, whole = formats.money(row.paid), formats.money(row.total)
        if row.state is PlanState.MISSED:
            told.append(missed.format(row.number, paid, whole, formats.money(row.missed)))
        elif row.state is PlanState.KEPT and row.next_due_on is not None:
            told.append(kept.format(row.number, paid, whole, formats.day(row.next_due_on)))
    return "\n".join(told)


def saved_told(run: PaperBatch, count: int, owner: Owner) -> str:
    """How many were saved and where, and whose letters no font has."""
    say = QCoreApplication.translate
    words = say("StatementDialog", "{0} statements saved in {1}.")
    if count == 1:
        words = say("StatementDialog", "1 statement saved in {1}.")
    told = (
        words.format(owner.formats.count(count), run.sink.place)
        if count
        else say("StatementDialog", "Nothing was saved.")
    )
    if run.marked:
        some = say("StatementDialog", "{0} No font has all letters of {1}.")
        told = some.format(told, ", ".join(run.marked[:_MOST_NAMED]))
    return told
