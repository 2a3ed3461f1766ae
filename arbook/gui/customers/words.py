"""How customers and the entries of their ledger are told: words, icons and tones in one place."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.customers.lines import CustomerLine
from arbook.gui.customers.page_facts import CustomerPageFacts, told_promises
from arbook.gui.shared.charge_words import charge_words
from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.settlement_words import settlement_chip
from arbook.gui.shared.states import late_chip, late_tone, stage_chip, state_chip, state_icon, state_tone
from arbook.gui.shared.table import TwoLines
from arbook.gui.shared.work_words import late_words
from arbook.ledger.items import ChargeFor, EntryKind
from arbook.ledger.plans import PlanState
from arbook.ledger.reminders import HeldBack, Proposal, Stage
from arbook.queries.plans import PlanRow

_say = QCoreApplication.translate


def capital(words: str) -> str:
    """With a capital letter, to begin a line."""
    return words[:1].upper() + words[1:]


def state_words(line: CustomerLine, owner: Owner) -> str:
    """The line's state: "34 days late", "Promised for 4 Dec"."""
    if line.state in ("late", "due"):
        return capital(late_words(line.days_late or 0, owner))
    if line.state == "promised" and line.on is not None:
        return _say("Customers", "Promised for {0}").format(owner.formats.short_day(line.on))
    if line.state == "plan_kept":
        return _kept_words(line.paid, line.parts)
    return {
        "plan_missed": _say("Customers", "Installment missed"),
        "disputed": _say("Customers", "Disputed"),
        "offered": _say("Customers", "Smaller sum offered"),
        "held": _say("Customers", "Paused"),
        "stopped": _say("Customers", "No credit"),
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


def page_chips(facts: CustomerPageFacts, owner: Owner, *, with_agreed: bool = True) -> list[ChipLook]:
    """The chips beside the name, what matters most first: how late, what was agreed, what comes next."""
    chips = [late_chip(facts.days_late, late_words(facts.days_late, owner))] if facts.days_late > 0 else []
    stopped = [state_chip("stopped", _say("Customers", "No credit"))] if facts.credit_stops and with_agreed else []
    if not facts.aging.owed:
        on_account = [state_chip("on_account", _say("Customers", "On account"))] if facts.aging.on_account else []
        return stopped + on_account
    if with_agreed:
        chips += stopped + _agreed_chips(facts, owner)
    if facts.manner.is_sensitive:
        chips.append(ChipLook(_say("Customers", "With care"), "info", "hand"))
    return chips + _next_chip(facts.decision, owner)


def _agreed_chips(facts: CustomerPageFacts, owner: Owner) -> list[ChipLook]:
    chips = [state_chip("disputed", _say("Customers", "Disputed"))] if facts.disputes else []
    chips += [_plan_chip(plan) for plan in facts.plans]
    chips += [settlement_chip(row) for row in facts.settlements]
    chips += _promise_chips(facts, owner)
    return [*chips, state_chip("held", _say("Customers", "Paused"))] if facts.holds else chips


def _plan_chip(plan: PlanRow) -> ChipLook:
    if plan.state is PlanState.MISSED:
        return state_chip("plan_missed", _say("Customers", "Installment missed"))
    paid = sum(not part.open for part in plan.installments)
    return state_chip("plan_kept" if paid else "plan", _kept_words(paid, len(plan.installments)))


def _kept_words(paid: int, parts: int) -> str:
    """A plan of which nothing came yet runs; kept it is once something did."""
    if not paid:
        return _say("Customers", "Plan runs, {0} payments").format(parts)
    return _say("Customers", "Plan kept, {0} of {1} paid").format(paid, parts)


def _promise_chips(facts: CustomerPageFacts, owner: Owner) -> list[ChipLook]:
    told = told_promises(facts)
    if not told:
        return []
    if told[0].state.is_broken:
        return [state_chip("promise_broken", _say("Customers", "Promise broken"))]
    words = _say("Customers", "Promised for {0}").format(owner.formats.short_day(told[0].promised_on))
    return [state_chip("promised", words)]


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


# ---------------------------------------------------------------- people
def role_words(role: str) -> str:
    """What somebody does at the customer."""
    return {
        "accounts": _say("Customers", "accounts"),
        "owner": _say("Customers", "owner"),
        "buyer": _say("Customers", "buyer"),
    }.get(role, _say("Customers", "other"))
