"""The state of one sitting: who is ticked, whose words were changed, and what pressing Send will do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from arbook.ledger.money import Money
from arbook.ledger.reminder_policies import Enclosed
from arbook.ledger.reminders import Channel, Proposal
from arbook.services.changing import new_operation_id

if TYPE_CHECKING:
    from arbook.services.reminders import QueueRun

OwnWords = tuple[str, str]
"""Subject and body that the owner wrote for one reminder."""


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
    """Remembers the owner's words for as long as the book is open.

    They belong to one customer, stage and sum: a run that was stopped finds them again, while a reminder with other
    figures never goes out with words about the old ones.
    """

    def __init__(self) -> None:
        self._edits: dict[tuple[int, int, Money], OwnWords] = {}
        self._bare: set[tuple[int, int, Money]] = set()
        self._enclosed: dict[tuple[int, int, Money], tuple[Enclosed, ...]] = {}
        self._proposals: tuple[Proposal, ...] = ()
        self._operation_id = new_operation_id()

    def set_ticked(self, proposals: Iterable[Proposal]) -> None:
        """These are to be reminded."""
        self._proposals = tuple(proposals)

    @property
    def ticked(self) -> tuple[Proposal, ...]:
        """Who is to be reminded."""
        return self._proposals

    def set_words(self, proposal: Proposal, words: OwnWords | None) -> None:
        """The owner's own words for this once; None is back to the proposed ones."""
        if words is None:
            self._edits.pop(_about(proposal), None)
        else:
            self._edits[_about(proposal)] = words

    def words_for(self, proposal: Proposal) -> OwnWords | None:
        """Subject and body the owner wrote, None where the proposal stands."""
        return self._edits.get(_about(proposal))

    def attach_sheets(self, proposal: Proposal, *, wanted: bool) -> None:
        """Whether the interest sheets of what is charged go with this one."""
        if wanted:
            self._bare.discard(_about(proposal))
        else:
            self._bare.add(_about(proposal))

    def has_sheets(self, proposal: Proposal) -> bool:
        """They go along, unless the owner said no."""
        return _about(proposal) not in self._bare

    def enclose(self, proposal: Proposal, encloses: tuple[Enclosed, ...]) -> None:
        """What goes along with this one by mail, whatever its stage says."""
        self._enclosed[_about(proposal)] = encloses

    def encloses(self, proposal: Proposal) -> tuple[Enclosed, ...]:
        """What its stage says, unless the owner said otherwise."""
        return self._enclosed.get(_about(proposal), proposal.stage.encloses)

    def summary(self) -> RunSummary:
        """What pressing Send will do."""
        mails, minors = 0, dict[str, int]()
        for each in self._proposals:
            mails += each.channel is Channel.MAIL
            minors[each.amount.currency] = minors.get(each.amount.currency, 0) + each.amount.minor
        sums = tuple(Money(minors[currency], currency) for currency in sorted(minors))
        return RunSummary(mails, len(self._proposals) - mails, sums)

    def command(self, as_of: date, only: Iterable[Proposal] | None = None) -> "QueueRun":
        """The run as the service takes it, of ``only`` these if given; pressing twice asks for the same run."""
        from arbook.services.queueing import Pick
        from arbook.services.reminders import QueueRun

        chosen = self._proposals if only is None else tuple(only)
        words = [self.words_for(each) or (None, None) for each in chosen]
        picks = tuple(
            Pick(each.customer_id, subject, body, self.has_sheets(each), self._enclosed.get(_about(each)))
            for each, (subject, body) in zip(chosen, words, strict=True)
        )
        return QueueRun(as_of, picks, self._operation_id)

    def begin_next(self) -> None:
        """A run is in the book; what is sent from now on is another one."""
        self._operation_id = new_operation_id()


def _about(proposal: Proposal) -> tuple[int, int, Money]:
    return (proposal.customer_id, proposal.stage.stage_id, proposal.amount)
