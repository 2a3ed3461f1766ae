"""What a reminder says of what was agreed before: a word that was not kept, a plan that broke, an offer that lapsed,
or a dispute that was rejected.

Said once, in the first reminder after it, and only where the reminder asks for the very items.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from arbook.formats.formats import Formats
from arbook.ledger.disputes import Resolution
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.reminders import Proposal
from arbook.ledger.settlements import SettlementState
from arbook.queries.broken_words import still_waited_for
from arbook.queries.disputes import DisputeRow, all_disputes
from arbook.queries.plan_breaks import BrokenPlan, broken_plans
from arbook.queries.promises import PromiseRow, promises
from arbook.queries.settlements import SettlementRow, settlements
from arbook.services.shipped_letters import agreed_texts

LOOKS_BACK_DAYS = 90


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """By customer, the last word that was not kept with the items that are still waited for, the plan that broke
    last, the offer that lapsed last, and the disputes that were rejected.
    """

    words: Mapping[int, tuple[PromiseRow, tuple[OpenItem, ...]]]
    plans: Mapping[int, BrokenPlan]
    offers: Mapping[int, SettlementRow]
    disputes: Mapping[int, tuple[DisputeRow, ...]]


def said_before(connection: Connection, customer_ids: Collection[int], as_of: date) -> SaidBefore:
    """What there was with these customers lately."""
    since, ids = as_of - timedelta(days=LOOKS_BACK_DAYS), list(customer_ids)
    words = {row.customer_id: row for row in promises(connection, as_of, ids, promised_from=since)}
    broken = [row for row in words.values() if row.state.is_broken and row.outcome.missing]
    left = still_waited_for(connection, as_of, broken)
    waited_for = {row.customer_id: (row, left[row.promise_id]) for row in broken}
    ended: dict[int, tuple[DisputeRow, ...]] = {}
    for row in all_disputes(connection, as_of, ids):
        if row.resolution is Resolution.REJECTED:
            ended[row.customer_id] = (*ended.get(row.customer_id, ()), row)
    plans = broken_plans(connection, ids, since, as_of)
    lapsed = (row for row in settlements(connection, as_of, ids) if row.state is SettlementState.LAPSED)
    offers = {row.customer_id: row for row in lapsed if not row.standing.can_be_taken}
    return SaidBefore(waited_for, plans, offers, ended)


def agreed_words(said: SaidBefore, proposal: Proposal, formats: Formats, *, after_thanks: bool = False) -> str:
    """A sentence for this reminder, or nothing. It goes on behind the greeting, or stands by itself after thanks."""
    told = _told(said, proposal, formats)
    return told[:1].upper() + told[1:] if after_thanks else told


def _told(said: SaidBefore, proposal: Proposal, formats: Formats) -> str:
    texts, last = agreed_texts(formats.language), proposal.last_reminded_on or date.min
    word, waited_for = said.words.get(proposal.customer_id, (None, ()))
    asked = {each.item.piece_id for each in proposal.items}
    if word is not None and word.word.last_on >= last and not asked.isdisjoint(each.piece_id for each in waited_for):
        missing = _missing(word, waited_for)
        told = texts["broken" if missing == word.amount else "partly"]
        facts = {"[amount]": formats.money(word.amount), "[day]": formats.long_day(word.promised_on)}
        return _filled(told, facts | {"[missing]": formats.money(missing)})
    over = _over(said, proposal, last, formats)
    if over:
        return over
    numbers = {each.item.number for each in proposal.items}
    for row in said.disputes.get(proposal.customer_id, ()):
        if row.ended_on is not None and row.ended_on >= last and row.number in numbers:
            return texts["rejected"].replace("[number]", row.number)
    return ""


def _missing(word: PromiseRow, waited_for: Collection[OpenItem]) -> Money:
    """What has not come of a word, without what something newer stands for."""
    left = total(
        [each.open for each in waited_for if each.open.currency == word.amount.currency], word.amount.currency
    )
    return min(word.outcome.missing, left)


def _over(said: SaidBefore, proposal: Proposal, last: date, formats: Formats) -> str:
    """A plan or an offer that came to nothing since the last reminder, about the very items."""
    texts, asked = agreed_texts(formats.language), {each.item.piece_id for each in proposal.items}
    plan, offer = said.plans.get(proposal.customer_id), said.offers.get(proposal.customer_id)
    if plan is not None and plan.ended_on >= last and asked & plan.piece_ids:
        return texts["plan_broken"].replace("[plan]", plan.number)
    ended_on = None if offer is None else offer.standing.ended_on
    if offer is not None and ended_on is not None and ended_on >= last and asked & offer.piece_ids:
        facts = {
            "[amount]": formats.money(offer.settlement.enough),
            "[day]": formats.long_day(offer.settlement.until),
        }
        return _filled(texts["offer_lapsed"], facts)
    return ""


def _filled(text: str, facts: Mapping[str, str]) -> str:
    for place, words in facts.items():
        text = text.replace(place, words)
    return text
