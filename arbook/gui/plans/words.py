"""How plans are told: their rhythm, their state, their installments."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.days import day_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.states import state_chip
from arbook.gui.shared.work_words import late_words
from arbook.ledger.dates import days_between
from arbook.ledger.money import total
from arbook.ledger.plan_cautions import PriceCaution
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plans import Frequency, PlanState, keep_rhythm
from arbook.queries.plans import PlanRow

_say = QCoreApplication.translate


def frequency_words(frequency: Frequency) -> str:
    """How far the payments lie apart."""
    return {
        Frequency.WEEKLY: _say("Plans", "every week"),
        Frequency.EVERY_TWO_WEEKS: _say("Plans", "every two weeks"),
        Frequency.MONTHLY: _say("Plans", "every month"),
        Frequency.EVERY_TWO_MONTHS: _say("Plans", "every two months"),
        Frequency.QUARTERLY: _say("Plans", "every three months"),
    }[frequency]


def rhythm_words(plan: PlanRow) -> str:
    """When its payments come: in a rhythm, or on days that were agreed one by one."""
    parts = [state.installment for state in plan.installments]
    if len(parts) == 1:
        return _say("Plans", "in one payment")
    if keep_rhythm(parts, plan.frequency):
        return frequency_words(plan.frequency)
    return _say("Plans", "on days of its own")


def next_words(plan: PlanRow, owner: Owner) -> str:
    """What is due next: "€238.62 on 28 Nov, due in 2 days"; nothing where nothing is to come."""
    due = plan.next_due_on
    if due is None:
        return ""
    asked = total([each.askable for each in plan.installments if each.installment.due_on == due], plan.total.currency)
    late = days_between(due, owner.today())
    told = _say("Plans", "Next: {0} on {1}, {2}")
    return told.format(owner.formats.money(asked), day_words(due, owner), late_words(late, owner))


def plan_chip(plan: PlanRow) -> ChipLook:
    """How the plan is kept."""
    if plan.is_replaced:
        return state_chip("voided", _say("Plans", "Changed since"))
    if plan.state is PlanState.KEPT and not plan.paid:
        return state_chip("plan", _say("Plans", "Runs"))
    return {
        PlanState.KEPT: state_chip("plan_kept", _say("Plans", "Kept")),
        PlanState.MISSED: state_chip("plan_missed", _say("Plans", "Installment missed")),
        PlanState.FINISHED: state_chip("paid", _say("Plans", "Paid in full")),
        PlanState.BROKEN: state_chip("plan_missed", _say("Plans", "Broken")),
        PlanState.ENDED: state_chip("voided", _say("Plans", "Ended")),
    }[plan.state]


def caution_words(caution: PriceCaution) -> str:
    """What the owner should know of a price."""
    return {
        PriceCaution.WORTH_NOTHING: _say("Plans", "By the law of this country nothing may be charged here."),
        PriceCaution.ABOVE_LAW: _say("Plans", "This is more than the law gives for lateness. Ask before you agree."),
        PriceCaution.NOT_KNOWN: _say("Plans", "No rule for this country is known here, so nobody checked this rate."),
        PriceCaution.CONSUMER: _say("Plans", "With a consumer, credit for a price may need more than a signature."),
    }[caution]


def paid_words(plan: PlanRow) -> str:
    """How many of its payments are there: "2 of 5"."""
    paid = sum(not part.open for part in plan.installments)
    return _say("Plans", "{0} of {1}").format(paid, len(plan.installments))


def follows_words(invoices: int, payments: int, rules: PlanRules) -> tuple[tuple[str, str], ...]:
    """What follows from a plan over so many invoices in so many payments: icon and sentence."""
    one = _say("Plans", "No reminders for this invoice while the plan is kept.")
    more = _say("Plans", "No reminders for the {0} invoices while the plan is kept.")
    return (
        ("pause", one if invoices == 1 else more.format(invoices)),
        ("bell", _noted_words(payments, rules.notice_days)),
        ("circle-alert", _missed_words(rules.tolerance_days)),
    )


def _noted_words(payments: int, days: int) -> str:
    if days == 0:
        single = _say("Plans", "The payment is reminded by its own date instead.")
        each = _say("Plans", "Each of the {0} payments is reminded by its own date instead.")
        return single if payments == 1 else each.format(payments)
    the_day_before = _say("Plans", "A friendly note goes out the day before each payment.")
    before = _say("Plans", "A friendly note goes out {0} days before each payment.")
    return the_day_before if days == 1 else before.format(days)


def _missed_words(days: int) -> str:
    if days == 0:
        return _say("Plans", "A payment that does not come shows on Today. You decide what follows.")
    if days == 1:
        return _say("Plans", "A payment more than a day late shows on Today. You decide what follows.")
    return _say("Plans", "A payment more than {0} days late shows on Today. You decide what follows.").format(days)
