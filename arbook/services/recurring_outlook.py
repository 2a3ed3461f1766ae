"""What issuing invoices that come again would lead to, told before it is done."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money
from arbook.queries.credit_standing import credit_standing
from arbook.queries.money_rules import LimitAction, money_rules
from arbook.queries.recurring import DueRecurring, RecurringRow
from arbook.services.drawable import LettersError, check_letters
from arbook.services.invoices import bill_of
from arbook.services.recurring_drafts import draft_of_period, draft_of_template


@dataclass(frozen=True, slots=True)
class LimitPassed:
    """A customer above the credit limit: ``exposure`` is what they would owe then, drafts included."""

    customer_name: str
    limit: Money
    exposure: Money

    @property
    def over(self) -> Money:
        """How much is above it."""
        return self.exposure - self.limit


@dataclass(frozen=True, slots=True)
class RecurringOutlook:
    """``passed``: whose limit. ``stops``: the owner's rule asks for a reason then. ``letters``: what the papers of
    these cannot show.
    """

    passed: tuple[LimitPassed, ...] = ()
    stops: bool = False
    letters: tuple[tuple[RecurringRow, LettersError], ...] = ()


def recurring_outlook(connection: Connection, due: Sequence[DueRecurring], today: date) -> RecurringOutlook:
    """Of these invoices, all issued today."""
    rows = {each.row.recurring_id: each.row for each in due}.values()
    return RecurringOutlook(
        tuple(_passed(connection, due, today)),
        money_rules(connection).limit_action is LimitAction.STOP,
        tuple(_letters(connection, rows, today)),
    )


def _passed(connection: Connection, due: Sequence[DueRecurring], today: date) -> Iterator[LimitPassed]:
    of_customer: dict[int, list[DueRecurring]] = {}
    for each in due:
        of_customer.setdefault(each.row.customer_id, []).append(each)
    for customer_id, wanted in of_customer.items():
        standing = credit_standing(connection, customer_id)
        if standing.limit is None:
            continue
        exposure = standing.exposure
        for each in wanted:
            exposure += _total(connection, each, today)
        if exposure > standing.limit:
            yield LimitPassed(wanted[0].row.customer_name, standing.limit, exposure)


def _total(connection: Connection, due: DueRecurring, today: date) -> Money:
    """What one of them comes to; nothing where it cannot be issued, which is told when it is tried."""
    try:
        return bill_of(connection, draft_of_period(connection, due.row, due.period, today)).total
    except ArbookError:
        return Money.zero(due.row.currency)


def _letters(
    connection: Connection, rows: Iterable[RecurringRow], today: date
) -> Iterator[tuple[RecurringRow, LettersError]]:
    for row in rows:
        try:
            check_letters(connection, draft_of_template(row, today))
        except LettersError as refusal:
            yield row, refusal
