"""A payment as a form: what came, and by the ledger's own rule what it pays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from arbook.gui.payments.form_use import (
    NO_MONEY,
    PayerMoney,
    Preview,
    PreviewRow,
    Use,
    choices_of,
    preview_of,
    reached,
)
from arbook.gui.shared.form_errors import FormError
from arbook.ledger.allocation import is_far_above, named_items
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.items import Nature, OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.paying_early import PaymentUse
from arbook.ledger.promises import PromiseState
from arbook.queries.pieces import WrittenOff
from arbook.queries.plan_payoffs import paid_off_by
from arbook.queries.promises import PromiseRow
from arbook.services.changing import new_operation_id
from arbook.services.payments import Order, RecordPayment, SmallRest, plan_payment


class Way(StrEnum):
    """How the payment is put on items."""

    NAMED = "named"
    COSTS = "costs"
    OLDEST = "oldest"
    OWN = "own"
    ON_ACCOUNT = "on_account"


_ORDERS = {
    Way.NAMED: Order.NAMED_THEN_OLDEST,
    Way.COSTS: Order.COSTS_FIRST,
    Way.OLDEST: Order.OLDEST,
    Way.ON_ACCOUNT: Order.ON_ACCOUNT,
}


@dataclass(slots=True)
class PaymentForm:
    """Fields of the dialog. ``items`` are the customer's open items, oldest due first.

    ``declined`` and ``granted`` are invoices whose discount the owner decided otherwise about than the rule;
    ``recovers`` says of written-off invoices whether the money is for them, where the owner said so.
    """

    today: date
    customer_id: int | None = None
    currency: str = "EUR"
    items: tuple[OpenItem, ...] = ()
    promises: tuple[PromiseRow, ...] = ()
    money: PayerMoney = NO_MONEY
    planned: dict[int, str] = field(default_factory=dict)
    amount: Money | None = None
    received_on: date | None = None
    method: str = "bank"
    reference: str = ""
    way: Way = Way.NAMED
    own: dict[int, Money] = field(default_factory=dict)
    declined: set[int] = field(default_factory=set)
    granted: set[int] = field(default_factory=set)
    recovers: dict[int, bool] = field(default_factory=dict)
    lets_go: bool = False
    is_on_account: bool = False
    """The money lies on account already."""
    invoice_id: int | None = None
    """The invoice that the payment was begun from: it comes first."""
    meant: Money | None = None
    """An amount far above what is owed that the owner was asked about."""
    operation_id: str = field(default_factory=new_operation_id)

    def take_customer(
        self,
        customer_id: int,
        currency: str,
        items: Sequence[OpenItem],
        promises: Sequence[PromiseRow],
        money: PayerMoney = NO_MONEY,
    ) -> None:
        """Another customer: their open items, their promises, no own split yet."""
        self._forget_choices()
        self.customer_id, self.currency, self.money = customer_id, currency, money
        self.items = tuple(item for item in items if item.open.minor > 0)
        self.promises = tuple(row for row in promises if row.state is PromiseState.OPEN)
        if self.way in (Way.OWN, Way.COSTS, Way.NAMED):
            self.way = Way.COSTS if money.costs_first else Way.NAMED
        if self.amount is not None and self.amount.currency != currency:
            self.amount = None

    def leave_customer(self) -> None:
        """Nobody is chosen."""
        self._forget_choices()
        self.customer_id, self.items, self.promises, self.money = None, (), (), NO_MONEY

    @property
    def meant_number(self) -> str:
        """The number of the open invoice it was begun from."""
        return next((item.number for item in self.items if self._is_meant(item)), "")

    def _is_meant(self, item: OpenItem) -> bool:
        return self.invoice_id is not None and item.invoice_id == self.invoice_id

    def proposed(self) -> Money | None:
        """What settles the invoice it was begun from: what is open of it, less a discount still to be had."""
        on = self.received_on or self.today
        left = total([item.open for item in self.items if self._is_meant(item)], self.currency)
        offers = [each for each in self.money.offers if each.invoice_id == self.invoice_id and each.is_earned(on)]
        return next((each.pay for each in offers), left) or None

    def _forget_choices(self) -> None:
        self.own, self.planned, self.recovers = {}, {}, {}
        self.declined, self.granted = set(), set()
        self.lets_go = False

    @property
    def has_costs(self) -> bool:
        """Whether costs or interest are open, or the owner puts money on them first."""
        return self.money.costs_first or any(item.nature is not Nature.PRINCIPAL for item in self.items)

    def choose_way(self, way: Way) -> None:
        """Change how it is put on items; an own split begins with what was proposed."""
        if way is Way.OWN and self.way is not Way.OWN:
            shares = () if self.amount is None else self._use().plan.allocation.shares
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

    def decide_discount(self, invoice_id: int, *, is_taken: bool, is_late: bool) -> None:
        """Let the customer have a discount that came too late, or refuse one that came in time."""
        against = self.granted if is_late else self.declined
        (against.add if is_taken is is_late else against.discard)(invoice_id)

    # ------------------------------------------------------------- what was written off
    def recovered(self) -> tuple[WrittenOff, ...]:
        """Written-off invoices that the money is for: those the owner ticked, those their text names, and those that
        more money than is owed reaches.
        """
        named = {item for each in self.money.written_off for item in named_items(self.reference, each.pieces)}
        likely = {
            each.invoice_id
            for each in self.money.written_off
            if self.recovers.get(each.invoice_id, any(piece.piece_id in named for piece in each.pieces))
        }
        if self.way is not Way.ON_ACCOUNT:
            likely |= reached(self._beyond(likely), self._undecided(likely), owes_nothing=not self.items)
        return tuple(each for each in self.money.written_off if each.invoice_id in likely)

    def _beyond(self, likely: set[int]) -> Money:
        """How much more money came than is open, and than what it is for anyway."""
        open_now = total([item.open for item in self.items], self.currency)
        known = [each.amount for each in self.money.written_off if each.invoice_id in likely]
        return (self.amount or Money.zero(self.currency)) - open_now - total(known, self.currency)

    def _undecided(self, likely: set[int]) -> tuple[WrittenOff, ...]:
        """What was written off before the money came and nobody has said a word about."""
        on = self.received_on or self.today
        known = likely | set(self.recovers)
        return tuple(each for each in self.money.written_off if each.invoice_id not in known and each.dated_on <= on)

    def shown_items(self) -> tuple[OpenItem, ...]:
        """Open items, what is open again since the money is for it, and the interest of plans that it meets."""
        again = {piece.piece_id: piece for each in self.recovered() for piece in each.pieces}
        still = [item for item in self.items if item.piece_id not in again]
        every = [*still, *again.values(), *self._interest_met()]
        return tuple(sorted(every, key=lambda item: (item.due_on, item.issued_on, item.piece_id)))

    def _interest_met(self) -> Iterable[OpenItem]:
        if self.amount is None or self.amount.minor <= 0:
            return ()
        on, amount = self._met_on, self.amount
        return (item for each in self.money.payoffs for item in each.meets(amount, on))

    @property
    def _met_on(self) -> date:
        """When plans meet the money: what lay on account meets them on the day it is put there."""
        return self.today if self.is_on_account else self.received_on or self.today

    def _given_up(self) -> dict[int, Money]:
        """By due piece, what is taken back for this payment."""
        before = {item.piece_id: item.open for item in self.items}
        return {
            piece.piece_id: piece.open - before[piece.piece_id] if piece.piece_id in before else piece.open
            for each in self.recovered()
            for piece in each.pieces
        }

    # ------------------------------------------------------------- what it comes to
    def preview(self) -> Preview:
        """What recording would do.

        Raises:
            AllocationError, CurrencyMixError, PaymentError: an own split or choice that does not fit.
        """
        zero, items = Money.zero(self.currency), self.shown_items()
        if self.amount is None or self.amount.minor <= 0:
            rows = tuple(self._idle_row(item) for item in items)
            owed = total([item.open for item in self.items], self.currency)
            return Preview(rows, zero, zero, zero, owed, owed, (), zero)
        on = self.received_on or self.today
        return preview_of(items, self.amount, self._use(), self.money, today=self.today, on=on, lets_go=self.lets_go)

    def _idle_row(self, item: OpenItem) -> PreviewRow:
        parts = self.money.parts.get(item.invoice_id, 1)
        part = self.money.plan_parts.get(item.piece_id)
        return PreviewRow(item, item.days_late(self.today), None, None, item.open, parts=parts, plan_part=part)

    def _use(self) -> Use:
        """By the rule; with what the owner decided about discounts where that is something else."""
        command, items = self._command(self.customer_id or 0, self.received_on or self.today), self.shown_items()
        proposed = self._plan(command, items, None)
        choices = choices_of(proposed, self.declined, self.granted)
        if all(each.is_taken is not each.is_late for each in choices):
            return Use(proposed, choices, self._given_up())
        taken = tuple((each.invoice_id, each.amount) for each in choices if each.is_taken)
        return Use(self._plan(command, items, taken), choices, self._given_up())

    def _plan(
        self, command: RecordPayment, items: tuple[OpenItem, ...], discounts: tuple[tuple[int, Money], ...] | None
    ) -> PaymentUse:
        money, command = self.money, replace(command, discounts=discounts)
        paid_off = paid_off_by(money.payoffs, command.amount, self._met_on)
        return plan_payment(command, items, money.offers, money.settling, paid_off)

    def is_known(self) -> bool:
        """Whether a payment of this amount and day stands in the book already."""
        return (self.received_on, self.amount) in self.money.recent

    def promise_kept(self) -> tuple[PromiseRow, PromiseState] | None:
        """The next promise and what becomes of it with this payment; None when there is none."""
        on = self.received_on or self.today
        if self.amount is None or self.amount.minor <= 0:
            return None
        for row in self.promises:
            if row.made_on <= on <= row.word.last_on:
                return row, row.outcome.with_more(self.amount)
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
        """What stays late outside of plans and offers; None when nothing of it was late."""
        running = [row for row in self.money.settling if row.on(self.today).state.is_running]
        agreed = {*self.planned, *(piece_id for row in running for piece_id in row.piece_ids)}
        late = [row.left for row in preview.rows if row.days_late > 0 and row.item.piece_id not in agreed]
        return total(late, self.currency) if late else None

    # ------------------------------------------------------------- the command
    @property
    def order(self) -> Order:
        """Where it goes first, where the owner does not split it."""
        return _ORDERS.get(self.way, Order.NAMED_THEN_OLDEST)

    def command(self) -> RecordPayment:
        """The payment to record.

        Raises:
            FormError: nobody is chosen.
            AmountError, DateError: missing.
            AllocationError, PaymentError: an own split or choice that does not fit.
        """
        if self.customer_id is None:
            raise FormError(field="customer", why="no_customer")
        if self.amount is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        if self.received_on is None:
            raise DateError(field="received_on", text="", why="empty")
        self._ask_whether_meant(self.amount)
        return replace(self._command(self.customer_id, self.received_on), discounts=self.discounts())

    def discounts(self) -> tuple[tuple[int, Money], ...] | None:
        """By invoice, what the owner decided to let go of; None where that is what the rule proposes."""
        choices = self._use().choices
        if all(each.is_taken is not each.is_late for each in choices):
            return None
        return tuple((each.invoice_id, each.amount) for each in choices if each.is_taken)

    def _ask_whether_meant(self, amount: Money) -> None:
        """Far more than is owed is asked about once; whoever says so again means it."""
        most = total([item.open for item in self.shown_items()], self.currency)
        owed = total([item.open for item in self.items], self.currency) or most
        if amount != self.meant and is_far_above(amount, most):
            self.meant = amount
            raise FormError(field="amount", why="far_above", times=amount.minor // owed.minor, owed=owed)

    def _named(self) -> tuple[int, ...]:
        """The invoice it was begun from, and what was written off and is paid after all."""
        meant = [item.piece_id for item in self.items if self._is_meant(item)]
        return (*meant, *(piece.piece_id for each in self.recovered() for piece in each.pieces))

    def _command(self, customer_id: int, received_on: date) -> RecordPayment:
        assert self.amount is not None
        return RecordPayment(
            customer_id,
            received_on,
            self.amount,
            self.method,
            self.reference,
            order=self.order,
            named=self._named(),
            split=tuple(self.own.items()) if self.way is Way.OWN else None,
            discounts=None,
            small_rest=SmallRest.WRITE_OFF if self.lets_go else SmallRest.LEAVE,
            recovers=tuple(each.invoice_id for each in self.recovered()),
            is_own_order=self.way in (Way.NAMED, Way.COSTS) and (self.way is Way.COSTS) is not self.money.costs_first,
        )
