"""A payment as a form: what came, and by the ledger's own rule what it pays."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.agreements import PromiseState, promise_state
from arbook.ledger.allocation import Allocation, AllocationReason
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.queries.agreements import PromiseRow
from arbook.services.changing import new_operation_id
from arbook.services.payments import Order, RecordPayment, plan_allocation


class Way(StrEnum):
    """How the payment is put on items."""

    NAMED = "named"
    OLDEST = "oldest"
    OWN = "own"
    ON_ACCOUNT = "on_account"


_ORDERS = {Way.NAMED: Order.NAMED_THEN_OLDEST, Way.OLDEST: Order.OLDEST, Way.ON_ACCOUNT: Order.ON_ACCOUNT}


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """An open item, what this payment puts on it, and what is left afterwards."""

    item: OpenItem
    days_late: int
    reason: AllocationReason | None
    share: Money | None
    left: Money


@dataclass(frozen=True, slots=True)
class Preview:
    """The whole payment as it would be booked; ``named`` are the numbers their text names."""

    rows: tuple[PreviewRow, ...]
    received: Money
    put: Money
    on_account: Money
    owed_before: Money
    owed_after: Money
    named: tuple[str, ...]

    @property
    def paid_count(self) -> int:
        """Items that get a share."""
        return sum(row.share is not None for row in self.rows)


@dataclass(slots=True)
class PaymentForm:
    """Fields of the dialog. ``items`` are the customer's open items, oldest due first."""

    today: date
    customer_id: int | None = None
    currency: str = "EUR"
    items: tuple[OpenItem, ...] = ()
    promises: tuple[PromiseRow, ...] = ()
    planned: dict[int, str] = field(default_factory=dict)
    amount: Money | None = None
    received_on: date | None = None
    method: str = "bank"
    reference: str = ""
    way: Way = Way.NAMED
    own: dict[int, Money] = field(default_factory=dict)
    operation_id: str = field(default_factory=new_operation_id)

    def take_customer(
        self, customer_id: int, currency: str, items: Sequence[OpenItem], promises: Sequence[PromiseRow]
    ) -> None:
        """Another customer: their open items, their promises, no own split yet."""
        self.customer_id, self.currency = customer_id, currency
        self.items = tuple(item for item in items if item.open.minor > 0)
        self.promises = tuple(row for row in promises if row.state is PromiseState.OPEN)
        self.own, self.planned = {}, {}
        if self.way is Way.OWN:
            self.way = Way.NAMED
        if self.amount is not None and self.amount.currency != currency:
            self.amount = None

    def leave_customer(self) -> None:
        """Nobody is chosen."""
        self.customer_id, self.items, self.promises, self.own = None, (), (), {}

    def choose_way(self, way: Way) -> None:
        """Change how it is put on items; an own split begins with what was proposed."""
        if way is Way.OWN and self.way is not Way.OWN:
            shares = () if self.amount is None else self._allocation().shares
            self.own = {share.piece_id: share.amount for share in shares}
        self.way = way

    def split(self, piece_id: int, share: Money | None) -> None:
        """The owner's own share for an item; whoever types one splits for themselves."""
        self.choose_way(Way.OWN)
        if share is None or not share:
            self.own.pop(piece_id, None)
        else:
            self.own[piece_id] = share

    def take_split(self, split: dict[int, Money]) -> None:
        """A split that was left before; shares of items that are open no more are dropped."""
        still_open = {item.piece_id for item in self.items}
        self.way = Way.OWN
        self.own = {piece_id: share for piece_id, share in split.items() if piece_id in still_open}

    # ------------------------------------------------------------- what it comes to
    def preview(self) -> Preview:
        """What recording would do.

        Raises:
            AllocationError, CurrencyMixError: an own split that does not fit.
        """
        zero = Money.zero(self.currency)
        owed = total([item.open for item in self.items], self.currency)
        if self.amount is None or self.amount.minor <= 0:
            rows = tuple(self._row(item, {}, {}) for item in self.items)
            return Preview(rows, zero, zero, zero, owed, owed, ())
        allocation = self._allocation()
        shares = {share.piece_id: share.amount for share in allocation.shares}
        reasons = {share.piece_id: share.reason for share in allocation.shares}
        put = self.amount - allocation.on_account
        named = tuple(share.number for share in allocation.shares if share.reason is AllocationReason.NAMED)
        rows = tuple(self._row(item, shares, reasons) for item in self.items)
        return Preview(rows, self.amount, put, allocation.on_account, owed, owed - put, named)

    def _allocation(self) -> Allocation:
        return plan_allocation(self._command(self.customer_id or 0, self.received_on or self.today), self.items)

    def _row(self, item: OpenItem, shares: dict[int, Money], reasons: dict[int, AllocationReason]) -> PreviewRow:
        late, share, reason = item.days_late(self.today), shares.get(item.piece_id), reasons.get(item.piece_id)
        return PreviewRow(item, late, reason, share, item.open if share is None else item.open - share)

    def promise_kept(self) -> tuple[PromiseRow, PromiseState] | None:
        """The next promise and what becomes of it with this payment; None when there is none."""
        on = self.received_on or self.today
        if self.amount is None or self.amount.minor <= 0:
            return None
        for row in self.promises:
            state = promise_state(row.amount, row.received + self.amount, row.promised_on, on)
            return row, PromiseState.KEPT if state is PromiseState.KEPT else PromiseState.PARTLY_KEPT
        return None

    def for_plans(self, preview: Preview) -> tuple[tuple[str, Money], ...]:
        """How much of the payment counts for each running plan."""
        shares: dict[str, list[Money]] = {}
        for row in preview.rows:
            number = self.planned.get(row.item.piece_id)
            if number is not None and row.share is not None:
                shares.setdefault(number, []).append(row.share)
        return tuple((number, total(parts, self.currency)) for number, parts in shares.items())

    def late_after(self, preview: Preview) -> Money | None:
        """What stays late outside of plans; None when nothing of it was late."""
        late = [row.left for row in preview.rows if row.days_late > 0 and row.item.piece_id not in self.planned]
        return total(late, self.currency) if late else None

    # ------------------------------------------------------------- the command
    def command(self) -> RecordPayment:
        """The payment to record.

        Raises:
            FormError: nobody is chosen.
            AmountError, DateError: missing.
            AllocationError: an own split that does not fit.
        """
        if self.customer_id is None:
            raise FormError(field="customer", why="no_customer")
        if self.amount is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        if self.received_on is None:
            raise DateError(field="received_on", text="", why="empty")
        command = self._command(self.customer_id, self.received_on)
        plan_allocation(command, self.items)
        return command

    def _command(self, customer_id: int, received_on: date) -> RecordPayment:
        assert self.amount is not None
        return RecordPayment(
            customer_id,
            received_on,
            self.amount,
            self.method,
            self.reference,
            order=_ORDERS.get(self.way, Order.NAMED_THEN_OLDEST),
            split=tuple(self.own.items()) if self.way is Way.OWN else None,
        )
