"""What is agreed with a customer and runs, one row each: what it is, how it stands, and what can be done with it.

A choice is the key of an action of the page (see ``actions``) and what the menu says of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from arbook.gui.customers.dispute_words import contested_words, reason_words
from arbook.gui.customers.page_facts import CustomerPageFacts, told_promises
from arbook.gui.shared.days import day_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.settlement_words import settlement_chip
from arbook.gui.shared.states import state_icon, state_tone
from arbook.gui.shared.tokens import Tone
from arbook.ledger.disputes import Resolution
from arbook.ledger.plans import PlanState
from arbook.queries.agreements import HoldRow
from arbook.queries.credit_stops import CreditStopRow
from arbook.queries.disputes import DisputeRow
from arbook.queries.extensions import MoreTime
from arbook.queries.plans import PlanRow
from arbook.queries.promises import PromiseRow
from arbook.queries.settlements import SettlementRow

_say = QCoreApplication.translate
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """One agreement. ``lines`` stand below its title; the first of ``choices`` is what is done most."""

    title: str
    lines: tuple[str, ...]
    icon: str
    tone: Tone
    choices: Choices


def agreed_rows(facts: CustomerPageFacts, owner: Owner) -> list[AgreedRow]:
    """What stops the owner first, then what is contested, what money is waited for, and what merely waits."""
    return [
        *(_stop(row, owner) for row in facts.credit_stops),
        *(_dispute(row, owner) for row in facts.disputes),
        *(_plan(row, owner) for row in facts.plans),
        *(_settlement(row, owner) for row in facts.settlements),
        *(_promise(row, facts, owner) for row in told_promises(facts)),
        *(_extension(row, owner) for row in facts.extensions),
        *(_hold(row, owner) for row in facts.holds),
    ]


def _promise(row: PromiseRow, facts: CustomerPageFacts, owner: Owner) -> AgreedRow:
    money, day = owner.formats.money, day_words(row.promised_on, owner)
    told = (_numbers(item.number for item in row.items), _moved(row.changes), _kept(facts))
    if row.state.is_broken:
        title = _say("Agreed", "{0} was promised for {1}").format(money(row.amount), day)
        missing = _say("Agreed", "{0} has not come").format(money(row.outcome.missing))
        choices = (("promise", _say("Agreed", "Write down another promise")), _withdraw(row))
        return AgreedRow(title, _lines(missing, *told), "handshake", state_tone("promise_broken"), choices)
    title = _say("Agreed", "{0} promised for {1}").format(money(row.amount), day)
    came = _say("Agreed", "{0} of it came").format(money(row.received)) if row.received else ""
    choices = ((f"change:promise:{row.promise_id}", _say("Agreed", "Change the promise")), _withdraw(row))
    return AgreedRow(title, _lines(came, *told), state_icon("promised"), state_tone("promised"), choices)


def _withdraw(row: PromiseRow) -> tuple[str, str]:
    return f"undo:promise:{row.promise_id}", _say("Agreed", "Withdraw the promise")


def _moved(changes: int) -> str:
    known = {0: "", 1: _say("Agreed", "moved once"), 2: _say("Agreed", "moved twice")}
    return known[changes] if changes in known else _say("Agreed", "moved {0} times").format(changes)


def _kept(facts: CustomerPageFacts) -> str:
    word = facts.word
    if not word.made:
        return ""
    if word.made == 1:
        return _say("Agreed", "kept the one before") if word.kept else _say("Agreed", "did not keep the one before")
    return _say("Agreed", "{0} of {1} promises kept").format(word.kept, word.made)


def _dispute(row: DisputeRow, owner: Owner) -> AgreedRow:
    who = _say("Agreed", "{0} is on it").format(row.assignee) if row.assignee else ""
    step = row.next_step
    looked = _say("Agreed", "look again on {0}").format(day_words(step.due_on, owner)) if step else ""
    key = f"undo:dispute:{row.dispute_id}"
    choices = [(f"carry:dispute:{row.dispute_id}", _say("Agreed", "Carry on with it"))]
    if row.invoice_id is not None:
        choices.append((f"{key}:{Resolution.CREDITED}", _say("Agreed", "Settle with a credit note")))
    choices += [
        (f"{key}:{Resolution.ADJUSTED}", _say("Agreed", "Settle in another way")),
        (f"{key}:{Resolution.REJECTED}", _say("Agreed", "Reject it")),
        (f"{key}:{Resolution.WITHDRAWN}", _say("Agreed", "They withdrew it")),
    ]
    lines = _lines(reason_words(row.reason), who, looked)
    return AgreedRow(
        contested_words(row, owner), lines, state_icon("disputed"), state_tone("disputed"), tuple(choices)
    )


def _plan(row: PlanRow, owner: Owner) -> AgreedRow:
    paid, money = sum(not part.open for part in row.installments), owner.formats.money
    title = _say("Agreed", "Plan {0}: {1} of {2} paid").format(row.number, paid, len(row.installments))
    is_missed = row.state is PlanState.MISSED
    missed = _say("Agreed", "{0} did not come").format(money(row.missed)) if is_missed else ""
    next_ = next((part for part in row.installments if part.installment.due_on == row.next_due_on), None)
    coming = ""
    if next_ is not None:
        coming = _say("Agreed", "next {0} on {1}").format(
            money(next_.askable), day_words(next_.installment.due_on, owner)
        )
    state = "plan_missed" if is_missed else "plan_kept"
    choices = ((f"plan:{row.plan_id}", _say("Agreed", "Open the plan")),)
    return AgreedRow(title, _lines(missed, coming), state_icon(state), state_tone(state), choices)


def _settlement(row: SettlementRow, owner: Owner) -> AgreedRow:
    told, chip = row.settlement, settlement_chip(row)
    words = _say("Agreed", "{0} is enough, by {1}")
    title = words.format(owner.formats.money(told.enough), day_words(told.until, owner))
    instead = _say("Agreed", "instead of {0}").format(owner.formats.money(told.owed))
    choices = ((f"settlement:{row.settlement_id}", _say("Agreed", "Open the smaller sum")),)
    return AgreedRow(title, _lines(chip.text, instead), chip.icon or "scale", chip.tone, choices)


def _extension(row: MoreTime, owner: Owner) -> AgreedRow:
    title = _say("Agreed", "More time for {0}").format(_numbers(number for _, number in row.invoices))
    was, now = day_words(row.from_on, owner), day_words(row.to_on, owner)
    moved = _say("Agreed", "due {0} instead of {1}").format(now, was)
    first = row.invoices[0][0]
    choices = (
        (f"invoice:{first}", _say("Agreed", "Show the invoice")),
        (f"letter:{row.operation_id}", _say("Agreed", "Show the letter that confirms it")),
        (f"undo:extension:{row.operation_id}", _say("Agreed", "Take the time back")),
    )
    return AgreedRow(title, _lines(moved, row.reason), "calendar-clock", "quiet", choices)


def _hold(row: HoldRow, owner: Owner) -> AgreedRow:
    about = _say("Agreed", "No reminders for {0}").format(row.number)
    title = about if row.number else _say("Agreed", "Reminders are paused")
    until = _say("Agreed", "until you end it")
    if row.ends_on is not None:
        until = _say("Agreed", "until {0}").format(day_words(row.ends_on, owner))
    choices = ((f"undo:hold:{row.hold_id}", _say("Agreed", "End the pause")),)
    return AgreedRow(title, _lines(until, row.reason), state_icon("held"), state_tone("held"), choices)


def _stop(row: CreditStopRow, owner: Owner) -> AgreedRow:
    until = _say("Agreed", "until you lift it")
    if row.ends_on is not None:
        until = _say("Agreed", "until {0}").format(day_words(row.ends_on, owner))
    choices = ((f"undo:credit:{row.stop_id}", _say("Agreed", "Give credit again")),)
    title = _say("Agreed", "No further credit")
    return AgreedRow(title, _lines(until, row.reason), "ban", "bad", choices)


def _lines(*told: str) -> tuple[str, ...]:
    return tuple(each for each in told if each)


def _numbers(numbers: Iterable[str]) -> str:
    """Two of them, and how many more."""
    named = [each for each in dict.fromkeys(numbers) if each]
    if len(named) <= 2:
        return ", ".join(named)
    return _say("Agreed", "{0} and {1} more").format(named[0], len(named) - 1)
