"""Why somebody is reminded today or not, and what became of a message: every yes and no in one plain sentence."""

from datetime import date

from arbook.ledger.dates import days_between
from arbook.ledger.relationship import ToneWhy
from arbook.ledger.reminder_pacing import NextStep
from arbook.ledger.reminder_policies import Clock, Stage
from arbook.ledger.reminder_risk import Risk
from arbook.ledger.reminder_situations import ProposedItem
from arbook.ledger.reminders import Channel, Held, HeldBack, Proposal
from arbook.queries.outbox import PRETENDED, TO_PRINT, WRITTEN, MessageRow
from arbook.sentences.sentence import Sentence

_HELD = {
    Held.DISPUTE: "Disputed. Settle this first.",
    Held.PROMISE: "Promised for {until}.",
    Held.SETTLEMENT: "A smaller sum was offered; its money is waited for until {until}.",
    Held.PLAN_KEPT: "The payment plan is kept.",
    Held.ON_ACCOUNT: "Money on account covers this. Put it on the items.",
    Held.MESSAGE_WAITING: "A message to them still waits in the outbox.",
    Held.REPLIED: "They answered lately; next possible {until}.",
    Held.ASKED_LATELY: "Asked on {last} for all that was late; the next message can go on {until}.",
    Held.SMALL: "Less than reminders are written for.",
    Held.QUIET_DAY: "Nobody is written to today; next possible {until}.",
    Held.DAY_FULL: "Enough was sent for one day; next possible {until}.",
    Held.HAND_OVER: "All reminders were sent, the last on {last}. This can be handed over.",
}

_RULES = {
    Clock.DUE: "{days} {days:day|days} after the due date",
    Clock.MONTH_END: "at the end of the month {days} {days:day|days} after the due date",
    Clock.LAST: "{days} {days:day|days} after the last reminder",
    Clock.DEADLINE: "{days} {days:day|days} after the last day that was given",
    Clock.INVOICE: "{days} {days:day|days} after the invoice",
}
_ON_ITS_DAY = {Clock.DUE: "on the due date", Clock.MONTH_END: "at the end of the month it is due"}
_BEFORE_DUE = "{days} {days:day|days} before the due date"
"""When a stage comes, for who asks why it is on that day."""

STATE_WORDS = {
    "queued": "Waiting",
    "sending": "Sending",
    "sent": "Sent",
    "failed": "Not sent",
    "unsure": "Unsure",
    "cancelled": "Cancelled",
    TO_PRINT: "To print",
    WRITTEN: "As a file",
    PRETENDED: "For show",
}
"""The outbox's states. "Sent" means their mail server took it."""

EVENT_WORDS = {
    "queued": "Queued",
    "claimed": "Sending began",
    "put_back": "Put back: the run stopped before it left",
    "sent": "Taken by the mail server",
    "retry": "The mail server asked to try later",
    "failed": "Not sent",
    "unsure": "Nobody knows whether it arrived",
    "said_arrived": "You said that it arrived",
    "said_again": "You said to send it again",
    "cancelled": "Cancelled",
    "requeued": "Queued again",
    "printed": "Printed",
    "written": "Written as a file, not sent",
    "pretended": "For show: nothing left this computer",
    "copied": "Copy put into the Sent folder",
    "copy_failed": "No copy in the Sent folder",
    "replaced": "Replaced by a new message",
}
"""What happened to a message, by ``MessageEventRow.what``."""

_NOTES = {
    "written": "Written as a file, not sent: {reply}",
    "pretended": "This is the demo: here a real message would have left. Nothing left this computer.",
    "replaced": "Replaced by the message that you wrote instead.",
    "given_up": "You gave this message up. It counts as not sent.",
    "cancelled": "Cancelled before it left.",
    "paid_since": "Not sent: money came in after it was written.",
    "late_since": "Not sent: the last day that it gives was over before it could leave.",
    "lowered_since": "Not sent: a charge was taken back after it was written.",
    "agreed_since": "Not sent: something was agreed, contested or paused after it was written.",
    "answered_since": "Not sent: they answered after it was written.",
    "withdrawn_since": "Not sent: what it brings was taken back or changed after it was written.",
    "care_since": "Not sent: you asked for care with them after it was written.",
    "address_since": "Not sent: their e-mail address changed after it was written.",
    "account_since": "Not sent: how to pay you changed after it was written.",
    "reminded_since": "Not sent: another reminder was written after it.",
    "credited_since": "Not sent: the invoice was corrected after it was written.",
    "reversed_since": "Not sent: the payment was taken back after it was written.",
    "answer_lost": "The line broke before the mail server answered. It may have arrived.",
    "interrupted": "The program ended while this was being sent. It may have arrived.",
}
_LOST = {
    "reminder": "{name} was not reminded: {cause}",
    "paper": "{name} did not get it: {cause}",
}
"""What it means that the mail server refused a message: one that reminds, or any other."""
_BESIDE_NAME = {
    "{name} was not reminded: {cause}": "Not reminded: {cause}",
    "{name} did not get it: {cause}": "Did not arrive: {cause}",
}
"""The same in a list, where the name stands in the row already."""

_CAUSES = {
    "refused": "the mail server refused the message.",
    "retry": "the mail server put it off each time.",
    "refused_recipient": "their mail server does not know this address.",
    "refused_address": "this address cannot be written to.",
    "refused_message": "the message is too large for the mail server.",
}
_LETTERS = "your mail server cannot carry all letters before the @ of their address. Ask them for another one."
_MEANT = {  # by mail.replies.Meaning
    "unknown_address": "their mail server does not know this address.",
    "mailbox_full": "their mailbox is full.",
    "relay_denied": "your mail server does not pass mail on to other servers for this account.",
    "sender_not_allowed": "this account may not send from this address.",
    "limit_reached": "your provider takes no more mail for now.",
    "spam": "the mail server takes the message for spam.",
    "too_large": "the message is too large for the mail server.",
}
_LATER = "The mail server asked to try later."
_LATER_AT = "The mail server asked to try later: again from {at}."
_PACE = "Your provider takes no more for now: it goes from {at}."


def reason_to_remind(proposal: Proposal, as_of: date) -> Sentence:
    """Why this customer is reminded today."""
    if not (proposal.has_address or proposal.channel.is_by_hand):
        return Sentence("No e-mail and no postal address on file.")
    reason = _with_habit(_reason(proposal, as_of), proposal.risk)
    if proposal.is_instead:
        return Sentence("{reason} You want to call instead of writing.", {"reason": reason})
    if proposal.channel is Channel.LETTER and proposal.stage.channel is not Channel.LETTER:
        return Sentence("{reason} There is no e-mail address, so this is a letter.", {"reason": reason})
    return reason


def _with_habit(reason: Sentence, risk: Risk) -> Sentence:
    """With the habit that moved them up or down the day's list."""
    return reason if risk.why is None else Sentence(_HABITS[risk.why[0]], {"reason": reason})


_HABITS = {
    ToneWhy.BROKEN: "{reason} Broke promises.",
    ToneWhy.RARELY: "{reason} Usually late.",
    ToneWhy.WORSE: "{reason} Later than a year ago.",
    ToneWhy.ON_TIME: "{reason} Usually on time.",
    ToneWhy.ALWAYS: "{reason} Never late before.",
}


def reason_to_hold(held: HeldBack) -> Sentence:
    """Why this customer is not reminded today."""
    if held.reason is Held.HOLD:
        return _paused(held)
    if held.reason is Held.NOT_YET and held.next_stage is not None:
        return Sentence("The {stage} is due on {until}.", {"stage": held.next_stage.name, "until": held.until})
    last: dict[str, object] = {"last": held.last_reminded_on, "until": held.until}
    if held.reason is Held.NO_STAGES:
        return Sentence("Their policy, {policy}, reminds of nothing.", {"policy": held.note})
    if held.reason is Held.PAYS_ON_TIME:
        return _on_time(held)
    if held.reason is Held.TOO_SOON:
        return Sentence("Reminded on {last}; next possible {until}.", last)
    if held.reason is Held.LADDER_DONE:
        return Sentence("All reminders were sent, the last on {last}. It is time for a call.", last)
    return Sentence(_HELD[held.reason], last)


def next_reason(step: NextStep) -> Sentence:
    """What comes next for a customer and when, or what it waits for."""
    if step.stage is None or step.on is None:
        return reason_to_hold(step.held) if step.held else Sentence("Nothing is open.")
    facts: dict[str, object] = {"stage": step.stage.name, "on": step.on}
    if step.held is None or step.held.reason is Held.NOT_YET:
        return _next_by_rule(step, step.stage, facts)
    return Sentence("Next: {stage} on {on}. {reason}", {**facts, "reason": reason_to_hold(step.held)})


def _next_by_rule(step: NextStep, stage: Stage, facts: dict[str, object]) -> Sentence:
    """Why on that day. Days are told only of what they are counted for: something older may be late for longer, and
    who is behind on the ladder climbs it one stage at a time.
    """
    facts["rule"] = _rule(stage, step.turn)
    on_their_day = [each.item for each in step.items if each.stage == stage and _rule_day(each) == step.on]
    if not on_their_day:
        return Sentence("Next: {stage} on {on}; the ladder has it {rule} at the earliest.", facts)
    if len(step.items) == 1 or step.turn or stage.clock is not Clock.DUE:
        return Sentence("Next: {stage} on {on}, {rule}.", facts)
    return Sentence("Next: {stage} on {on}, {rule} of {number}.", {**facts, "number": on_their_day[0].number})


def _rule_day(listed: ProposedItem) -> date | None:
    """The day that the ladder alone has its stage on."""
    item, stage = listed.item, listed.stage
    if stage is None:
        return None
    if listed.turn:
        return stage.again_on(item.last_on, item.due_on)
    return stage.reached_on(item.due_on, item.last_on, item.deadline_on, item.issued_on)


def _rule(stage: Stage, turn: int) -> Sentence:
    """When a stage comes, by its own clock."""
    if turn:
        return Sentence(_RULES[Clock.LAST], {"days": stage.repeat_days})
    facts: dict[str, object] = {"days": abs(stage.offset_days)}
    if stage.clock in (Clock.DUE, Clock.MONTH_END) and stage.offset_days == 0:
        return Sentence(_ON_ITS_DAY[stage.clock])
    return Sentence(_BEFORE_DUE if stage.is_before_due else _RULES[stage.clock], facts)


def message_note(row: MessageRow) -> Sentence | None:
    """What the owner should know about a message, or None where its state says it all."""
    facts: dict[str, object] = {"reply": row.server_reply, "at": row.retry_at}
    kind, _, _ = row.reason.partition("_")
    if row.state in ("queued", "sending") and kind not in ("pace", "retry"):
        return None  # it goes again: what became of it before stands in its story
    if row.reason == "pace":
        return Sentence(_PACE, facts) if row.state == "queued" else None
    if kind in ("refused", "retry") and row.state == "failed" and (meant := _meant(row.server_reply)):
        return _did_not_arrive(row, meant)
    if row.reason in _NOTES:
        return Sentence(_NOTES[row.reason], facts)
    if kind == "retry" and row.state == "queued":
        return Sentence(_LATER_AT if row.retry_at else _LATER, facts)
    if kind == "retry":
        return _did_not_arrive(row, _CAUSES["retry"])
    if row.reason == "refused_address" and not row.to_address.rpartition("@")[0].isascii():
        return _did_not_arrive(row, _LETTERS)
    return _did_not_arrive(row, _CAUSES.get(row.reason, _CAUSES["refused"])) if kind == "refused" else None


def message_line(row: MessageRow) -> Sentence | None:
    """The note as a list has it: the name stands beside it."""
    note = message_note(row)
    if note is None or note.template not in _BESIDE_NAME:
        return note
    return Sentence(_BESIDE_NAME[note.template], note.facts)


def _did_not_arrive(row: MessageRow, cause: str) -> Sentence:
    """What reminds says so; a paper or a note is just not there."""
    told = _LOST["paper" if row.run_id is None else "reminder"]
    return Sentence(told, {"name": row.customer_name, "cause": Sentence(cause)})


def _meant(server_reply: str) -> str | None:
    """The words for what the server's own words mean."""
    from arbook.mail.replies import meaning_of

    meaning = meaning_of(server_reply)
    return _MEANT.get(meaning) if meaning else None


def _reason(proposal: Proposal, as_of: date) -> Sentence:
    days = proposal.days_late
    if days <= 0:
        return _before_due(-days)
    if proposal.last_reminded_on is not None:
        since = days_between(proposal.last_reminded_on, as_of)
        facts: dict[str, object] = {"days": days, "since": since}
        if since == 1:
            return Sentence("{days} {days:day|days} late, one day since the last reminder.", facts)
        return Sentence("{days} {days:day|days} late, {since} {since:day|days} since the last reminder.", facts)
    if days == 1:
        return Sentence("One day late, not reminded yet.")
    return Sentence("{days} {days:day|days} late, not reminded yet.", {"days": days})


def _before_due(days: int) -> Sentence:
    if days == 0:
        return Sentence("Due today.")
    if days == 1:
        return Sentence("Due tomorrow.")
    return Sentence("Due in {days} {days:day|days}.", {"days": days})


def _on_time(held: HeldBack) -> Sentence:
    facts: dict[str, object] = {"percent": held.note, "until": held.until}
    if held.next_stage is None:
        return Sentence("Pays on time ({percent} %), so there is no note before the due date.", facts)
    told = "Pays on time ({percent} %), so there is no note before the due date. If it is late, {stage} on {until}."
    return Sentence(told, {**facts, "stage": held.next_stage.name})


def _paused(held: HeldBack) -> Sentence:
    facts: dict[str, object] = {"note": held.note.rstrip("."), "until": held.until}
    if held.until is None:
        return Sentence("Paused: {note}.", facts) if held.note else Sentence("Paused.")
    return Sentence("Paused until {until}: {note}.", facts) if held.note else Sentence("Paused until {until}.", facts)
