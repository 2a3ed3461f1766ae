"""What can be done with a customer, once: the menu of their page and "find anything" are made from it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

_say = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CustomerAct:
    """One thing to do. ``also`` are other words by which it is found; ``changes`` the book."""

    key: str
    text: str
    icon: str
    also: str = ""
    changes: bool = True


Section = tuple[str, tuple[CustomerAct, ...]]
"""A title and what stands below it; without a title it stands in the menu itself."""


def customer_acts() -> tuple[Section, ...]:
    """All of it, as the menu is divided."""
    return (
        ("", _said()),
        (_say("CustomerActs", "Agree with them"), _agreed()),
        (_say("CustomerActs", "Their reminders"), _reminding()),
        (_say("CustomerActs", "Their money"), _money()),
        ("", _facts()),
    )


def front_acts() -> tuple[CustomerAct, ...]:
    """What stands in front of the menu, as buttons."""
    return (
        CustomerAct("pay", _say("CustomerActs", "Record payment"), "banknote"),
        CustomerAct("invoice", _say("CustomerActs", "New invoice"), "plus"),
        CustomerAct("remind", _say("CustomerActs", "Remind"), "bell", changes=False),
        CustomerAct("statement", _say("CustomerActs", "Statement"), "file-text", changes=False),
        CustomerAct("plan", _say("CustomerActs", "Agree a plan"), "calendar-range",
                    _say("CustomerActs", "payment plan installments rates")),
    )  # fmt: skip


def _said() -> tuple[CustomerAct, ...]:
    return (
        CustomerAct("answered", _say("CustomerActs", "What did they say?"), "message-square-reply",
                    _say("CustomerActs", "answer call reply spoke")),
        CustomerAct("reply", _say("CustomerActs", "Write down an answer"), "reply",
                    _say("CustomerActs", "mail letter call reply")),
        CustomerAct("note", _say("CustomerActs", "Write a note"), "sticky-note",
                    _say("CustomerActs", "log remember")),
    )  # fmt: skip


def _agreed() -> tuple[CustomerAct, ...]:
    return (
        CustomerAct("promise", _say("CustomerActs", "Write down a promise"), "handshake",
                    _say("CustomerActs", "pay by a day word")),
        CustomerAct("time", _say("CustomerActs", "Give more time"), "calendar",
                    _say("CustomerActs", "extend extension due date later defer")),
        CustomerAct("settlement", _say("CustomerActs", "Offer a smaller sum"), "scale",
                    _say("CustomerActs", "settle settlement less reduce")),
        CustomerAct("dispute", _say("CustomerActs", "Write down a dispute"), "hand",
                    _say("CustomerActs", "contest complaint wrong")),
    )  # fmt: skip


def _reminding() -> tuple[CustomerAct, ...]:
    return (
        CustomerAct("hold", _say("CustomerActs", "Pause reminders"), "pause", _say("CustomerActs", "hold stop wait")),
        CustomerAct("follow_up", _say("CustomerActs", "Come back on a day"), "calendar-clock",
                    _say("CustomerActs", "follow up remember call")),
        CustomerAct("manner", _say("CustomerActs", "How they are spoken to"), "message-square",
                    _say("CustomerActs", "style tone manner careful kind firm")),
        CustomerAct("policy", _say("CustomerActs", "Choose the ladder of reminders"), "list",
                    _say("CustomerActs", "policy stages dunning")),
    )  # fmt: skip


def _money() -> tuple[CustomerAct, ...]:
    return (
        CustomerAct("letgo", _say("CustomerActs", "Write off or give a discount"), "scissors",
                    _say("CustomerActs", "give up bad debt reduce")),
        CustomerAct("payout", _say("CustomerActs", "Pay out what is on account"), "wallet",
                    _say("CustomerActs", "refund pay back return credit")),
        CustomerAct("may", _say("CustomerActs", "Charge interest or fees"), "percent",
                    _say("CustomerActs", "late lateness cost claim waive")),
        CustomerAct("lateness", _say("CustomerActs", "What lateness costs"), "clock",
                    _say("CustomerActs", "agree interest fees terms")),
        CustomerAct("credit", _say("CustomerActs", "Stop their credit"), "ban",
                    _say("CustomerActs", "limit in advance block")),
    )  # fmt: skip


def _facts() -> tuple[CustomerAct, ...]:
    return (
        CustomerAct("paying", _say("CustomerActs", "How they pay"), "trending-up",
                    _say("CustomerActs", "habit late average forecast"), changes=False),
        CustomerAct("edit", _say("CustomerActs", "Edit customer and people"), "pencil",
                    _say("CustomerActs", "address mail terms limit language change")),
    )  # fmt: skip
