"""Money paid back as a form: from what lies on account, or from a payment that already settled something."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money, total
from arbook.queries.early_payment import LetGoRow
from arbook.queries.items import OnAccountRow
from arbook.queries.payments import PaymentRow, PaymentShare
from arbook.services.changing import new_operation_id
from arbook.services.refunds import RefundMoney


@dataclass(frozen=True, slots=True)
class Source:
    """Where the money comes from: one payment with what it paid, one thing on account, or all of it (neither)."""

    payment_id: int | None = None
    on_account_id: int | None = None

    @property
    def key(self) -> str:
        """By which a field knows it."""
        return f"{self.payment_id or ''}:{self.on_account_id or ''}"


ALL = Source()


@dataclass(frozen=True, slots=True)
class Effect:
    """What a refund does: how much comes from the account, what is open again, what the customer owes of it, and what
    was let go with the payment for the invoices that are open again. ``covered`` of all that is not open again after
    all: credit notes for these invoices lie on account, and go back there.
    """

    from_account: Money
    left_on_account: Money
    reopened: tuple[tuple[PaymentShare, Money], ...]
    owed: Money
    let_go: tuple[LetGoRow, ...] = ()
    covered: Money | None = None

    @property
    def sum_let_go(self) -> Money:
        """All of that together."""
        return total([each.amount for each in self.let_go], self.owed.currency)


@dataclass(slots=True)
class RefundForm:
    """``credits`` lie on account, oldest first; ``payment`` is the one it began with, ``shares`` what that paid and
    ``falls`` what was let go because of it, which ``keeps_let_go`` keeps so. ``credited`` is what lies on account of
    credit notes, by the number of their invoice.
    """

    today: date
    customer_id: int
    currency: str
    credits: Sequence[OnAccountRow] = ()
    payment: PaymentRow | None = None
    shares: Sequence[PaymentShare] = ()
    falls: Sequence[LetGoRow] = ()
    credited: Mapping[str, Money] = field(default_factory=dict)
    keeps_let_go: bool = False
    source: Source = ALL
    amount: Money | None = None
    on: date | None = None
    reason: str = ""
    beyond: bool = False
    operation_id: str = field(default_factory=new_operation_id)

    def sources(self) -> tuple[Source, ...]:
        """What can be chosen; the first is what it begins with."""
        own = () if self.payment is None else (Source(payment_id=self.payment.payment_id),)
        single = tuple(Source(on_account_id=row.on_account_id) for row in self.credits)
        every = (ALL,) if self.credits or not own else ()
        return (*own, *every, *(single if len(single) > 1 else ()))

    def begin(self) -> None:
        """Start with the payment it began with, else with all that lies on account."""
        self.choose(self.sources()[0])

    def choose(self, source: Source) -> None:
        """Another source; what lies on account of it is proposed, and nothing that would open an invoice again."""
        self.source = source
        self.amount = self.lying() or None

    def lying(self) -> Money:
        """What lies on account of the chosen source, which nobody owes again when it is paid back."""
        return self._rest() if self.source.payment_id is not None else self.most()

    def most(self) -> Money:
        """What can be paid back from the chosen source."""
        zero = Money.zero(self.currency)
        if self.source.payment_id is not None:
            return total([share.amount for share in self.shares if share.is_debt], self.currency) + self._rest()
        return total([row.credit.open for row in self._chosen()], self.currency) if self.credits else zero

    def _chosen(self) -> list[OnAccountRow]:
        wanted = self.source.on_account_id
        return [row for row in self.credits if wanted in (None, row.on_account_id)]

    def _rest(self) -> Money:
        return Money.zero(self.currency) if self.payment is None else self.payment.on_account

    def effect(self) -> Effect:
        """What paying it back does, by the rule that does it: first the rest on account, then what was paid last."""
        left, zero = self.amount or Money.zero(self.currency), Money.zero(self.currency)
        is_payment = self.source.payment_id is not None
        there = self.lying()
        from_account = min(left, there)
        left, reopened = left - from_account, []
        newest = sorted(self.shares, key=lambda share: share.last_id, reverse=True) if is_payment else []
        for share in newest:
            part = min(left, share.amount)
            if part.minor > 0 and share.is_debt:
                reopened.append((share, part))
                left = left - part
        again = {share.number for share, _ in reopened}
        let_go = tuple(each for each in self.falls if each.number in again)
        owed, covered = left if left.minor > 0 else zero, self._covered(reopened, let_go)
        return Effect(from_account, there - from_account, tuple(reopened), owed, let_go, covered)

    def _covered(self, reopened: Sequence[tuple[PaymentShare, Money]], let_go: Sequence[LetGoRow]) -> Money | None:
        """What credit notes on account settle of the invoices that would be open again."""
        falls = () if self.keeps_let_go else let_go
        again = [(share.number, part) for share, part in reopened] + [(each.number, each.amount) for each in falls]
        covered = Money.zero(self.currency)
        for number, lying in self.credited.items():
            covered = covered + min(lying, total([part for of, part in again if of == number], self.currency))
        return covered or None

    def command(self) -> RefundMoney:
        """The refund to make.

        Raises:
            AmountError, DateError: missing.
            FormError: ``in_future``.
        """
        if self.amount is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        if self.on is None:
            raise DateError(field="on", text="", why="empty")
        if self.on > self.today:
            raise FormError(field="on", why="in_future", today=self.today)
        single = self.source.on_account_id
        return RefundMoney(
            self.customer_id,
            self.amount,
            self.on,
            self.reason,
            on_account_ids=() if single is None else (single,),
            payment_id=self.source.payment_id,
            beyond=self.beyond and self.source.payment_id is None,
            keeps_let_go=self.keeps_let_go,
        )


def is_money(row: OnAccountRow) -> bool:
    """Whether it came as money; a credit note did not."""
    return row.kind is EntryKind.PAYMENT
