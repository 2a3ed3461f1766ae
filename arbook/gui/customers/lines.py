"""The customer list as rows: balance, and the one state that matters most. Read on the book lane."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from arbook.ledger.dates import days_between
from arbook.ledger.folding import fold, search_key
from arbook.ledger.plans import PlanState
from arbook.queries.credit_stops import without_credit
from arbook.queries.customers import CustomerRow, list_customers
from arbook.queries.pausing import Pauses, pauses_on
from arbook.queries.plans import PlanRow, plans
from arbook.queries.promises import PromiseRow, promises
from arbook.queries.settings import profile
from arbook.queries.settlements import running_settlements
from arbook.services.office import Office


@dataclass(frozen=True, slots=True)
class CustomerLine:
    """A line of the list.

    ``state`` is of ``shared.states``, or ``late``, ``due`` and ``quiet``. ``days_late`` is of the oldest open item,
    None when nothing is open. ``on`` is the day a promise is for; ``paid`` of ``parts`` installments are paid.
    ``foreign`` names the currency where it is not the book's; ``is_stopped``: the owner gives no further credit.
    """

    row: CustomerRow
    state: str
    days_late: int | None
    key: str
    on: date | None = None
    paid: int = 0
    parts: int = 0
    foreign: str = ""
    is_stopped: bool = False

    @property
    def customer_id(self) -> int:
        """Whose line it is."""
        return self.row.customer_id

    @property
    def currency(self) -> str:
        """What the customer pays in."""
        return self.row.aging.on_account.currency


def read_lines(office: Office, as_of: date) -> tuple[CustomerLine, ...]:
    """All customers by name."""
    pauses = office.read(pauses_on, as_of)
    settling = {row.customer_id for row in office.read(running_settlements, as_of)}
    running = {plan.customer_id: plan for plan in office.read(plans, as_of) if plan.state in _RUNNING}
    words = {promise.customer_id: promise for promise in office.read(promises, as_of)}
    home, stopped = office.read(profile).currency, office.read(without_credit, as_of)
    lines = [
        _line(row, as_of, pauses, settling, running.get(row.customer_id), words.get(row.customer_id))
        for row in office.read(list_customers, as_of)
        if not row.is_archived
    ]
    lines.sort(key=lambda line: _folded_name(line.row.name))  # here, so that typing in the search finds it done
    return tuple(_marked(line, home, stopped) for line in lines)


def _marked(line: CustomerLine, home: str, stopped: frozenset[int]) -> CustomerLine:
    """Most are in the book's currency and have credit: nothing is made anew for them."""
    is_stopped = line.customer_id in stopped
    if line.currency == home and not is_stopped:
        return line
    state = "stopped" if is_stopped and line.state in ("quiet", "due", "on_account") else line.state
    return replace(line, foreign="" if line.currency == home else line.currency, is_stopped=is_stopped, state=state)


_RUNNING = (PlanState.KEPT, PlanState.MISSED)


def _line(
    row: CustomerRow,
    as_of: date,
    pauses: Pauses,
    settling: Container[int],
    plan: PlanRow | None,
    promise: PromiseRow | None,
) -> CustomerLine:
    late = None if row.oldest_due_on is None else days_between(row.oldest_due_on, as_of)
    key = search_key(row.number, row.name, row.email)
    state = _state(row, late, pauses, settling, plan, promise)
    if state == "promised":
        return CustomerLine(row, state, late, key, on=pauses.promised_on[row.customer_id])
    if plan is not None and state in ("plan_kept", "plan_missed"):
        paid = sum(not part.open for part in plan.installments)
        return CustomerLine(row, state, late, key, paid=paid, parts=len(plan.installments))
    return CustomerLine(row, state, late, key)


def _state(
    row: CustomerRow,
    late: int | None,
    pauses: Pauses,
    settling: Container[int],
    plan: PlanRow | None,
    promise: PromiseRow | None,
) -> str:
    """What matters most; a customer who owes nothing has no other state."""
    if not row.aging.owed:
        return "on_account" if row.aging.on_account else "quiet"
    if row.customer_id in pauses.disputed:
        return "disputed"
    if row.customer_id in pauses.promised_on:
        return "promised"
    if plan is not None:
        return "plan_missed" if plan.state is PlanState.MISSED else "plan_kept"
    if row.customer_id in settling:
        return "offered"
    if pauses.hold_of(row.customer_id) is not None:
        return "held"
    if promise is not None and promise.state.is_broken and promise.outcome.missing and row.aging.overdue:
        return "promise_broken"
    return "late" if late is not None and late > 0 else "due"


_folded_name = lru_cache(maxsize=200_000)(fold)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the list is shown, and how it is ordered: by ``name``, ``balance`` or ``late``."""

    search: str = ""
    order: str = "name"
    only_owing: bool = False
    only_stopped: bool = False

    def apply(self, lines: Iterable[CustomerLine]) -> tuple[CustomerLine, ...]:
        """The lines in question, in order; every word must be found somewhere."""
        words = fold(self.search).split()
        found = [
            line
            for line in lines
            if all(word in line.key for word in words)
            and (line.row.aging.owed or not self.only_owing)
            and (line.is_stopped or not self.only_stopped)
        ]
        if self.order == "balance":
            found.sort(key=lambda line: line.row.aging.balance.decimal, reverse=True)
        elif self.order == "late":
            found.sort(key=lambda line: -1_000_000 if line.days_late is None else line.days_late, reverse=True)
        else:
            found.sort(key=lambda line: _folded_name(line.row.name))
        return tuple(found)
