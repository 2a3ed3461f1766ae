"""What a message to one customer would list today: what is late, and what has reached a note before its due date; of
what is contested in part, the rest.
"""

from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from arbook.ledger.errors import CurrencyMixError
from arbook.ledger.money import Money, currency_decimals
from arbook.ledger.reminder_climbing import climb, climb_on
from arbook.ledger.reminder_policies import Clock, ReminderPolicy, Stage
from arbook.ledger.reminder_situations import Disputed, ProposedItem, RemindableItem, ReminderRules, Situation


def listed_items(situation: Situation, items: Sequence[RemindableItem], as_of: date) -> list[ProposedItem]:
    """What a message would list: everything late, and what has reached a note before its due date.

    Whole books pass here: days are only made where a difference of days does not tell.
    """
    listed: list[ProposedItem] = []
    follows, ladder = charges_follow(items, as_of), situation.policy
    known: dict[tuple[int | None, int, bool], tuple[Stage, int] | None] = {}
    for item in sorted(items, key=_BY_AGE) if len(items) > 1 else items:
        if item.open.minor <= 0:
            continue
        days_late = (as_of - item.due_on).days
        found = None
        if not (follows and item.is_charge):
            sent = (item.sent_position, item.times, days_late >= 0)
            if item.policy is not None:
                found = climb(item.policy, item, is_due=days_late >= 0)
            elif sent in known:
                found = known[sent]
            else:
                found = known[sent] = climb(ladder, item, is_due=days_late >= 0)
        if found is not None and _is_reached(*found, item, days_late, as_of):
            listed.append(_make(ProposedItem, (item, found[0], days_late, found[1])))
        elif days_late > 0 or (follows and item.is_charge and not days_late):  # charged with this very reminder
            listed.append(_make(ProposedItem, (item, None, days_late, 0)))
    return _late_alone(listed, ladder)


def _late_alone(listed: list[ProposedItem], ladder: ReminderPolicy) -> list[ProposedItem]:
    """What is not late yet stands in no message that reminds of something late: no final demand asks for it."""
    rungs = [stage for _, stage, days_late, _ in listed if days_late > 0]
    if not any(rungs):
        return listed
    if len(rungs) == len(listed) and all(rungs):
        return listed
    late = [each for each in listed if each.days_late > 0 or each.item.is_charge]
    if len(late) == 1:
        return late
    climbed = [each.item.policy or ladder for each in late if each.stage is not None]
    return [_asked_first(each, each.item.policy or ladder, climbed) if each.stage is None else each for each in late]


def _asked_first(each: ProposedItem, own: ReminderPolicy, climbed: Sequence[ReminderPolicy]) -> ProposedItem:
    """What is a day or two late and asked for along with others had its first reminder with it, and no other one.

    Where another ladder wrote the message its own begins on its own day: no message is called after a rung that
    nothing has reached.
    """
    if own not in climbed:
        return each
    first = next((stage for stage in own.stages if not stage.is_before_due), None)
    if each.item.is_charge or first is None or (first.channel is not None and first.channel.is_by_hand):
        return each
    if first.position <= (each.item.sent_position or 0):  # also of a ladder that was shortened since
        return each
    return each._replace(stage=first)


def without_notes(listed: list[ProposedItem], situation: Situation, rules: ReminderRules) -> list[ProposedItem]:
    """While something is late nobody reads a friendly note about what comes next: the reminder of it goes first.

    A part of a plan has its note all the same, and a small rest keeps none away.
    """
    if not listed or listed[-1].days_late > 0 or listed[0].days_late <= 0:  # by age
        return listed
    late = [each for each in listed if each.days_late > 0]
    if is_small(listed_sum(late, situation), rules):
        return listed
    return [each for each in listed if each.days_late > 0 or each.item.is_charge or each.item.installment_id]


def is_small(asked: Money, rules: ReminderRules) -> bool:
    """Less than the owner's least sum."""
    return bool(rules.least) and asked.minor < rules.least.scaleb(currency_decimals(asked.currency))


_BY_AGE = attrgetter("due_on", "number")
_make = tuple.__new__
"""The quick way to make a named tuple of all its fields: whole books of them are made each day."""


def _is_reached(stage: Stage, turn: int, item: RemindableItem, days_late: int, as_of: date) -> bool:
    if not turn and stage.clock is Clock.DUE:
        return days_late >= stage.offset_days and (item.deadline_on is None or item.deadline_on < as_of)
    return as_of >= climb_on(stage, turn, item)


def charges_follow(items: Sequence[RemindableItem], as_of: date) -> bool:
    """While anything else is late, a charge is only listed beside it and climbs no ladder of its own: else who is at
    the third reminder would get a friendly note about the interest.
    """
    if not any(item.is_charge for item in items):
        return False
    return any(not item.is_charge and item.open.minor > 0 and item.due_on < as_of for item in items)


def listed_sum(listed: Sequence[ProposedItem], situation: Situation) -> Money:
    """The sum of all that is listed, in the customer's currency.

    Raises:
        CurrencyMixError: something listed is in another one.
    """
    currency, minor = situation.on_account.currency, 0
    for each in listed:  # whole books pass here: adding Money one by one would take as long as reading them
        amount = each.item.open
        if amount.currency != currency:
            raise CurrencyMixError(first=currency, second=amount.currency)
        minor += amount.minor
    return Money(minor, currency)


def undisputed(items: Sequence[RemindableItem], disputes: Sequence[Disputed]) -> list[RemindableItem]:
    """The items less what is contested; what is contested as a whole is left out.

    A part without an invoice is taken off the oldest items first, so that no more is asked for than is agreed on.
    """
    left = sorted(items, key=lambda item: (item.due_on, item.number))
    for dispute in disputes:
        left = _less(left, dispute)
    return left


def _less(items: Sequence[RemindableItem], dispute: Disputed) -> list[RemindableItem]:
    found, rest = [], dispute.amount
    for item in items:
        concerned = not dispute.piece_ids or item.piece_id in dispute.piece_ids
        if not concerned or (rest is not None and rest.currency != item.open.currency):
            found.append(item)
        elif rest is not None:
            taken = min(rest.minor, item.open.minor)
            rest = Money(rest.minor - taken, rest.currency)
            if item.open.minor > taken:
                found.append(item._replace(open=Money(item.open.minor - taken, rest.currency)) if taken else item)
    return found
