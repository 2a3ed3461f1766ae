"""How payments are told: ways to pay, reasons, and what a payment was put on."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.payments.form_payment import PaymentForm, Preview, PreviewRow, Way
from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.states import state_chip
from arbook.ledger.agreements import PromiseState
from arbook.ledger.allocation import AllocationReason
from arbook.queries.agreements import PromiseRow

_say = QCoreApplication.translate


def method_words(method: str) -> str:
    """How the money came."""
    return {
        "bank": _say("Payments", "Bank transfer"),
        "cash": _say("Payments", "Cash"),
        "card": _say("Payments", "Card"),
        "check": _say("Payments", "Check"),
        "direct_debit": _say("Payments", "Direct debit"),
    }.get(method, _say("Payments", "Other"))


def reason_chip(row: PreviewRow) -> ChipLook | None:
    """Why an item gets its share; that it is not due; nothing to say otherwise."""
    if row.reason is AllocationReason.NAMED:
        return state_chip("named", _say("Payments", "Named"))
    if row.reason is AllocationReason.CHOSEN:
        return ChipLook(_say("Payments", "Yours"), "accent", "pencil")
    if row.days_late <= 0:
        return state_chip("due", _say("Payments", "Not due"))
    if row.reason is AllocationReason.OLDEST:
        return state_chip("oldest", _say("Payments", "Oldest"))
    return None


def hint_words(preview: Preview, way: Way) -> str:
    """Why the money goes where it goes, in a sentence or two; empty when there is nothing to explain."""
    if not preview.received:
        return ""
    if way is Way.ON_ACCOUNT:
        return _say("Payments", "All of it stays on account until you put it on invoices.")
    if way is Way.OWN:
        return _say("Payments", "Your own split. What you leave over stays on account.")
    if not preview.rows:
        return _say("Payments", "Nothing is open, so all of it stays on account.")
    if way is Way.NAMED and preview.named:
        first = _say("Payments", "{0} is named in their text, so it comes first.").format(", ".join(preview.named))
        rest = _say("Payments", "The rest goes to the oldest.")
        return f"{first} {rest}" if preview.paid_count > len(preview.named) else first
    return _say("Payments", "The oldest invoice comes first.")


def promise_words(row: PromiseRow, state: PromiseState, owner: Owner) -> str:
    """What becomes of a promise."""
    if state is PromiseState.KEPT:
        template = _say("Payments", "Keeps the promise for {0}.")
    else:
        template = _say("Payments", "Keeps the promise for {0} in part.")
    return template.format(owner.formats.short_day(row.promised_on))


def effect_words(form: PaymentForm, preview: Preview, owner: Owner) -> tuple[str, str]:
    """What else the payment does, and its icon: for a plan, or for the next reminder; both empty when nothing."""
    money = owner.formats.money
    if not preview.received:
        return "", ""
    for number, amount in form.for_plans(preview):
        return _say("Payments", "{0} of it counts for plan {1}.").format(money(amount), number), "calendar-check"
    late = form.late_after(preview)
    if late is None:
        return "", ""
    if not late:
        return _say("Payments", "Nothing late is left, so no reminder follows."), "circle-check"
    return _say("Payments", "The next reminder will ask for {0}.").format(money(late)), "bell"
