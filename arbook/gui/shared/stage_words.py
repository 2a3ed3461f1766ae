"""A stage of a ladder in words: when it comes, and how it travels."""

from PySide6.QtCore import QCoreApplication

from arbook.ledger.reminder_policies import Channel, Clock, Stage

_say = QCoreApplication.translate


def when_words(stage: Stage) -> str:
    """On which day it comes: "14 days after the due date"."""
    days = stage.offset_days
    if stage.is_before_due:
        if days == -1:
            return _say("Stages", "1 day before the due date")
        return _say("Stages", "{0} days before the due date").format(-days)
    if days == 1:
        return _one_day_words(stage.clock)
    if days == 0:
        return _on_the_day_words(stage.clock)
    return {
        Clock.DUE: _say("Stages", "{0} days after the due date"),
        Clock.MONTH_END: _say("Stages", "{0} days after the due date, at the end of that month"),
        Clock.LAST: _say("Stages", "{0} days after the last reminder"),
        Clock.DEADLINE: _say("Stages", "{0} days after the deadline of the last reminder"),
        Clock.INVOICE: _say("Stages", "{0} days after the invoice"),
    }[stage.clock].format(days)


def _one_day_words(clock: Clock) -> str:
    return {
        Clock.DUE: _say("Stages", "1 day after the due date"),
        Clock.MONTH_END: _say("Stages", "1 day after the due date, at the end of that month"),
        Clock.LAST: _say("Stages", "1 day after the last reminder"),
        Clock.DEADLINE: _say("Stages", "1 day after the deadline of the last reminder"),
        Clock.INVOICE: _say("Stages", "1 day after the invoice"),
    }[clock]


def _on_the_day_words(clock: Clock) -> str:
    return {
        Clock.DUE: _say("Stages", "on the due date"),
        Clock.MONTH_END: _say("Stages", "at the end of the month in which it is due"),
        Clock.LAST: _say("Stages", "on the day of the last reminder"),
        Clock.DEADLINE: _say("Stages", "on the deadline of the last reminder"),
        Clock.INVOICE: _say("Stages", "on the day of the invoice"),
    }[clock]


def way_words(channel: Channel | None) -> str:
    """How it travels."""
    return {
        None: _say("Stages", "Mail, else a letter"),
        Channel.MAIL: _say("Stages", "Mail, else a letter"),
        Channel.LETTER: _say("Stages", "Letter"),
        Channel.CALL: _say("Stages", "Call"),
        Channel.TEXT: _say("Stages", "Text message"),
    }[channel]


def tone_words(tone: str) -> str:
    """How it sounds."""
    words = {
        "warm": _say("Stages", "Warm"),
        "neutral": _say("Stages", "Neutral"),
        "firm": _say("Stages", "Firm"),
    }
    return words[tone]


def tone_choices() -> list[tuple[object, str]]:
    """How a stage can sound."""
    return [(each, tone_words(each)) for each in ("warm", "neutral", "firm")]


def role_words(role: str) -> str:
    """To whom at the customer it goes, where somebody has that role."""
    words = {
        "accounts": _say("Stages", "the accounts"),
        "owner": _say("Stages", "the owner"),
        "buyer": _say("Stages", "the buyer"),
        "other": _say("Stages", "somebody else"),
    }
    return words[role]
