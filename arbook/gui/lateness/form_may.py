"""May I charge? What was read, what is ticked, and the commands that follow from it."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date

from arbook.ledger.may_charge import Basis, Caution
from arbook.ledger.money import Money, total
from arbook.queries.late_charges import LateChargeRow, late_charges
from arbook.queries.late_waivers import WaiverReason
from arbook.queries.lateness import LateAnswer, LateAnswers, late_answers
from arbook.services.changing import new_operation_id
from arbook.services.lateness import ChargeLateness
from arbook.services.office import Office

_SPOKEN_ABOUT = {Caution.DISPUTED, Caution.IN_PLAN}


@dataclass(frozen=True, slots=True)
class MayFacts:
    """The answer for each late piece, what is open before what was paid late, and the charges made, newest first."""

    answers: LateAnswers
    charges: tuple[LateChargeRow, ...]


def read_may(office: Office, customer_id: int, invoice_id: int | None, on: date, by: Basis | None = None) -> MayFacts:
    """For a customer, or for one of their invoices.

    Raises:
        CustomerUnknownError: no such customer.
    """
    answers = office.read(late_answers, customer_id, on, invoice_id=invoice_id, by=by)
    charges = office.read(late_charges, customer_id)
    if invoice_id is not None:
        about = {each.charge.charge_id for answer in answers.answers for each in answer.history}
        charges = tuple(each for each in charges if each.charge_id in about)
    open_first = tuple(sorted(answers.answers, key=lambda each: not each.piece.open))
    answers = replace(answers, answers=open_first)
    return MayFacts(answers, tuple(sorted(charges, key=lambda each: -each.charge_id)))


@dataclass(slots=True)
class MayForm:
    """``ticked`` are the pieces that are to be charged or let go; ``by`` is the owner's choice of contract or law."""

    customer_id: int
    today: date
    invoice_id: int | None = None
    by: Basis | None = None
    facts: MayFacts | None = None
    ticked: frozenset[int] = frozenset()
    note: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    def take(self, facts: MayFacts) -> None:
        """What the book says. Ticked is what is still owed and not spoken about; what was paid late long ago, is
        disputed or stands in a plan is charged only by a tick of the owner's own.
        """
        self.facts = facts
        is_meant = self.invoice_id is not None
        self.ticked = frozenset(
            each.piece.piece_id
            for each in facts.answers.answers
            if may_be_charged(each) and (is_meant or is_still_owed(each))
        )

    def tick(self, pieces: Collection[int]) -> None:
        """Exactly these."""
        self.ticked = frozenset(pieces)

    @property
    def chosen(self) -> tuple[LateAnswer, ...]:
        """The answers that are ticked."""
        answers = () if self.facts is None else self.facts.answers.answers
        return tuple(each for each in answers if each.piece.piece_id in self.ticked)

    @property
    def amount(self) -> Money | None:
        """What would be charged now; None before anything was read."""
        if self.facts is None:
            return None
        currency = self.facts.answers.customer.currency
        return total([each.decision.total for each in self.chosen], currency)

    def command(self) -> ChargeLateness:
        """Charge what is ticked."""
        return ChargeLateness(
            self.customer_id,
            self.today,
            tuple(sorted(self.ticked)),
            by=self.by,
            note=self.note.strip(),
        )


def may_be_charged(answer: LateAnswer) -> bool:
    """Whether there is anything to ask for now."""
    return bool(answer.decision.total)


def is_still_owed(answer: LateAnswer) -> bool:
    """Whether it is open, and neither a dispute nor a plan is about it."""
    return bool(answer.piece.open) and not _SPOKEN_ABOUT & set(answer.decision.cautions)


@dataclass(slots=True)
class WaiveForm:
    """Why something is let go."""

    reason: WaiverReason = WaiverReason.GOODWILL
    note: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    def noted(self, command: ChargeLateness) -> ChargeLateness:
        """The command with the owner's words."""
        return replace(command, note=self.note)
