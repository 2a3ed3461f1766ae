"""May I charge for lateness? The answer for a customer and for an invoice, with where everything comes from."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, or_, select

from arbook.ledger.may_charge import Basis, Caution, Earlier, LateDecision, decide_lateness
from arbook.ledger.money import Money, total
from arbook.queries.as_of import credit_parts
from arbook.queries.customers import CustomerCard, customer_by_id
from arbook.queries.late_charges import ChargeState, LateChargeRow, late_charges
from arbook.queries.late_debts import LatePiece, late_pieces
from arbook.queries.late_rates import law_for
from arbook.queries.late_terms import LateTermsRow, agreed_terms
from arbook.queries.planned import planned_items
from arbook.queries.settlements import settled_pieces
from arbook.store.tables.agreements import dispute_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.lateness import late_charge_part_table

_SPOKEN_ABOUT = {Caution.DISPUTED, Caution.IN_PLAN, Caution.IN_OFFER}


@dataclass(frozen=True, slots=True)
class EarlierCharge:
    """What an earlier charge asks for this piece; ``charge`` is the whole document."""

    charge: LateChargeRow
    interest: Money
    costs: Money


@dataclass(frozen=True, slots=True)
class LateAnswer:
    """The answer for one due piece; ``agreement`` is what the contract says, None where nothing is agreed."""

    piece: LatePiece
    decision: LateDecision
    agreement: LateTermsRow | None
    history: tuple[EarlierCharge, ...]

    @property
    def is_still_owed(self) -> bool:
        """Whether it is open, and neither a dispute nor a plan is about it; all else is charged only on purpose."""
        return bool(self.piece.open) and not _SPOKEN_ABOUT & set(self.decision.cautions)


@dataclass(frozen=True, slots=True)
class LateAnswers:
    """The answer for a customer: piece by piece, and what it comes to.

    ``country`` is whose law counts: the customer's, or the business's where none is known. ``on_account`` is money
    that no item has taken yet: it should be put on items before anything is charged.
    """

    customer: CustomerCard
    country: str
    as_of: date
    answers: tuple[LateAnswer, ...]
    on_account: Money

    @property
    def interest(self) -> Money:
        """Interest that may be charged now."""
        return total([each.decision.interest for each in self.answers], self.customer.currency)

    @property
    def costs(self) -> Money:
        """Costs that may be charged now."""
        return total([each.decision.costs for each in self.answers], self.customer.currency)

    @property
    def total(self) -> Money:
        """Both."""
        return self.interest + self.costs


def late_answers(
    connection: Connection,
    customer_id: int,
    as_of: date,
    *,
    invoice_id: int | None = None,
    by: Basis | None = None,
    being_reminded: Collection[int] = (),
) -> LateAnswers:
    """May I charge this customer, and how much on this day?

    Without ``invoice_id`` the pieces that were late and are open, may still be charged for, or were charged for;
    with it those of that invoice, late or not. ``by`` is the owner's own choice between contract and law.
    ``being_reminded`` are pieces that a reminder of the day goes out for: it counts for the fees of stages.

    Raises:
        CustomerUnknownError: no such customer.
    """
    card = customer_by_id(connection, customer_id)
    law = law_for(connection, customer_id)
    terms = agreed_terms(connection, customer_id)
    earlier = _earlier(connection, customer_id)
    on_account = _on_account(connection, card, as_of)
    watched = _Watched(
        on_account.minor > 0,
        _disputed(connection, customer_id, as_of),
        planned_items(connection, as_of, customer_id).pieces,
        settled_pieces(connection, as_of, customer_id).keys(),
    )
    answers = []
    for piece in late_pieces(connection, customer_id, as_of, invoice_id):
        agreement, history = terms.on(piece.issued_on), earlier[piece.piece_id]
        debt = piece.debt
        if piece.piece_id in being_reminded:
            debt = replace(debt, reminders=debt.reminders + 1)
        decision = decide_lateness(
            debt,
            as_of,
            None if agreement is None else agreement.terms,
            law,
            _sum_of(history, card.currency),
            by=by,
            cautions=watched.cautions(piece),
        )
        if invoice_id is not None or history or decision.total or (piece.open and decision.days_late > 0):
            answers.append(LateAnswer(piece, decision, agreement, tuple(history)))
    return LateAnswers(card, law.country, as_of, tuple(answers), on_account)


@dataclass(frozen=True, slots=True)
class _Watched:
    """What the owner should know before charging: ``disputed`` holds invoices, None among them for all."""

    has_credit: bool
    disputed: frozenset[int | None]
    planned: frozenset[int]
    offered: Collection[int]

    def cautions(self, piece: LatePiece) -> tuple[Caution, ...]:
        is_disputed = None in self.disputed or (piece.invoice_id is not None and piece.invoice_id in self.disputed)
        known = (
            (Caution.ON_ACCOUNT, self.has_credit and piece.open.minor > 0),
            (Caution.DISPUTED, is_disputed),
            (Caution.IN_PLAN, piece.piece_id in self.planned),
            (Caution.IN_OFFER, piece.piece_id in self.offered),
        )
        return tuple(caution for caution, is_so in known if is_so)


def _sum_of(history: list[EarlierCharge], currency: str) -> Earlier:
    return Earlier(
        total([each.interest for each in history], currency), total([each.costs for each in history], currency)
    )


def _earlier(connection: Connection, customer_id: int) -> defaultdict[int, list[EarlierCharge]]:
    """By piece the charges that stand, waived ones included, oldest first."""
    charges = {
        each.charge_id: each
        for each in late_charges(connection, customer_id)
        if each.state is not ChargeState.WITHDRAWN
    }
    parts, papers = late_charge_part_table, late_charge_table
    query = (
        select(parts, papers.c.currency)
        .join(papers, papers.c.id == parts.c.late_charge_id)
        .where(papers.c.customer_id == customer_id)
        .order_by(papers.c.charged_on, parts.c.id)
    )
    found: defaultdict[int, list[EarlierCharge]] = defaultdict(list)
    for row in connection.execute(query):
        if row.late_charge_id in charges:
            found[row.due_piece_id].append(
                EarlierCharge(
                    charges[row.late_charge_id],
                    Money(row.interest_minor, row.currency),
                    Money(row.costs_minor, row.currency),
                )
            )
    return found


def _on_account(connection: Connection, card: CustomerCard, as_of: date) -> Money:
    parts = credit_parts(as_of, card.customer_id)
    return Money(sum(connection.execute(select(parts.c.minor)).scalars()), card.currency)


def _disputed(connection: Connection, customer_id: int, as_of: date) -> frozenset[int | None]:
    table = dispute_table
    query = select(table.c.invoice_id).where(
        table.c.customer_id == customer_id,
        table.c.opened_on <= as_of,
        or_(table.c.closed_on.is_(None), table.c.closed_on > as_of),
    )
    return frozenset(connection.execute(query).scalars())


def asking_too_much(
    connection: Connection, customer_id: int, on: date, charge_ids: Collection[int]
) -> tuple[str, ...]:
    """The numbers of those charges that ask for more than it comes to now: money came before they were made."""
    if not charge_ids:
        return ()
    answers = late_answers(connection, customer_id, on).answers
    above = [each for each in answers if Caution.OVERCHARGED in each.decision.cautions]
    charges = (earlier.charge for each in above for earlier in each.history)
    return tuple(dict.fromkeys(each.number for each in charges if each.charge_id in charge_ids))
