"""Promises, disputes, holds and notes as forms: what was typed, and the command it makes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from arbook.gui.customers.page_facts import OpenLine
from arbook.gui.shared.form_errors import FormError
from arbook.ledger.disputes import DisputeReason
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.money import Money, total
from arbook.queries.promises import PromiseRow
from arbook.services.changing import new_operation_id
from arbook.services.contact_log import ContactFile
from arbook.services.disputes import DisputedLine, OpenDispute
from arbook.services.holds import SetHold
from arbook.services.promises import AddPromise


def open_invoices(lines: Iterable[OpenLine]) -> dict[int, tuple[str, Money]]:
    """The invoices with something open: number and open sum by id, the oldest due first."""
    found: dict[int, tuple[str, Money]] = {}
    for line in lines:
        item = line.row.item
        if item.invoice_id:
            before = found.get(item.invoice_id)
            found[item.invoice_id] = (item.number, item.open if before is None else before[1] + item.open)
    return found


@dataclass(slots=True)
class PromiseForm:
    """A customer's word; ``replaces`` is the one that it takes the place of."""

    customer_id: int
    today: date
    amount: Money | None = None
    promised_on: date | None = None
    who: str = ""
    note: str = ""
    channel: str = ""
    invoice_ids: tuple[int, ...] = ()
    replaces: PromiseRow | None = None
    operation_id: str = field(default_factory=new_operation_id)

    def owed(self, lines: Iterable[OpenLine], everything: Money | None) -> Money | None:
        """What is open of the chosen invoices, else ``everything``."""
        if not self.invoice_ids:
            return everything
        chosen = [money for key, (_, money) in open_invoices(lines).items() if key in self.invoice_ids]
        return total(chosen, chosen[0].currency) if chosen else everything

    def command(self) -> AddPromise:
        """The promise to write down.

        Raises:
            AmountError, DateError: one is missing.
        """
        if self.amount is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        if self.promised_on is None:
            raise DateError(field="promised_on", text="", why="empty")
        return AddPromise(
            self.customer_id,
            self.amount,
            self.today,
            self.promised_on,
            self.who,
            self.channel,
            self.note,
            self.invoice_ids,
        )


@dataclass(slots=True)
class DisputeForm:
    """What the customer contests; without an invoice it is about everything. ``lines`` are quantities by position."""

    customer_id: int
    today: date
    invoice_id: int | None = None
    amount: Money | None = None
    reason: DisputeReason | None = None
    note: str = ""
    lines: dict[int, Decimal] = field(default_factory=dict)
    assignee: str = ""
    next_on: date | None = None
    next_note: str = ""
    files: tuple[ContactFile, ...] = ()
    operation_id: str = field(default_factory=new_operation_id)

    def command(self) -> OpenDispute:
        """The dispute to write down.

        Raises:
            FormError: ``no_reason``, nobody said what is wrong.
        """
        if self.reason is None:
            raise FormError(field="reason", why="no_reason")
        lines = tuple(DisputedLine(position, quantity) for position, quantity in sorted(self.lines.items()))
        return OpenDispute(
            self.customer_id,
            self.today,
            self.invoice_id,
            None if lines else self.amount,
            self.reason,
            self.note,
            lines,
            self.assignee,
            self.next_on,
            self.next_note,
            files=self.files,
        )


@dataclass(slots=True)
class HoldForm:
    """Do not remind, until a day or until it is ended."""

    customer_id: int
    today: date
    invoice_id: int | None = None
    ends_on: date | None = None
    reason: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    def command(self) -> SetHold:
        """The hold to set."""
        return SetHold(self.customer_id, self.today, self.ends_on, self.reason, self.invoice_id)
