"""The day's work as rows: what needs the owner first, whom to remind, and who is held back. Read on the book lane."""

from dataclasses import dataclass
from datetime import date

from arbook.ledger.dates import days_between
from arbook.ledger.money import Money
from arbook.ledger.reminders import HeldBack, Proposal
from arbook.queries.agreements import MissedInstallmentRow, PromiseRow, missed_installments
from arbook.queries.outbox import MessageRow, message_counts
from arbook.queries.reminding import decisions
from arbook.queries.today import CurrencyFacts, broken_promises, today_facts, troubled_messages
from arbook.services.office import Office

Source = Proposal | HeldBack | MissedInstallmentRow | PromiseRow | MessageRow


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A line of the worklist; ``days_late`` is None where lateness is not the point."""

    kind: str
    row_id: int
    customer_id: int
    name: str
    amount: Money | None
    days_late: int | None
    source: Source

    @property
    def key(self) -> tuple[str, int]:
        """Names the row across refreshes."""
        return (self.kind, self.row_id)

    @property
    def proposal(self) -> Proposal | None:
        """The reminder to send, where this row is one; nobody without an address is written to in a run."""
        return self.source if isinstance(self.source, Proposal) and self.source.has_address else None


@dataclass(frozen=True, slots=True)
class Board:
    """One day as the windows show it."""

    as_of: date
    facts: tuple[CurrencyFacts, ...]
    first: tuple[WorkRow, ...]
    ready: tuple[WorkRow, ...]
    held: tuple[WorkRow, ...]
    outbox: dict[str, int]


def read_board(office: Office, as_of: date) -> Board:
    """Everything for one day, in one go."""
    decided = office.read(decisions, as_of)
    first = (
        *(_missed(row) for row in office.read(missed_installments, as_of)),
        *(_promise(row, as_of) for row in office.read(broken_promises, as_of)),
        *(_message(row) for row in office.read(troubled_messages)),
        *(_proposal(each) for each in decided.proposals if not each.has_address),
    )
    return Board(
        as_of,
        office.read(today_facts, as_of),
        first,
        tuple(_proposal(each) for each in decided.proposals if each.has_address),
        tuple(_held(each) for each in decided.held),
        office.read(message_counts),
    )


def _missed(row: MissedInstallmentRow) -> WorkRow:
    key = row.plan_id * 1000 + row.position
    return WorkRow("missed", key, row.customer_id, row.customer_name, row.open, row.days_late, row)


def _promise(row: PromiseRow, as_of: date) -> WorkRow:
    late = days_between(row.promised_on, as_of)
    left = row.amount - row.received
    return WorkRow("promise", row.promise_id, row.customer_id, row.customer_name, left, late, row)


def _message(row: MessageRow) -> WorkRow:
    return WorkRow("message", row.message_id, row.customer_id, row.customer_name, row.amount, None, row)


def _proposal(each: Proposal) -> WorkRow:
    return WorkRow("proposal", each.customer_id, each.customer_id, each.name, each.amount, each.days_late, each)


def _held(each: HeldBack) -> WorkRow:
    return WorkRow("held", each.customer_id, each.customer_id, each.name, each.amount, each.days_late, each)
