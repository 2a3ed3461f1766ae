"""The day's work as rows: what needs the owner first, whom to call, whom to remind, and who is held back.

In order of effect: a word that was broken before anything else, then what the owner wanted to come back to,
and in each section what presses most first. Nobody stands twice in a section: whoever needs the owner for several
reasons stands where the foremost belongs. ``topics_of`` and ``assignees_of`` say by which filters a row is found.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from arbook.ledger.dates import days_between
from arbook.ledger.money import Money
from arbook.ledger.reminders import Decisions, Held, HeldBack, Proposal
from arbook.queries.follow_ups import FollowUpRow, follow_ups
from arbook.queries.foremost import foremost_decisions
from arbook.queries.outbox import MessageRow
from arbook.queries.over_limit import over_limit
from arbook.queries.plans import DuePlanRow, MissedInstallmentRow
from arbook.queries.promises import PromiseRow
from arbook.queries.relationships import sensitive_ids
from arbook.queries.reminder_history import not_reached_on
from arbook.queries.reminding import todays_decisions
from arbook.queries.settlements import SettlementRow
from arbook.queries.today import CurrencyFacts, TodayCard, today_card, today_needs
from arbook.services.office import Office

Source = (
    Proposal | HeldBack | DuePlanRow | MissedInstallmentRow | PromiseRow | MessageRow | FollowUpRow | SettlementRow
)

TOPICS = (
    *("overdue", "due_soon", "broken", "promised", "disputed", "paused"),
    *("on_account", "over_limit", "no_credit", "no_address", "old", "follow_up"),
)
"""What a worklist can be filtered by, in the order it is offered."""

OLD_DAYS = 90
"""The oldest item is late for more than so many days."""


class WorkRow(NamedTuple):
    """A line of the worklist; ``days_late`` is None where lateness is not the point, ``is_tried`` where the call was
    tried today in vain. ``is_careful``: the owner asked for care with them, so they are reminded in no batch.
    ``besides``: for what else the same customer needs the owner first, as rows of their own.
    """

    kind: str
    row_id: int
    customer_id: int
    name: str
    amount: Money | None
    days_late: int | None
    source: Source
    is_tried: bool = False
    is_careful: bool = False
    is_over_limit: bool = False
    is_without_credit: bool = False
    besides: "tuple[WorkRow, ...]" = ()

    @property
    def reasons(self) -> "tuple[WorkRow, ...]":
        """Why the customer stands here, the foremost first."""
        return (self, *self.besides)

    @property
    def key(self) -> tuple[str, int]:
        """Names the row across refreshes."""
        return (self.kind, self.row_id)

    @property
    def proposal(self) -> Proposal | None:
        """The reminder to send, where this row is one; nobody without an address is written to in a run."""
        return self.source if isinstance(self.source, Proposal) and self.kind == "proposal" else None

    @property
    def call(self) -> Proposal | None:
        """The call or text message that the owner makes, where this row is one."""
        return self.source if isinstance(self.source, Proposal) and self.kind == "call" else None


class Board(NamedTuple):
    """One day as the windows show it; until it ``is_whole`` there are no sums, sections are only begun, and nobody is
    held.
    """

    as_of: date
    facts: tuple[CurrencyFacts, ...]
    first: tuple[WorkRow, ...]
    ready: tuple[WorkRow, ...]
    held: tuple[WorkRow, ...]
    outbox: dict[str, int]
    is_whole: bool = True
    proposals: tuple[Proposal, ...] = ()
    """Of the rows that are ready, in their order; with their keys, so that a long list is not gone through again."""
    ready_keys: frozenset[tuple[str, int]] = frozenset()
    calls: tuple[WorkRow, ...] = ()

    @property
    def careful(self) -> frozenset[int]:
        """Customers of the rows that are ready with whom the owner asked for care."""
        return frozenset(row.customer_id for row in self.ready if row.is_careful)

    @property
    def to_do(self) -> int:
        """Rows that wait for the owner: the figure on the rail."""
        return len(self.first) + len(self.calls) + len(self.ready)


def topics_of(row: WorkRow) -> frozenset[str]:
    """By which of ``TOPICS`` a row is found: by those of all its reasons."""
    found = _own_topics(row)
    return found.union(*map(_own_topics, row.besides)) if row.besides else found


def assignees_of(row: WorkRow) -> frozenset[str]:
    """Who was named to do something about this customer."""
    sources = (each.source for each in row.reasons)
    return frozenset(each.assignee for each in sources if isinstance(each, FollowUpRow) and each.assignee)


def _own_topics(row: WorkRow) -> frozenset[str]:
    late = row.days_late
    due = row.source if isinstance(row.source, (Proposal, HeldBack)) else None
    holds = {
        "overdue": late is not None and late > 0,
        "due_soon": due is not None and late is not None and late <= 0,
        "old": late is not None and late > OLD_DAYS,
        "over_limit": row.is_over_limit,
        "no_credit": row.is_without_credit,
        "no_address": row.kind == "unreachable",
        "broken": row.kind in ("promise", "missed", "due_plan"),
        "follow_up": row.kind == "follow_up",
    }
    found = {topic for topic, is_so in holds.items() if is_so}
    return frozenset(found.union(_TOPICS_APART[reason] for reason in due.apart) if due is not None else found)


_TOPICS_APART = {
    Held.PROMISE: "promised",
    Held.SETTLEMENT: "promised",
    Held.DISPUTE: "disputed",
    Held.HOLD: "paused",
    Held.ON_ACCOUNT: "on_account",
}


def read_beginning(office: Office, as_of: date) -> Board:
    """The first rows of a day, at once however long the day's list is; a short one is whole."""
    decided, is_whole = office.read(foremost_decisions, as_of)
    card = office.read(today_card if is_whole else today_needs, as_of)
    return _board(office, card, as_of, decided, is_whole=is_whole)


def read_board(office: Office, as_of: date) -> Board:
    """Everything for one day."""
    decided = office.read(todays_decisions, as_of)
    return _board(office, office.read(today_card, as_of), as_of, decided, is_whole=True)


def _tried(office: Office, as_of: date, decided: Decisions) -> frozenset[int]:
    ids = [each.customer_id for each in decided.by_hand]
    return office.read(not_reached_on, as_of, ids) if ids else frozenset()


def _board(office: Office, card: TodayCard, as_of: date, decided: Decisions, *, is_whole: bool) -> Board:
    tried = _tried(office, as_of, decided)
    beyond, stopped = _limits(office, as_of) if is_whole else (frozenset(), frozenset())
    marked = _marker(office.read(sensitive_ids), beyond, stopped)
    first = _once_each(
        (
            *sorted((_due_plan(row) for row in card.due_plans), key=_money),
            *sorted((_promise(row, as_of) for row in card.broken), key=_money),
            *sorted((_missed(row) for row in card.missed), key=_money),
            *sorted((_settlement(row, as_of) for row in card.late), key=_money),
            *(_follow_up(row) for row in office.read(follow_ups, until=as_of)),
            *(_message(row) for row in card.troubled),
            *(_proposal(each, "unreachable") for each in decided.proposals if not each.has_address),
        )
    )
    proposals = tuple(each for each in decided.proposals if each.has_address)
    ready = marked(tuple(_proposal(each) for each in proposals))
    held = marked(tuple(_held(each) for each in decided.held))
    keys = frozenset(row.key for row in ready)
    calls = tuple(_proposal(each, "call")._replace(is_tried=each.customer_id in tried) for each in decided.by_hand)
    calls = tuple(sorted(calls, key=lambda row: row.is_tried))  # who was tried in vain comes after the others
    return Board(as_of, card.facts, marked(first), ready, held, card.outbox, is_whole, proposals, keys, marked(calls))


def _once_each(rows: Iterable[WorkRow]) -> tuple[WorkRow, ...]:
    """One row a customer, where its foremost reason stands."""
    found: dict[int, WorkRow] = {}
    for row in rows:
        foremost = found.setdefault(row.customer_id, row)
        if foremost is not row:
            found[row.customer_id] = foremost._replace(besides=(*foremost.besides, row))
    return tuple(found.values())


def _limits(office: Office, as_of: date) -> tuple[frozenset[int], frozenset[int]]:
    """Who is above their limit, and whose credit is stopped."""
    from arbook.queries.credit_stops import without_credit

    return office.read(over_limit), office.read(without_credit, as_of)


def _marker(
    careful: frozenset[int], beyond: frozenset[int], stopped: frozenset[int]
) -> Callable[[tuple[WorkRow, ...]], tuple[WorkRow, ...]]:
    """What is known of some customers, written on their rows; most have none of it."""
    known = careful | beyond | stopped

    def _mark(row: WorkRow) -> WorkRow:
        who = row.customer_id
        return row._replace(is_careful=who in careful, is_over_limit=who in beyond, is_without_credit=who in stopped)

    def marked(rows: tuple[WorkRow, ...]) -> tuple[WorkRow, ...]:
        if not known:
            return rows
        return tuple(_mark(row) if row.customer_id in known else row for row in rows)

    return marked


def _money(row: WorkRow) -> tuple[str, int]:
    assert row.amount is not None
    return row.amount.currency, -row.amount.minor


def _follow_up(row: FollowUpRow) -> WorkRow:
    return WorkRow("follow_up", row.follow_up_id, row.customer_id, row.customer_name, None, None, row)


def _due_plan(row: DuePlanRow) -> WorkRow:
    return WorkRow("due_plan", row.plan_id, row.customer_id, row.customer_name, row.open, row.days_late, row)


def _missed(row: MissedInstallmentRow) -> WorkRow:
    key = row.plan_id * 1000 + row.position
    return WorkRow("missed", key, row.customer_id, row.customer_name, row.open, row.days_late, row)


def _settlement(row: SettlementRow, as_of: date) -> WorkRow:
    """All the money came, but late: whether that is enough is the owner's word."""
    late, left = days_between(row.standing.ended_on or as_of, as_of) + 1, row.standing.let_go
    return WorkRow("settlement", row.settlement_id, row.customer_id, row.customer_name, left, late, row)


def _promise(row: PromiseRow, as_of: date) -> WorkRow:
    late = days_between(row.promised_on, as_of)
    return WorkRow("promise", row.promise_id, row.customer_id, row.customer_name, row.outcome.missing, late, row)


def _message(row: MessageRow) -> WorkRow:
    return WorkRow("message", row.message_id, row.customer_id, row.customer_name, row.amount, None, row)


def _proposal(each: Proposal, kind: str = "proposal") -> WorkRow:
    return WorkRow(kind, each.customer_id, each.customer_id, each.name, each.amount, each.days_late, each)


def _held(each: HeldBack) -> WorkRow:
    return WorkRow("held", each.customer_id, each.customer_id, each.name, each.amount, each.days_late, each)
