"""What the parts of a ladder are called in the windows."""

from PySide6.QtCore import QCoreApplication

from arbook.ledger.reminder_policies import Channel, Clock, Stage

BEFORE = "before"
"""The choice for days before the due date: in the ledger these are negative days."""


def clock_choices() -> list[tuple[object, str]]:
    """From where days are counted."""
    say = QCoreApplication.translate
    return [
        (BEFORE, say("Policies", "before the due date")),
        (Clock.DUE, say("Policies", "after the due date")),
        (Clock.MONTH_END, say("Policies", "after the due date, at the end of that month")),
        (Clock.LAST, say("Policies", "after the last reminder")),
        (Clock.DEADLINE, say("Policies", "after the deadline of the last reminder")),
        (Clock.INVOICE, say("Policies", "after the invoice")),
    ]


def channel_choices() -> list[tuple[object, str]]:
    """How it travels."""
    say = QCoreApplication.translate
    return [
        (None, say("Policies", "Mail, else a letter")),
        (Channel.LETTER, say("Policies", "Letter")),
        (Channel.CALL, say("Policies", "Call")),
        (Channel.TEXT, say("Policies", "Text message")),
    ]


def tone_choices() -> list[tuple[object, str]]:
    """How it sounds."""
    say = QCoreApplication.translate
    return [
        ("warm", say("Policies", "Warm")),
        ("neutral", say("Policies", "Neutral")),
        ("firm", say("Policies", "Firm")),
    ]


def recipient_choices() -> list[tuple[object, str]]:
    """To whom at the customer it goes, where somebody has that role."""
    say = QCoreApplication.translate
    return [
        ("accounts", say("Policies", "to the accounts")),
        ("owner", say("Policies", "to the owner")),
        ("buyer", say("Policies", "to the buyer")),
        ("other", say("Policies", "to somebody else")),
    ]


def clock_of(stage: Stage) -> object:
    """The choice that tells a stage's clock."""
    return BEFORE if stage.is_before_due else stage.clock
