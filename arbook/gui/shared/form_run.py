"""The state of one sitting: who is ticked, whose words were changed, and what pressing Send will do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from arbook.ledger.money import Money, total
from arbook.ledger.reminders import Channel, Proposal
from arbook.services.changing import new_operation_id

if TYPE_CHECKING:
    from arbook.services.reminders import QueueRun


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What is about to leave; one sum per currency."""

    mails: int
    letters: int
    sums: tuple[Money, ...]

    @property
    def count(self) -> int:
        """Reminders of both kinds."""
        return self.mails + self.letters


class RunForm:
    """Remembers edits for as long as their customers stay proposed."""

    def __init__(self) -> None:
        self._edits: dict[int, tuple[str, str]] = {}
        self._proposals: tuple[Proposal, ...] = ()
        self._operation_id = new_operation_id()

    def set_ticked(self, proposals: Iterable[Proposal]) -> None:
        """These are to be reminded."""
        self._proposals = tuple(proposals)

    def edit(self, customer_id: int, subject: str, body: str) -> None:
        """The owner's own words for this once."""
        self._edits[customer_id] = (subject, body)

    def drop_edit(self, customer_id: int) -> None:
        """Back to the proposed words."""
        self._edits.pop(customer_id, None)

    def words_for(self, customer_id: int) -> tuple[str, str] | None:
        """Subject and body the owner wrote, None where the proposal stands."""
        return self._edits.get(customer_id)

    def summary(self) -> RunSummary:
        """What pressing Send will do."""
        mails = sum(each.channel is Channel.MAIL for each in self._proposals)
        currencies = sorted({each.amount.currency for each in self._proposals})
        sums = tuple(
            total([each.amount for each in self._proposals if each.amount.currency == currency], currency)
            for currency in currencies
        )
        return RunSummary(mails, len(self._proposals) - mails, sums)

    def command(self, as_of: date) -> "QueueRun":
        """The run as the service takes it; pressing twice asks for the same run."""
        from arbook.services.queueing import Pick
        from arbook.services.reminders import QueueRun

        picks = tuple(
            Pick(each.customer_id, *self._edits.get(each.customer_id, (None, None))) for each in self._proposals
        )
        return QueueRun(as_of, picks, self._operation_id)

    def done(self) -> None:
        """The run is in the book; the next one is another."""
        self._edits.clear()
        self._operation_id = new_operation_id()
