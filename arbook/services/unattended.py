"""What a run that nobody watched leaves behind: its report, until the owner has seen it."""

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import delete, insert, select, update

from arbook.ledger.errors import ArbookError
from arbook.ledger.unattended import LeftToOwner
from arbook.queries.book_facts import SCHEDULED_AT
from arbook.queries.unattended import became_of
from arbook.services.changing import Change, Changes, Counter
from arbook.store.tables.book import book_fact_table
from arbook.store.tables.unattended import unattended_rules_table, unattended_run_table

DONE, STOPPED, REFUSED = "done", "stopped", "refused"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: what it queued, if anything, and all that it had to send, what it left, and what stopped it.
    ``goes_on_at``: the provider takes no more before.
    """

    as_of: date
    left: tuple[LeftToOwner, ...] = ()
    run_id: int | None = None
    message_ids: tuple[int, ...] = ()
    stopped_by: ArbookError | None = None
    goes_on_at: datetime | None = None

    @property
    def outcome(self) -> str:
        """``refused``: it was stopped before anything was queued."""
        return DONE if self.stopped_by is None else STOPPED if self.message_ids else REFUSED


class UnattendedService:
    """Use cases around runs that nobody watches."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def set_rules(self, *, mails_report: bool, operation_id: str | None = None) -> Changes:
        """Whether the report of a run also goes to the owner's mailbox."""

        def work(change: Change) -> None:
            change.connection.execute(delete(unattended_rules_table))
            change.insert(unattended_rules_table, mails_report=mails_report, operation_id=change.operation_id)
            change.touch("unattended_rules", 1)

        return self._counter.change("set_unattended_rules", work, operation_id)

    def note_schedule(self, place: str, *, operation_id: str | None = None) -> Changes:
        """For which place of the book the computer's scheduler was set; empty: for none."""
        facts = book_fact_table

        def work(change: Change) -> None:
            change.connection.execute(delete(facts).where(facts.c.key == SCHEDULED_AT))
            if place:
                change.connection.execute(insert(facts).values(key=SCHEDULED_AT, value=place))
            change.touch("unattended_rules", 1)

        return self._counter.change("note_schedule", work, operation_id)

    def note(self, ended: Ended) -> Changes:
        """Write a run's report down, with what became of its messages so far; ``made_id`` is its row."""

        def work(change: Change) -> None:
            report = {
                "counts": became_of(change.connection, ended.message_ids),
                "message_ids": ended.message_ids,
                "left": [asdict(each) for each in ended.left],
                "stopped": None if ended.stopped_by is None else _plain(ended.stopped_by),
                "goes_on_at": ended.goes_on_at.isoformat() if ended.goes_on_at else None,
            }
            row_id = change.insert(
                unattended_run_table,
                as_of=ended.as_of,
                at=change.now,
                run_id=ended.run_id,
                outcome=ended.outcome,
                report=json.dumps(report, ensure_ascii=False),
                operation_id=change.operation_id,
            )
            change.touch("unattended_run", row_id)
            change.made(row_id)

        return self._counter.change("note_unattended_run", work)

    def note_mailed(self, row_id: int, how: str) -> Changes:
        """Write down what became of the report that went to the owner's mailbox."""
        table = unattended_run_table

        def work(change: Change) -> None:
            kept = change.connection.execute(select(table.c.report).where(table.c.id == row_id)).scalar_one()
            report = json.dumps({**json.loads(kept), "mailed": how}, ensure_ascii=False)
            change.connection.execute(update(table).where(table.c.id == row_id).values(report=report))
            change.touch("unattended_run", row_id)

        return self._counter.change("note_report_mailed", work)

    def see(self, row_ids: Collection[int], *, seen: bool = True, operation_id: str | None = None) -> Changes:
        """The owner has seen these reports, or takes that back."""
        table = unattended_run_table

        def work(change: Change) -> None:
            change.connection.execute(update(table).where(table.c.id.in_(list(row_ids))).values(is_seen=seen))
            change.touch("unattended_run", *row_ids)

        return self._counter.change("see_unattended_runs", work, operation_id)


def _plain(error: ArbookError) -> Mapping[str, object]:
    """A refusal as it can be kept: its class, those above it, and its facts as words and numbers."""
    names = [each.__name__ for each in type(error).__mro__ if issubclass(each, ArbookError)]
    facts: dict[str, object] = {}
    for name, fact in error.facts.items():
        if isinstance(fact, ArbookError):
            facts[name] = _plain(fact)
        else:
            facts[name] = fact if isinstance(fact, str | int | None) else str(fact)
    return {"names": names, "facts": facts}
