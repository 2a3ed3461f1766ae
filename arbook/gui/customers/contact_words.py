"""How the log of contacts is told: its pictures, titles, second lines and facts."""

import json
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from arbook.gui.customers.dispute_words import reason_words, resolution_words
from arbook.gui.shared.owner import Owner
from arbook.ledger.disputes import Resolution
from arbook.ledger.money import Money
from arbook.queries.contact_log import ContactRow
from arbook.queries.outbox import PRETENDED, WRITTEN

_say = QCoreApplication.translate


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
        "mail": _mailed(facts.get("outcome", ""), whom),
        "letter": _say("Customers", "Letter to {0}").format(whom) if whom else "",
        "plan_agreed": _say("Customers", "{total} in {count} payments from {first_on}").format_map(_Facts(facts)),
        "call": _say("Customers", "Nobody was reached") if facts.get("outcome") == "not_reached" else "",
        "dispute_opened": reason_words(facts.get("reason", "")),
        "dispute_noted": facts.get("assignee", ""),
        "dispute_closed": facts.get("outcome", "") or _ended(facts.get("resolution", "")),
    }.get(row.kind, "")
    told = known if row.kind in ("mail", "letter", "plan_agreed") else (row.body or known)
    return " ".join(told.split())


def _mailed(outcome: str, whom: str) -> str:
    """To whom, and where it only counts as sent, that it did not leave."""
    if outcome == PRETENDED:
        return _say("Customers", "Mail to {0}, for show: nothing left the demo").format(whom)
    if outcome == WRITTEN:
        return _say("Customers", "Mail to {0}, written as a file").format(whom)
    return _say("Customers", "Mail to {0}").format(whom) if whom else ""


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


def _ended(resolution: str) -> str:
    return resolution_words(Resolution(resolution)) if resolution else ""


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
