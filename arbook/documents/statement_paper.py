"""What a statement paper is drawn from, and what it asks for."""

from dataclasses import dataclass, replace
from datetime import date

from arbook.documents.late_note import LateApart
from arbook.documents.letterhead import Recipient
from arbook.ledger.aging import Aging
from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.paying_early import InvoiceOffer
from arbook.ledger.resting import NOTHING_RESTS, Asked, AtRest, Resting, asked_for, rest_of
from arbook.ledger.statements import Statement, StatementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPaper:
    """Everything a statement paper is drawn from.

    Args:
        open_items: What is open as of the statement's day; they give the count of late invoices and the next
            due date. May be left empty on an open-item statement, whose lines say the same.
        reference: What the customer should write on the transfer.
        offers: What can still be saved by paying invoices early; told at their lines.
        late: Charges for lateness, told apart from the invoices.
        rest: What is agreed and what is contested, and what of single items is not asked for since then.

    """

    statement: Statement
    recipient: Recipient
    dated_on: date
    reference: str = ""
    open_items: tuple[OpenItem, ...] = ()
    offers: tuple[InvoiceOffer, ...] = ()
    late: LateApart | None = None
    rest: AtRest = NOTHING_RESTS

    @property
    def items(self) -> tuple[OpenItem, ...]:
        """What is open: as given, else as the lines of an open-item statement say."""
        if self.open_items or self.statement.kind is StatementKind.ACTIVITY:
            return self.open_items
        return tuple(
            OpenItem(
                at, line.number, line.dated_on, line.due_on, line.charged, line.charged, charged_for=line.charged_for
            )
            for at, line in enumerate(self.statement.lines)
            if line.due_on and line.charged
        )

    @property
    def asked(self) -> Asked:
        """What it asks for."""
        return asked_for(self.items, self.statement.aging.on_account, self.rest, self.statement.as_of)

    @property
    def asked_items(self) -> tuple[OpenItem, ...]:
        """What is asked for in its own right, whole or in part."""
        return tuple(item for item, left in rest_of(self.items, self.rest.resting) if left)

    @property
    def not_due(self) -> Money:
        """What does not rest, and is not due yet."""
        owed = rest_of(self.items, self.rest.resting)
        left = [left for item, left in owed if item.due_on >= self.statement.as_of]
        return total(left, self.statement.closing.currency)

    @property
    def contested_late(self) -> Money:
        """What is contested of what is past its due date."""
        late = {item.piece_id for item in self.items if item.due_on < self.statement.as_of}
        found = [
            each.amount for each in self.rest.resting if each.kind is AgreementKind.DISPUTE and each.piece_id in late
        ]
        return total(found, self.statement.closing.currency)

    @property
    def agreed(self) -> Money:
        """What rests since it is in an agreement."""
        found = [each.amount for each in self.rest.resting if each.kind is not AgreementKind.DISPUTE]
        return total(found, self.statement.closing.currency)

    @property
    def planned(self) -> tuple[OpenItem, ...]:
        """What is open in plans, each item with so much of it as is not missed: nobody need worry about its age."""
        held = {each.piece_id: each.amount for each in self.rest.in_plans(self.statement.as_of)}
        return tuple(replace(item, open=held[item.piece_id]) for item in self.items if item.piece_id in held)

    @property
    def aging(self) -> Aging:
        """How old what is owed is, without what is in plans and not missed."""
        return self.statement.aging.less(self.planned, self.statement.as_of)

    def resting_lines(self) -> dict[tuple[str, date | None], tuple[Resting, ...]]:
        """What rests of what is open under a number and due on a day; nothing of what is simply owed."""
        by_piece: dict[int, tuple[Resting, ...]] = {}
        for each in self.rest.resting:
            by_piece[each.piece_id] = (*by_piece.get(each.piece_id, ()), each)
        found: dict[tuple[str, date | None], tuple[Resting, ...]] = {}
        for item in self.items if by_piece else ():
            if item.piece_id in by_piece:
                key = (item.number, item.due_on)
                found[key] = (*found.get(key, ()), *by_piece[item.piece_id])
        return found
