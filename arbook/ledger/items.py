"""Open items and what stands against them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from arbook.ledger.dates import days_between
from arbook.ledger.money import Money


class EntryKind(StrEnum):
    """What a ledger entry is. The sign of its amount: plus is owed by the customer, minus is in their favor."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    PAYMENT = "payment"
    REFUND = "refund"
    WRITE_OFF = "write_off"
    DISCOUNT = "discount"
    CHARGE = "charge"
    WAIVER = "waiver"
    OPENING = "opening"
    REVERSAL = "reversal"


class Nature(StrEnum):
    """What a debt is for: the thing itself, or what came on top of it."""

    PRINCIPAL = ""
    INTEREST = "interest"
    COSTS = "costs"


class ChargeFor(StrEnum):
    """What a charge besides the invoices is for, as it is called.

    ``COSTS`` are of several kinds, or of one that the paper does not name; ``BANK`` is a bank's fee that the customer
    bears, ``PLAN`` what a payment plan costs. The others are what lateness costs.
    """

    INTEREST = "interest"
    COMPENSATION = "compensation"
    FEE = "fee"
    STAGE_FEE = "stage_fee"
    PERCENT = "percent"
    COSTS = "costs"
    BANK = "bank"
    PLAN = "plan"


def charge_for(nature: Nature, costs: str | None, *, is_late: bool) -> ChargeFor | None:
    """What a debt is called besides the invoices; None for principal.

    Args:
        nature: Of its entry.
        costs: What the costs on its paper are for, where they are one thing.
        is_late: It is charged for lateness, or by a payment plan.
    """
    if nature is Nature.PRINCIPAL:
        return None
    if nature is Nature.INTEREST:
        return ChargeFor.INTEREST
    if not is_late:
        return ChargeFor.BANK
    return ChargeFor(costs or ChargeFor.COSTS)


kind_of = {str(kind): kind for kind in EntryKind}.__getitem__
nature_of = {str(nature): nature for nature in Nature}.__getitem__
"""What a stored word means. Looked up, since calling an enumeration takes longer than all else about a row."""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A due piece that is not fully settled. ``open`` is what is left of ``amount``.

    ``quoted`` is what its invoice asks to write on a transfer, where that is made from the number; ``charged_for``
    names what stands besides the invoices. ``plan`` is the number of the running payment plan that it is in;
    ``is_waived``: it is let go once that was kept, so that no money reaches it before. ``contested`` is what of
    ``open`` nobody asks for while it is looked into (None: nothing).
    """

    piece_id: int
    number: str
    issued_on: date
    due_on: date
    amount: Money
    open: Money
    invoice_id: int = 0
    position: int = 1
    nature: Nature = Nature.PRINCIPAL
    quoted: str = ""
    charged_for: ChargeFor | None = None
    plan: str = ""
    is_waived: bool = False
    contested: Money | None = None

    def days_late(self, as_of: date) -> int:
        """Days past the due date; zero or negative while it is not late."""
        return days_between(self.due_on, as_of)


class OnAccount(NamedTuple):
    """Money received (or credited) and not yet put on an item. ``open`` is positive."""

    entry_id: int
    dated_on: date
    amount: Money
    open: Money
