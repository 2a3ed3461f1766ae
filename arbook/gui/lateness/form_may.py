"""May I charge? What was read, what is ticked, and the commands that follow from it."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date

from arbook.ledger.items import Nature
from arbook.ledger.lateness import ChargeWay, agreed_way
from arbook.ledger.may_charge import Basis
from arbook.ledger.money import Money, total
from arbook.queries.late_charges import LateChargeRow, late_charge_by_number, late_charges
from arbook.queries.late_sheets import sheet_of_charge
from arbook.queries.late_waivers import WaiverReason, WaiverRow
from arbook.queries.lateness import LateAnswer, LateAnswers, late_answers
from arbook.services.changing import new_operation_id
from arbook.services.lateness import BOTH, ChargeLateness
from arbook.services.office import Office


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


@dataclass(frozen=True, slots=True)
class ChargeFacts:
    """A charge, the invoices it is for, and what was let go of it."""

    charge: LateChargeRow
    invoices: tuple[str, ...]
    waivers: tuple[WaiverRow, ...]


def read_charge(office: Office, number: str) -> ChargeFacts:
    """By the number on its paper.

    Raises:
        LateChargeUnknownError: there is none.
    """
    card = office.read(late_charge_by_number, number)
    invoices = dict.fromkeys(part.number for part in sheet_of_charge(card).parts)
    return ChargeFacts(card.row, tuple(filter(None, invoices)), card.waivers)


@dataclass(slots=True)
class MayForm:
    """``ticked`` are the pieces that are to be charged or let go; ``by`` is the owner's choice of contract or law,
    ``natures`` of interest and costs, ``way`` of booking or claiming (None: as agreed).
    """

    customer_id: int
    today: date
    invoice_id: int | None = None
    by: Basis | None = None
    natures: tuple[Nature, ...] = BOTH
    way: ChargeWay | None = None
    facts: MayFacts | None = None
    ticked: frozenset[int] = frozenset()
    note: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    def take(self, facts: MayFacts) -> None:
        """What the book says. Ticked is what is still owed and not spoken about; what was paid late long ago, is
        disputed, or stands in a plan or an offer is charged only by a tick of the owner's own.
        """
        self.facts = facts
        is_meant = self.invoice_id is not None
        self.ticked = frozenset(
            each.piece.piece_id
            for each in facts.answers.answers
            if may_be_charged(each) and (is_meant or each.is_still_owed)
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
    def interest(self) -> Money | None:
        """The interest that would be charged now; None before anything was read."""
        return self._sum(Nature.INTEREST, [each.decision.interest for each in self.chosen])

    @property
    def costs(self) -> Money | None:
        """The costs that would be charged now; None before anything was read."""
        return self._sum(Nature.COSTS, [each.decision.costs for each in self.chosen])

    def _sum(self, nature: Nature, amounts: list[Money]) -> Money | None:
        if self.facts is None:
            return None
        return total(amounts if nature in self.natures else [], self.facts.answers.customer.currency)

    @property
    def amount(self) -> Money | None:
        """What would be charged now; None before anything was read."""
        interest, costs = self.interest, self.costs
        return None if interest is None or costs is None else interest + costs

    @property
    def is_claim(self) -> bool:
        """Whether it would be shown as a claim until it is paid."""
        terms = (
            each.agreement.terms if each.agreement and each.decision.applies is Basis.AGREED else None
            for each in self.chosen
        )
        return (self.way or agreed_way(terms)) is ChargeWay.CLAIMED

    def command(self) -> ChargeLateness:
        """Charge what is ticked."""
        return ChargeLateness(
            self.customer_id,
            self.today,
            tuple(each.piece.piece_id for each in self.chosen if self._asks(each)),
            by=self.by,
            way=self.way,
            natures=self.natures,
            note=self.note.strip(),
        )

    def _asks(self, answer: LateAnswer) -> bool:
        """Whether it comes to anything of the kind that is asked for."""
        decision = answer.decision
        asked = {Nature.INTEREST: decision.interest, Nature.COSTS: decision.costs}
        return any(asked[nature] for nature in self.natures)


def may_be_charged(answer: LateAnswer) -> bool:
    """Whether there is anything to ask for now."""
    return bool(answer.decision.total)


@dataclass(slots=True)
class WaiveForm:
    """Why something is let go, and how much of it where that was said."""

    reason: WaiverReason = WaiverReason.GOODWILL
    note: str = ""
    amount: Money | None = None
    operation_id: str = field(default_factory=new_operation_id)

    def noted(self, command: ChargeLateness) -> ChargeLateness:
        """The command with the owner's words."""
        return replace(command, note=self.note)
