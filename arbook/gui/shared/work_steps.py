"""What the owner can do about a row of the worklist, and what would help."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.wishes import (
    FinishFollowUp,
    HearAnswer,
    OpenSettlement,
    ShowCustomer,
    ShowDesk,
    ShowPlan,
    TakeLateMoney,
    TakePayment,
    TakePromise,
    Wish,
)
from arbook.ledger.reminders import Held, HeldBack, Proposal
from arbook.queries.follow_ups import FollowUpRow
from arbook.queries.outbox import MessageRow
from arbook.queries.plans import DuePlanRow, MissedInstallmentRow
from arbook.queries.promises import PromiseRow
from arbook.queries.settlements import SettlementRow
from arbook.services.worklist import WorkRow

_CAN_BE_CALLED = (Held.TOO_SOON, Held.ASKED_LATELY, Held.NOT_YET, Held.LADDER_DONE)
"""Held back by nothing that was agreed: whoever is called may pay or promise."""

Step = tuple[str, str, Wish]
"""A button's words and icon, and what it wishes."""


def steps_by_reason(row: WorkRow) -> list[list[Step]]:
    """What the owner can do about each reason of a row; each thing is offered once, the customer's page last."""
    page, offered, found = ShowCustomer(row.customer_id), set[Wish](), list[list[Step]]()
    for each in row.reasons:
        steps = next_steps(each)
        found.append(
            [step for step in steps if step[2] not in offered and (each is row.reasons[-1] or step[2] != page)]
        )
        offered.update(wish for _, _, wish in steps if wish != page)
    return found


def next_steps(row: WorkRow) -> list[Step]:
    """What the owner can do about a row for its own reason, the most likely first; the customer's page always."""
    say, who, source = QCoreApplication.translate, row.customer_id, row.source
    page: Step = (say("Work", "Customer"), "user", ShowCustomer(who))
    money: Step = (say("Work", "Record payment"), "banknote", TakePayment(who))
    promise: Step = (say("Work", "Write down a promise"), "handshake", TakePromise(who))
    answered: Step = (say("Work", "What did they say?"), "reply", HearAnswer(who))
    if isinstance(source, MessageRow):
        return [(say("Work", "To the outbox"), "inbox", ShowDesk("reminders")), page]
    if isinstance(source, DuePlanRow):
        return [(say("Work", "To the plan"), "calendar-range", ShowPlan(source.plan_id)), money, answered, page]
    if isinstance(source, MissedInstallmentRow):
        return [money, answered, (say("Work", "To the plan"), "calendar-range", ShowPlan(source.plan_id)), page]
    if isinstance(source, SettlementRow):
        take: Step = (say("Work", "Take it all the same"), "check", TakeLateMoney(source.settlement_id))
        return [take, (say("Work", "The settlement"), "scale", OpenSettlement(source.settlement_id)), page]
    if isinstance(source, FollowUpRow):
        return [(say("Work", "Done"), "check", FinishFollowUp(source.follow_up_id)), answered, page]
    if isinstance(source, PromiseRow):
        return [money, promise, answered, page]
    if row.call is not None:
        return [promise]  # the rest is in the menu beside what came of the call
    if isinstance(source, HeldBack) and source.reason is Held.ON_ACCOUNT:
        return [(say("Work", "Payments"), "banknote", ShowDesk("payments")), page]
    if isinstance(source, HeldBack) and source.reason in _CAN_BE_CALLED:
        return [money, promise, answered, page]
    return [page]


def advice_for(row: WorkRow) -> str:
    """What would help with a row that is no reminder, in a sentence; empty where the reason says it all."""
    say, source = QCoreApplication.translate, row.source
    if isinstance(source, DuePlanRow):
        return say(
            "Work",
            "You decide: let all that is left fall due, agree on other dates, or give them a few more days.",
        )
    if isinstance(source, MissedInstallmentRow):
        return say(
            "Work", "A short call often saves a plan. If the money came, record it; if not, agree on new dates."
        )
    if isinstance(source, PromiseRow):
        return say("Work", "If the money came, record it. If not, ask for a new day before you send a reminder.")
    if isinstance(source, SettlementRow):
        return say("Work", "Take it, and the rest is written off as it was offered. If not, withdraw the offer.")
    if isinstance(source, Proposal) and row.kind == "unreachable":
        return say("Work", "Add an e-mail or a postal address on the customer's page, and they can be reminded.")
    if isinstance(source, MessageRow):
        return say("Work", "The outbox tells what happened and what you can do.")
    return ""
