"""Everything one customer's page shows. Read on the book lane, in one go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from arbook.ledger.aging import Aging, no_debt
from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.money import Money, total
from arbook.ledger.plans import PlanState
from arbook.ledger.promises import PromiseState, Reliability, reliability
from arbook.ledger.relationship import NO_MANNER, Manner, ToneChoice, choose_tone
from arbook.ledger.reminder_pacing import NextStep
from arbook.ledger.reminders import HeldBack, Proposal
from arbook.ledger.resting import Resting
from arbook.queries.aging import aging_by_customer
from arbook.queries.agreements import HoldRow, holds
from arbook.queries.contact_log import ContactRow, contact_log
from arbook.queries.credit_standing import CreditStanding, credit_standing
from arbook.queries.credit_stops import CreditStopRow, credit_stops
from arbook.queries.customers import CustomerCard, PersonRow, customer_by_id, people
from arbook.queries.disputes import DisputeRow, disputes
from arbook.queries.extensions import MoreTime, running_extensions
from arbook.queries.items import OnAccountRow, OpenItemRow, money_on_account, open_items
from arbook.queries.ledger import LedgerRow, ledger_rows
from arbook.queries.offers import terms_list
from arbook.queries.paying import BehaviorCard, PayingHabit, paying_habit, payment_behavior
from arbook.queries.pieces import part_counts
from arbook.queries.plans import PlanRow, plans
from arbook.queries.promises import PromiseRow, promises
from arbook.queries.relationships import manners, relationships
from arbook.queries.reminding import decisions, next_steps
from arbook.queries.resting import resting_by_piece
from arbook.queries.settings import profile
from arbook.queries.settlements import SettlementRow, settlements
from arbook.services.office import Office

_RUNNING = (PlanState.KEPT, PlanState.MISSED)


@dataclass(frozen=True, slots=True)
class OpenLine:
    """An open item and how late it is. ``rests`` is what is contested of it, or not asked for as it was agreed;
    ``is_waited_for`` while nothing of it is asked for. ``parts`` is how many its invoice has.
    """

    row: OpenItemRow
    days_late: int
    rests: tuple[Resting, ...] = ()
    is_waited_for: bool = False
    parts: int = 1

    @property
    def open(self) -> Money:
        """What is left of it."""
        return self.row.item.open

    @property
    def is_planned(self) -> bool:
        """Whether a running plan stands for it, kept or not."""
        return any(each.kind is AgreementKind.PLAN for each in self.rests)

    @property
    def worries(self) -> int:
        """How late it is where it is asked for; zero or less else."""
        return 0 if self.is_waited_for else self.days_late


def invoice_count(lines: Iterable[OpenLine]) -> int:
    """How many invoices these are: the parts of one are one, and a fee or an opening balance is none."""
    return len({line.row.item.invoice_id for line in lines} - {0})


@dataclass(frozen=True, slots=True)
class CustomerPageFacts:
    """One customer on a day.

    ``ledger`` is newest first, ``late_count`` counts overdue invoices (their parts as one), ``plans`` are those that
    run, and ``decision`` is what the ladder of reminders says of the customer today, None where it says nothing.
    ``credits`` lie on account, oldest first; ``next`` is what the ladder does next if nothing is paid or said,
    ``tone`` how they are spoken to then, and ``manner`` what the owner said of that. ``extensions`` is the time
    that was given and is not over.
    """

    card: CustomerCard
    as_of: date
    terms: str
    aging: Aging
    open: tuple[OpenLine, ...]
    late_count: int
    ledger: tuple[LedgerRow, ...]
    people: tuple[PersonRow, ...]
    contacts: tuple[ContactRow, ...]
    habit: PayingHabit | None
    behavior: BehaviorCard
    standing: CreditStanding
    credits: tuple[OnAccountRow, ...]
    promises: tuple[PromiseRow, ...]
    disputes: tuple[DisputeRow, ...]
    holds: tuple[HoldRow, ...]
    plans: tuple[PlanRow, ...]
    decision: Proposal | HeldBack | None
    tone: ToneChoice
    settlements: tuple[SettlementRow, ...] = ()
    credit_stops: tuple[CreditStopRow, ...] = ()
    manner: Manner = NO_MANNER
    next: NextStep | None = None
    extensions: tuple[MoreTime, ...] = ()

    @property
    def days_late(self) -> int:
        """Of the oldest open item that is asked for and no plan stands for; zero or less when none is late."""
        return max((line.worries for line in self.open if not line.is_planned), default=0)

    @property
    def word(self) -> Reliability:
        """How often they kept the promises whose day is over."""
        return reliability([row.state for row in self.promises])


def told_promises(facts: CustomerPageFacts) -> list[PromiseRow]:
    """The words that run; without one, the last word if it was broken, not all came since and something is late."""
    running = [row for row in facts.promises if row.state is PromiseState.OPEN]
    newest = max(facts.promises, key=lambda row: row.made_on, default=None)
    if running or newest is None or facts.days_late <= 0 or not newest.state.is_broken:
        return running
    return [newest] if newest.outcome.missing else []


def read_page(office: Office, customer_id: int, as_of: date) -> CustomerPageFacts:
    """The page of a customer.

    Raises:
        CustomerUnknownError: no such customer.
    """
    card = office.read(customer_by_id, customer_id)
    agings = office.read(aging_by_customer, as_of, customer_id)
    running = tuple(row for row in office.read(plans, as_of, customer_id) if row.state in _RUNNING)
    found = _open_lines(office, customer_id, as_of, running)
    aging = agings[0].aging if agings else no_debt(card.currency)
    step = office.read(next_steps, as_of, (customer_id,)).get(customer_id)
    manner = office.read(manners, (customer_id,)).get(customer_id, NO_MANNER)
    return CustomerPageFacts(
        card=card,
        as_of=as_of,
        terms=terms_name(office, card),
        aging=aging,
        open=found,
        late_count=invoice_count([line for line in found if line.days_late > 0]),
        ledger=office.read(ledger_rows, customer_id)[::-1],
        people=office.read(people, customer_id),
        contacts=office.read(contact_log, customer_id),
        habit=office.read(paying_habit, customer_id),
        behavior=office.read(payment_behavior, customer_id, as_of),
        standing=office.read(credit_standing, customer_id),
        credits=office.read(money_on_account, as_of, customer_id),
        promises=office.read(promises, as_of, customer_id),
        disputes=office.read(disputes, as_of, customer_id),
        holds=office.read(holds, as_of, customer_id),
        plans=running,
        credit_stops=office.read(credit_stops, as_of, customer_id),
        settlements=tuple(
            row
            for row in office.read(settlements, as_of, customer_id)
            if row.state.is_running or row.standing.can_be_taken
        ),
        decision=_decision(office, customer_id, as_of),
        tone=_tone(office, customer_id, as_of, manner, step, aging.overdue),
        manner=manner,
        next=step,
        extensions=office.read(running_extensions, as_of, customer_id),
    )


def _open_lines(office: Office, customer_id: int, as_of: date, running: tuple[PlanRow, ...]) -> tuple[OpenLine, ...]:
    rows, parts = office.read(open_items, as_of, customer_id), office.read(part_counts, customer_id)
    agreed = office.read(resting_by_piece, as_of, customer_id)
    missed = {plan.number for plan in running if plan.state is PlanState.MISSED}

    def line(row: OpenItemRow) -> OpenLine:
        rests = agreed.get(row.item.piece_id, ())
        is_all = total([each.amount for each in rests], row.item.open.currency) == row.item.open
        is_waited_for = is_all and not any(each.number in missed for each in rests)
        late, count = row.item.days_late(as_of), parts.get(row.item.invoice_id, 1)
        return OpenLine(row, late, rests, is_waited_for, count)

    return tuple(line(row) for row in rows)


def _tone(
    office: Office, customer_id: int, as_of: date, manner: Manner, step: NextStep | None, overdue: Money
) -> ToneChoice:
    """How they would be spoken to by the stage that comes next, or by one that is neither warm nor firm."""
    found = office.read(relationships, as_of, (customer_id,))[customer_id]
    stage_tone = step.stage.tone if step is not None and step.stage is not None else "neutral"
    return choose_tone(stage_tone, found, as_of, asked_minor=max(overdue.minor, 0), manner=manner)


def _decision(office: Office, customer_id: int, as_of: date) -> Proposal | HeldBack | None:
    decided = office.read(decisions, as_of, (customer_id,))
    for proposal in (*decided.proposals, *decided.by_hand):
        return proposal
    return decided.held[0] if decided.held else None


def terms_name(office: Office, card: CustomerCard) -> str:
    """The terms that serve this customer: their own, else the book's."""
    wanted = card.terms_id or office.read(profile).default_terms_id
    return next((row.terms.name for row in office.read(terms_list) if row.terms_id == wanted), "")
