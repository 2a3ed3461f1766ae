"""Icons and tones of every state, in one place: pages name a state and bring its words.

Days are counted by the ledger and handed in; nothing here compares dates or adds money.
"""

from arbook.gui.shared.chips import PIPS, ChipLook
from arbook.gui.shared.tokens import Tone

WARN_UP_TO_DAYS = 30
"""Lateness up to here is amber, beyond it brick: the end of the first age band."""

_LOOKS: dict[str, tuple[Tone, str]] = {
    # of a customer or an item
    "paid": ("good", "circle-check"),
    "on_account": ("good", "wallet"),
    "due": ("quiet", "calendar-check"),
    "draft": ("quiet", "pencil"),
    "voided": ("quiet", "ban"),
    "written_off": ("quiet", "scissors"),
    "promised": ("info", "handshake"),
    "promise_broken": ("bad", "handshake"),
    "disputed": ("plum", "hand"),
    "plan": ("info", "calendar-check"),
    "plan_kept": ("good", "calendar-check"),
    "plan_missed": ("bad", "calendar-x"),
    "offered": ("info", "scale"),
    "held": ("quiet", "pause"),
    "stopped": ("bad", "ban"),
    "answered": ("info", "message-square-reply"),
    "no_address": ("bad", "circle-alert"),
    # of a message
    "queued": ("quiet", "circle-dashed"),
    "sending": ("accent", "loader-circle"),
    "sent": ("good", "circle-check"),
    "written": ("info", "file-text"),
    "pretended": ("info", "eye"),
    "failed": ("bad", "circle-alert"),
    "unsure": ("plum", "circle-question-mark"),
    "to_print": ("info", "printer"),
    "cancelled": ("quiet", "circle-x"),
    # why an allocation was proposed
    "named": ("accent", "sparkles"),
    "oldest": ("quiet", "clock"),
}


def state_names() -> tuple[str, ...]:
    """All states that have a look."""
    return tuple(_LOOKS)


def state_chip(state: str, words: str) -> ChipLook:
    """The chip of a state.

    Raises:
        KeyError: no such state; add it to the list above rather than coloring a page by hand.
    """
    tone, icon = _LOOKS[state]
    return ChipLook(words, tone, icon)


def state_tone(state: str) -> Tone:
    """What a state is colored for, for second lines and icons."""
    return _LOOKS[state][0]


def state_icon(state: str) -> str:
    """A state's icon."""
    return _LOOKS[state][1]


def late_tone(days_late: int) -> Tone:
    """What a number of days late is colored for; not late is quiet."""
    if days_late <= 0:
        return "quiet"
    return "warn" if days_late <= WARN_UP_TO_DAYS else "bad"


def late_chip(days_late: int, words: str) -> ChipLook:
    """The chip "17 days late" with a clock, or "due in 3 days" with a calendar."""
    return ChipLook(words, late_tone(days_late), "clock" if days_late > 0 else "calendar-check")


def stage_chip(rung: int, words: str) -> ChipLook:
    """A stage of the ladder with its pips: 0 is the friendly note, 1 to 3 the reminders, 4 the final notice."""
    reached = min(max(rung, 0), PIPS)
    tone: Tone = "accent" if reached == 0 else "bad" if reached == PIPS else "warn"
    return ChipLook(words, tone, pips=reached)
