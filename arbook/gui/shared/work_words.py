"""Words, chips and icons of the worklist: one place for how every kind of row is told."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.saying import said, word
from arbook.gui.shared.states import stage_chip, state_chip
from arbook.gui.shared.table import Picture
from arbook.ledger.reminders import Channel, Held, HeldBack, Proposal
from arbook.queries.follow_ups import FollowUpRow
from arbook.queries.outbox import MessageRow
from arbook.queries.plans import DuePlanRow, MissedInstallmentRow
from arbook.queries.promises import PromiseRow
from arbook.queries.settlements import SettlementRow
from arbook.sentences.reminders import (
    EVENT_WORDS,
    STATE_WORDS,
    message_line,
    message_note,
    reason_to_hold,
    reason_to_remind,
)
from arbook.services.worklist import WorkRow

if TYPE_CHECKING:
    from arbook.ledger.paying_early import InvoiceOffer
    from arbook.queries.message_cards import MessageEventRow


def late_words(days_late: int, owner: Owner) -> str:
    """How late, or when due: "17 days late", "due in 3 days"."""
    say = QCoreApplication.translate
    if days_late == 0:
        return say("Work", "due today")
    if days_late == 1:
        return say("Work", "1 day late")
    if days_late > 0:
        return say("Work", "{0} days late").format(owner.formats.count(days_late))
    if days_late == -1:
        return say("Work", "due tomorrow")
    return say("Work", "due in {0} days").format(owner.formats.count(-days_late))


def held_chip(held: HeldBack) -> ChipLook:
    """Why somebody is held back, in two words."""
    say = QCoreApplication.translate
    looks = {
        Held.HOLD: state_chip("held", say("Work", "Paused")),
        Held.DISPUTE: state_chip("disputed", say("Work", "Disputed")),
        Held.PROMISE: state_chip("promised", say("Work", "Promised")),
        Held.SETTLEMENT: ChipLook(say("Work", "Settlement"), "info", "scale"),
        Held.PLAN_KEPT: state_chip("plan_kept", say("Work", "Plan kept")),
        Held.ON_ACCOUNT: state_chip("on_account", say("Work", "On account")),
        Held.TOO_SOON: ChipLook(say("Work", "Reminded lately"), "quiet", "clock"),
        Held.ASKED_LATELY: ChipLook(say("Work", "Asked lately"), "quiet", "clock"),
        Held.PAYS_ON_TIME: ChipLook(say("Work", "Pays on time"), "good", "circle-check"),
        Held.NOT_YET: ChipLook(say("Work", "Not yet"), "quiet", "calendar-clock"),
        Held.LADDER_DONE: ChipLook(say("Work", "Time for a call"), "warn", "phone"),
        Held.REPLIED: ChipLook(say("Work", "They replied"), "info", "mail"),
        Held.SMALL: ChipLook(say("Work", "Too little"), "quiet", "scale"),
        Held.QUIET_DAY: ChipLook(say("Work", "Not on this day"), "quiet", "calendar-x"),
        Held.DAY_FULL: ChipLook(say("Work", "Enough for one day"), "quiet", "calendar-clock"),
        Held.NO_STAGES: ChipLook(say("Work", "Never reminded"), "quiet", "pause"),
        Held.HAND_OVER: ChipLook(say("Work", "Hand it over"), "warn", "scale"),
        Held.MESSAGE_WAITING: state_chip("queued", say("Work", "In the outbox")),
    }
    return looks[held.reason]


def proposal_chip(proposal: Proposal) -> ChipLook:
    """The stage with its pips: a note before the due date has none filled."""
    if not (proposal.has_address or proposal.channel.is_by_hand):
        return state_chip("no_address", QCoreApplication.translate("Work", "No address"))
    rung = 0 if proposal.stage.is_before_due else proposal.stage.position - 1
    return stage_chip(rung, proposal.stage.name)


def message_chip(state: str) -> ChipLook:
    """A message's state."""
    return state_chip(state, word(STATE_WORDS[state]))


def chip_of(row: WorkRow) -> ChipLook:
    """What kind of row this is, or how far the reminders are."""
    say, source = QCoreApplication.translate, row.source
    if isinstance(source, Proposal):
        return proposal_chip(source)
    if isinstance(source, HeldBack):
        return held_chip(source)
    if isinstance(source, DuePlanRow):
        return state_chip("plan_missed", say("Work", "Plan broken"))
    if isinstance(source, MissedInstallmentRow):
        return state_chip("plan_missed", say("Work", "Installment missed"))
    if isinstance(source, PromiseRow):
        return state_chip("promise_broken", say("Work", "Promise broken"))
    if isinstance(source, SettlementRow):
        from arbook.gui.shared.settlement_words import settlement_chip

        return settlement_chip(source)
    if isinstance(source, FollowUpRow):
        return ChipLook(say("Work", "Come back"), "info", "calendar-clock")
    return message_chip(source.state)


def reasons_of(row: WorkRow, owner: Owner) -> str:
    """Why a customer stands here: a sentence for each reason, the foremost first."""
    return " ".join(reason_of(each, owner) for each in row.reasons)


def reason_of(row: WorkRow, owner: Owner) -> str:
    """Why this row stands here, in a sentence; without what else there is."""
    say, source = QCoreApplication.translate, row.source
    if isinstance(source, Proposal):
        reason = said(reason_to_remind(source, owner.today()), owner)
        if row.is_careful:
            return say("Work", "With care: sent alone, in no batch. {0}").format(reason)
        return say("Work", "{0} Tried today, not reached.").format(reason) if row.is_tried else reason
    if isinstance(source, HeldBack):
        return said(reason_to_hold(source), owner)
    if isinstance(source, DuePlanRow):
        one = say("Work", "1 installment of plan {1} is missed, late for {2} days. All that is left may fall due.")
        more = say("Work", "{0} installments of plan {1} are missed, the first for {2} days. All may fall due.")
        text = one if source.missed == 1 else more
        return text.format(source.missed, source.plan_number, source.days_late)
    if isinstance(source, MissedInstallmentRow):
        text = say("Work", "Installment {0} of plan {1} was due on {2}.")
        return text.format(source.position, source.plan_number, _day_words(source.due_on, owner))
    if isinstance(source, PromiseRow):
        return _promise_reason(source, owner)
    if isinstance(source, SettlementRow):
        from arbook.gui.shared.settlement_words import settlement_sentence

        return settlement_sentence(source, owner)
    if isinstance(source, FollowUpRow):
        return " ".join(source.note.split())
    return message_reason(source, owner, in_list=True)


def _day_words(day: date, owner: Owner) -> str:
    """Without this year's number, so that the sentence has room in its column."""
    from arbook.gui.shared.days import day_words

    return day_words(day, owner)


def _promise_reason(promise: PromiseRow, owner: Owner) -> str:
    say, day = QCoreApplication.translate, _day_words(promise.promised_on, owner)
    if promise.received:
        text = say("Work", "Promised for {0}. Only {1} has come.")
        return text.format(day, owner.formats.money(promise.received))
    return say("Work", "Promised for {0}. Nothing has come.").format(day)


def message_reason(row: MessageRow, owner: Owner, *, in_list: bool = False) -> str:
    """What became of a message, in a sentence; in a list without the name that stands beside it."""
    note = message_line(row) if in_list else message_note(row)
    if note is not None:
        return said(note, owner)
    say = QCoreApplication.translate
    told = {
        "sent": say("Work", "Taken by their mail server."),
        "to_print": say("Work", "Goes by post: print it and confirm."),
        "sending": say("Work", "Being handed over."),
    }
    return told.get(row.state, "")


def items_words(row: WorkRow, owner: Owner) -> str:
    """What it is about: "2 invoices", the plan, the message's stage; of several reasons each thing once."""
    return " · ".join(dict.fromkeys(filter(None, (_items_words(each, owner) for each in row.reasons))))


def _items_words(row: WorkRow, owner: Owner) -> str:
    say, source = QCoreApplication.translate, row.source
    if isinstance(source, Proposal):
        count = len(source.items)
        words = say("Work", "1 invoice") if count == 1 else say("Work", "{0} invoices")
        return words.format(owner.formats.count(count))
    if isinstance(source, (DuePlanRow, MissedInstallmentRow)):
        return say("Work", "Plan {0}").format(source.plan_number)
    if isinstance(source, MessageRow):
        return source.stage
    if isinstance(source, PromiseRow):
        return say("Work", "Said by {0}").format(source.who) if source.who else say("Work", "A promise")
    if isinstance(source, SettlementRow):
        return say("Work", "A settlement")
    if isinstance(source, FollowUpRow):
        return say("Work", "For {0}").format(source.assignee) if source.assignee else say("Work", "To come back to")
    return ""


def way_of(row: WorkRow) -> Picture | None:
    """How it reaches the customer, or what to do."""
    say, source = QCoreApplication.translate, row.source
    if isinstance(source, Proposal):
        if source.channel is Channel.CALL:
            return Picture("phone", say("Work", "by telephone"))
        if source.channel is Channel.TEXT:
            return Picture("message-square", say("Work", "by text message"))
        if not source.has_address:
            return Picture("circle-alert", say("Work", "no address"))
        if source.channel is Channel.LETTER:
            return Picture("printer", say("Work", "by letter"))
        return Picture("mail", say("Work", "by e-mail"))
    if isinstance(source, MessageRow):
        return Picture("inbox", say("Work", "in the outbox"))
    if isinstance(source, HeldBack | FollowUpRow):
        return None
    return Picture("phone", say("Work", "by telephone"))


def early_words(offer: "InvoiceOffer", owner: Owner) -> str:
    """What a customer saves by paying an invoice early: worth a word on the telephone."""
    formats = owner.formats
    text = QCoreApplication.translate("Work", "{0}: pay {1} by {2} and save {3}.")
    return text.format(
        offer.number, formats.money(offer.pay), formats.day(offer.last_day), formats.money(offer.discount)
    )


def event_words(event: "MessageEventRow") -> str:
    """A step in a message's life."""
    return word(EVENT_WORDS.get(event.what, event.what))


def moment_words(moment: datetime, owner: Owner) -> str:
    """Day and minute on this computer's clock: "26 Nov, 09:14"."""
    local = moment.astimezone()
    return f"{owner.formats.short_day(local.date())}, {local:%H:%M}"
