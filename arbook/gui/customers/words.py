"""How customers, their entries and the log of contacts are told: words, icons and tones in one place."""

import json
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from arbook.gui.customers.lines import CustomerLine
from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.shared.charge_words import charge_words
from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.settlement_words import settlement_chip
from arbook.gui.shared.states import late_chip, late_tone, stage_chip, state_chip, state_icon, state_tone
from arbook.gui.shared.table import TwoLines
from arbook.gui.shared.work_words import late_words
from arbook.ledger.disputes import Resolution
from arbook.ledger.items import ChargeFor, EntryKind
from arbook.ledger.money import Money
from arbook.ledger.plans import PlanState
from arbook.ledger.promises import PromiseState
from arbook.ledger.reminders import HeldBack, Proposal, Stage
from arbook.queries.contact_log import ContactRow
from arbook.queries.plans import PlanRow

_say = QCoreApplication.translate


def capital(words: str) -> str:
    """With a capital letter, to begin a line."""
    return words[:1].upper() + words[1:]


def state_words(line: CustomerLine, owner: Owner) -> str:
    """The line's state: "34 days late", "Promised for 4 Dec"."""
    if line.state in ("late", "due"):
        return capital(late_words(line.days_late or 0))
    if line.state == "promised" and line.on is not None:
        return _say("Customers", "Promised for {0}").format(owner.formats.short_day(line.on))
    if line.state == "plan_kept":
        return _say("Customers", "Plan kept, {0} of {1} paid").format(line.paid, line.parts)
    return {
        "plan_missed": _say("Customers", "Installment missed"),
        "disputed": _say("Customers", "Disputed"),
        "held": _say("Customers", "Paused"),
        "promise_broken": _say("Customers", "Promise broken"),
        "on_account": _say("Customers", "On account"),
    }.get(line.state, _say("Customers", "Nothing open"))


def line_cell(line: CustomerLine, owner: Owner) -> TwoLines:
    """Name and state."""
    words = state_words(line, owner)
    if line.state in ("late", "due"):
        days = line.days_late or 0
        icon = "circle-alert" if late_tone(days) == "bad" else "clock" if days > 0 else "calendar-check"
        return TwoLines(line.row.name, words, late_tone(days) if days > 0 else "text2", icon)
    if line.state == "quiet":
        return TwoLines(line.row.name, words, "text3", "circle-check")
    return TwoLines(line.row.name, words, state_tone(line.state), state_icon(line.state))


def page_chips(facts: CustomerPageFacts, owner: Owner) -> list[ChipLook]:
    """The chips beside the name, what matters most first: how late, what was agreed, what comes next."""
    chips = [late_chip(facts.days_late, late_words(facts.days_late))] if facts.days_late > 0 else []
    stopped = [ChipLook(_say("Customers", "No credit"), "bad", "circle-alert")] if facts.credit_stops else []
    if not facts.aging.owed:
        on_account = [state_chip("on_account", _say("Customers", "On account"))] if facts.aging.on_account else []
        return stopped + on_account
    chips += stopped
    if facts.disputes:
        is_part = all(row.invoice_id is not None or row.amount is not None for row in facts.disputes)
        words = _say("Customers", "Part disputed") if is_part else _say("Customers", "Disputed")
        chips.append(state_chip("disputed", words))
    chips += [_plan_chip(plan) for plan in facts.plans]
    chips += [settlement_chip(row) for row in facts.settlements]
    chips += _promise_chips(facts, owner)
    if facts.holds:
        chips.append(state_chip("held", _say("Customers", "Paused")))
    if facts.manner.is_sensitive:
        chips.append(ChipLook(_say("Customers", "With care"), "info", "hand"))
    return chips + _next_chip(facts.decision, owner)


def _plan_chip(plan: PlanRow) -> ChipLook:
    if plan.state is PlanState.MISSED:
        return state_chip("plan_missed", _say("Customers", "Installment missed"))
    paid = sum(not part.open for part in plan.installments)
    words = _say("Customers", "Plan kept, {0} of {1} paid")
    return state_chip("plan_kept", words.format(paid, len(plan.installments)))


def _promise_chips(facts: CustomerPageFacts, owner: Owner) -> list[ChipLook]:
    running = [row for row in facts.promises if row.state is PromiseState.OPEN]
    if running:
        day = min(row.promised_on for row in running)
        words = _say("Customers", "Promised for {0}").format(owner.formats.short_day(day))
        return [state_chip("promised", words)]
    newest = max(facts.promises, key=lambda row: row.made_on, default=None)
    if newest is not None and facts.days_late > 0 and newest.state in (PromiseState.BROKEN, PromiseState.PARTLY_KEPT):
        return [state_chip("promise_broken", _say("Customers", "Promise broken"))]
    return []


def _next_chip(decision: Proposal | HeldBack | None, owner: Owner) -> list[ChipLook]:
    """The next rung of the ladder, and its day where that is not today."""
    if isinstance(decision, Proposal):
        words = _say("Customers", "{0} next").format(decision.stage.name)
        return [stage_chip(_rung(decision.stage), words)]
    if decision is None or decision.next_stage is None or decision.until is None:
        return []
    day = owner.formats.short_day(decision.until)
    words = _say("Customers", "{0} on {1}").format(decision.next_stage.name, day)
    return [stage_chip(_rung(decision.next_stage), words)]


def _rung(stage: Stage) -> int:
    return 0 if stage.is_before_due else stage.position - 1


# ---------------------------------------------------------------- the ledger
_ENTRY_ICONS = {
    EntryKind.INVOICE: "file-text",
    EntryKind.CREDIT_NOTE: "undo-2",
    EntryKind.PAYMENT: "banknote",
    EntryKind.REFUND: "banknote",
    EntryKind.WRITE_OFF: "scissors",
    EntryKind.DISCOUNT: "percent",
    EntryKind.CHARGE: "coins",
    EntryKind.WAIVER: "scissors",
    EntryKind.OPENING: "book-open",
    EntryKind.REVERSAL: "rotate-cw",
}


def entry_words(
    kind: EntryKind, number: str, reverses: EntryKind | None = None, charged_for: ChargeFor | None = None
) -> str:
    """What an entry is: "Invoice 2026-0139"; of a reversal, what it takes back; of a charge, what it is for."""
    what = charge_words(charged_for or (ChargeFor.COSTS if number else ChargeFor.BANK))
    undone = {
        EntryKind.WRITE_OFF: _say("Customers", "Write-off taken back"),
        EntryKind.DISCOUNT: _say("Customers", "Discount taken back"),
        EntryKind.REFUND: _say("Customers", "Refund came back"),
        EntryKind.CHARGE: _say("Customers", "Taken back: {0}").format(what),
        EntryKind.WAIVER: _say("Customers", "Waiver taken back: {0}").format(what),
    }
    named = {
        EntryKind.INVOICE: _say("Customers", "Invoice"),
        EntryKind.CREDIT_NOTE: _say("Customers", "Credit note"),
        EntryKind.PAYMENT: _say("Customers", "Payment"),
        EntryKind.REFUND: _say("Customers", "Refund"),
        EntryKind.WRITE_OFF: _say("Customers", "Write-off"),
        EntryKind.DISCOUNT: _say("Customers", "Discount"),
        EntryKind.CHARGE: what,
        EntryKind.WAIVER: _say("Customers", "Waived: {0}").format(what),
        EntryKind.OPENING: _say("Customers", "Opening balance"),
        EntryKind.REVERSAL: _say("Customers", "Payment taken back"),
    }[kind]
    if reverses in undone:
        named = undone[reverses]
    return f"{named} {number}".strip()


def entry_icon(kind: EntryKind) -> str:
    """The entry's picture."""
    return _ENTRY_ICONS[kind]


# ---------------------------------------------------------------- people and contacts
def role_words(role: str) -> str:
    """What somebody does at the customer."""
    return {
        "accounts": _say("Customers", "accounts"),
        "owner": _say("Customers", "owner"),
        "buyer": _say("Customers", "buyer"),
    }.get(role, _say("Customers", "other"))


def reason_words(reason: str) -> str:
    """What a dispute is about."""
    return {
        "not_delivered": _say("Customers", "not delivered"),
        "defect": _say("Customers", "it is damaged or does not work"),
        "wrong_price": _say("Customers", "the price is wrong"),
        "wrong_quantity": _say("Customers", "the quantity is wrong"),
        "paid": _say("Customers", "they say it is paid"),
        "not_ordered": _say("Customers", "not ordered"),
        "duplicate": _say("Customers", "invoiced twice"),
    }.get(reason, _say("Customers", "something else"))


def resolution_words(resolution: Resolution) -> str:
    """How a dispute ended."""
    return {
        Resolution.CREDITED: _say("Customers", "settled with a credit note"),
        Resolution.ADJUSTED: _say("Customers", "settled in another way"),
        Resolution.REJECTED: _say("Customers", "rejected, to be paid"),
        Resolution.WITHDRAWN: _say("Customers", "withdrawn by the customer"),
        Resolution.PAID: _say("Customers", "over: it was paid"),
        Resolution.LET_GO: _say("Customers", "over: it was let go"),
    }[resolution]


def _ended(resolution: str) -> str:
    return resolution_words(Resolution(resolution)) if resolution else ""


def resolution_choices(*, with_credit: bool) -> list[tuple[object, str]]:
    """What the owner can say of the end of a dispute."""
    credit = (Resolution.CREDITED,) if with_credit else ()
    chosen = (*credit, Resolution.REJECTED, Resolution.WITHDRAWN, Resolution.ADJUSTED)
    return [(each, resolution_words(each)) for each in chosen]


_CONTACT_ICONS = {
    "mail": "mail",
    "letter": "printer",
    "note": "sticky-note",
    "call": "phone",
    "plan_agreed": "calendar-range",
    "plan_broken": "calendar-x",
    "plan_changed": "calendar-range",
    "plan_ended": "calendar-x",
    "plan_reopened": "calendar-range",
    "settlement_offered": "scale",
    "settlement_accepted": "handshake",
    "settlement_taken_late": "clock",
    "settlement_withdrawn": "calendar-x",
    "settlement_met": "circle-check",
    "settlement_fell": "rotate-cw",
    "promise_made": "handshake",
    "promise_changed": "handshake",
    "promise_withdrawn": "handshake",
    "dispute_noted": "hand",
    "dispute_opened": "hand",
    "dispute_closed": "hand",
    "hold_set": "pause",
    "hold_lifted": "bell",
    "due_extended": "calendar",
    "due_restored": "rotate-cw",
    "reminder_mistaken": "message-square",
    "limit_passed": "circle-alert",
    "credit_stopped": "circle-alert",
    "credit_freed": "circle-check",
    "credit_given": "circle-alert",
    "auto_reply": "reply",
    "manner_set": "message-square",
    "follow_up_set": "calendar-clock",
    "follow_up_done": "circle-check",
}


def contact_icon(row: ContactRow) -> str:
    """The contact's picture."""
    if row.kind == "mail" and row.direction == "in":
        return "reply"
    return _CONTACT_ICONS.get(row.kind, "message-square")


def contact_title(row: ContactRow, owner: Owner) -> str:
    """What happened, in a few words."""
    facts = _facts(row, owner)
    if row.kind in ("mail", "letter", "auto_reply"):
        return row.subject or (_say("Customers", "Answer") if row.direction == "in" else _say("Customers", "Message"))
    template = {
        "note": _say("Customers", "Note"),
        "call": _say("Customers", "Call"),
        "text": _say("Customers", "Text message"),
        "plan_agreed": _say("Customers", "Plan {plan} agreed"),
        "plan_broken": _say("Customers", "Plan {plan} broken: all fell due"),
        "plan_changed": _say("Customers", "Plan {plan} changed"),
        "plan_ended": _say("Customers", "Plan {plan} ended"),
        "plan_reopened": _say("Customers", "Plan {plan} runs on"),
        "settlement_offered": _say("Customers", "{sum} offered as enough, by {until}"),
        "settlement_accepted": _say("Customers", "They accepted {sum} by {until}"),
        "settlement_taken_late": _say("Customers", "{received} taken although it came late"),
        "settlement_withdrawn": _say("Customers", "The offer of {sum} was withdrawn"),
        "settlement_met": _say("Customers", "Settled: {sum} came, {let_go} let go"),
        "settlement_fell": _say("Customers", "Not settled any more: {let_go} is open again"),
        "promise_made": _say("Customers", "{amount} promised for {promised_on}"),
        "promise_changed": _say("Customers", "{amount} promised for {promised_on} instead"),
        "promise_withdrawn": _say("Customers", "Promise for {promised_on} withdrawn"),
        "dispute_opened": _say("Customers", "Dispute opened"),
        "dispute_noted": _say("Customers", "About the dispute"),
        "dispute_closed": _say("Customers", "Dispute settled"),
        "hold_set": _say("Customers", "Reminders paused"),
        "hold_lifted": _say("Customers", "Reminders go on"),
        "due_extended": _say("Customers", "More time for {invoice}: {to_on}"),
        "due_restored": _say("Customers", "More time taken back: due {to_on}"),
        "reminder_mistaken": _say("Customers", "A reminder was a mistake"),
        "limit_passed": _say("Customers", "Credit limit of {limit} passed"),
        "credit_stopped": _say("Customers", "No further credit"),
        "credit_freed": _say("Customers", "Credit again"),
        "credit_given": _say("Customers", "Invoiced although their credit is stopped"),
        "manner_set": _say("Customers", "How they are spoken to"),
        "follow_up_set": _say("Customers", "To come back to on {due_on}"),
        "follow_up_done": _say("Customers", "Came back as noted for {due_on}"),
    }.get(row.kind, _say("Customers", "Contact"))
    return template.format_map(_Facts(facts))


def contact_note(row: ContactRow, owner: Owner) -> str:
    """The second line: with whom, or the first words of the text."""
    facts, whom = _facts(row, owner), row.with_whom.split(" <")[0]
    if row.direction == "in" and row.kind in ("mail", "letter", "auto_reply"):
        machine, person = _say("Customers", "Automatic answer of {0}"), _say("Customers", "Answer of {0}")
        return (machine if row.kind == "auto_reply" else person).format(whom or "?")
    known = {
        "mail": _say("Customers", "Mail to {0}").format(whom) if whom else "",
        "letter": _say("Customers", "Letter to {0}").format(whom) if whom else "",
        "plan_agreed": _say("Customers", "{total} in {count} payments from {first_on}").format_map(_Facts(facts)),
        "call": _say("Customers", "Nobody was reached") if facts.get("outcome") == "not_reached" else "",
        "dispute_opened": reason_words(facts.get("reason", "")),
        "dispute_noted": facts.get("assignee", ""),
        "dispute_closed": facts.get("outcome", "") or _ended(facts.get("resolution", "")),
    }.get(row.kind, "")
    told = known if row.kind in ("mail", "letter", "plan_agreed") else (row.body or known)
    return " ".join(told.split())


def contact_facts(row: ContactRow, owner: Owner) -> list[str]:
    """Day, minute and person, for whoever reads the whole of it."""
    local = row.made_at.astimezone()
    told = [owner.formats.day(row.made_on)]
    if local.date() == row.made_on:
        told[0] += f", {local:%H:%M}"
    if row.with_whom:
        told.append(row.with_whom)
    if row.author:
        told.append(_say("Customers", "written down by {0}").format(row.author))
    return told


class _Facts(dict[str, str]):
    """Facts a template may ask for although an old entry lacks them."""

    def __missing__(self, key: str) -> str:
        return ""


def _facts(row: ContactRow, owner: Owner) -> dict[str, str]:
    told: dict[str, Any] = json.loads(row.facts) if row.facts else {}
    return {name: _fact(value, owner) for name, value in told.items()}


def _fact(value: Any, owner: Owner) -> str:
    if isinstance(value, dict) and "amount" in value:
        return owner.formats.money(Money.of(str(value["amount"]), str(value["currency"])))
    try:
        return owner.formats.short_day(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)
