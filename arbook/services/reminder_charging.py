"""Stages that charge for lateness: what a reminder would charge, shown before it is sent, and charging it with it.

Only the increase since earlier charges is asked for, the invoice is never touched, and what neither contract nor law
gives is not charged: all of that is decided where late charges are (``queries.lateness``).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from arbook.ledger.items import Nature
from arbook.ledger.lateness import ChargeWay, agreed_way
from arbook.ledger.money import Money
from arbook.ledger.reminder_situations import ProposedItem, RemindableItem
from arbook.ledger.reminders import Proposal
from arbook.queries.addressing import PieceFacts
from arbook.queries.charge_names import called
from arbook.queries.late_sheets import LateSheet, part_of
from arbook.queries.lateness import late_answers
from arbook.services.changing import Change
from arbook.services.late_charging import ChargeLateness, make_charge


@dataclass(frozen=True, slots=True)
class Charging:
    """What a reminder charges besides: for these late pieces, booked at once or claimed only."""

    customer_id: int
    piece_ids: tuple[int, ...]
    interest: Money
    costs: Money
    way: ChargeWay
    costs_are: str

    @property
    def total(self) -> Money:
        """Both."""
        return self.interest + self.costs


def chargings(connection: Connection, proposals: Iterable[Proposal], as_of: date) -> dict[int, Charging]:
    """What each of these reminders charges, by customer; whose stage charges nothing is left out."""
    found = ((each.customer_id, _charging(connection, each, as_of)) for each in proposals)
    return {customer_id: charging for customer_id, charging in found if charging is not None}


def _charging(connection: Connection, proposal: Proposal, as_of: date) -> Charging | None:
    climbing = tuple(
        each.item.piece_id
        for each in proposal.items
        if each.item.piece_id is not None and each.days_late > 0 and each.stage is not None and each.stage.charges
    )
    if not climbing or proposal.channel.is_by_hand:
        return None
    answers = late_answers(connection, proposal.customer_id, as_of, being_reminded=frozenset(climbing))
    asked = [
        part
        for each in answers.answers
        if each.piece.piece_id in climbing and each.is_still_owed
        if (part := part_of(each)) is not None and part.interest + part.costs
    ]
    if not asked:
        return None
    sheet = LateSheet("", as_of, answers.customer.currency, tuple(asked))
    way, pieces = agreed_way(part.terms for part in asked), tuple(part.piece_id for part in asked)
    return Charging(proposal.customer_id, pieces, sheet.interest, sheet.costs, way, sheet.costs_are)


def with_charges(
    proposals: Sequence[Proposal], charging: Mapping[int, Charging], as_of: date
) -> tuple[list[Proposal], dict[int, PieceFacts]]:
    """The proposals as they will be once they have charged, and the facts of what is not in the book yet.

    What is only claimed stands in no total; a letter tells it beside.
    """
    facts: dict[int, PieceFacts] = {}
    shown = []
    for proposal in proposals:
        one = charging.get(proposal.customer_id)
        if one is None or one.way is not ChargeWay.BOOKED:
            shown.append(proposal)
            continue
        items = list(proposal.items)
        for nature, amount in ((Nature.INTEREST, one.interest), (Nature.COSTS, one.costs)):
            if amount:
                piece_id = -1 - len(facts)
                charged_for = called(nature, one.costs_are)
                facts[piece_id] = PieceFacts(amount, None, nature, charged_for=charged_for)
                item = RemindableItem("", as_of, amount, piece_id, is_charge=True, charged_for=charged_for)
                items.append(ProposedItem(item, None, 0))
        shown.append(proposal._replace(items=tuple(items), amount=proposal.amount + one.total))
    return shown, facts


def charge_with(change: Change, charging: Mapping[int, Charging], as_of: date) -> dict[int, int]:
    """Charge what these reminders charge. Part of a larger change. Returns the charges by customer."""
    made = {}
    for one in charging.values():
        command = ChargeLateness(one.customer_id, as_of, one.piece_ids, being_reminded=frozenset(one.piece_ids))
        made[one.customer_id], _ = make_charge(change, command, as_of)
    return made
