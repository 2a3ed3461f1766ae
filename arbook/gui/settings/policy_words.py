"""What the parts of a ladder are called in the windows."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.owner import Owner
from arbook.gui.shared.stage_words import role_words, way_words
from arbook.ledger.reminder_policies import Channel, Clock, Enclosed, Stage
from arbook.queries.reminder_policies import PolicyUse

_say = QCoreApplication.translate

BEFORE = "before"
"""The choice for days before the due date: in the ledger these are negative days."""


def clock_choices() -> list[tuple[object, str]]:
    """From where days are counted."""
    return [
        (BEFORE, _say("Policies", "before the due date")),
        (Clock.DUE, _say("Policies", "after the due date")),
        (Clock.MONTH_END, _say("Policies", "after the due date, at the end of that month")),
        (Clock.LAST, _say("Policies", "after the last reminder")),
        (Clock.DEADLINE, _say("Policies", "after the deadline of the last reminder")),
        (Clock.INVOICE, _say("Policies", "after the invoice")),
    ]


def channel_choices() -> list[tuple[object, str]]:
    """How it travels."""
    return [(each, way_words(each)) for each in (None, Channel.LETTER, Channel.CALL, Channel.TEXT)]


def recipient_choices() -> list[tuple[object, str]]:
    """To whom at the customer it goes, where somebody has that role."""
    return [(each, role_words(each)) for each in ("accounts", "owner", "buyer", "other")]


def account_choices(accounts: Sequence[str], named: str) -> list[tuple[object, str]]:
    """By which mail account it leaves; one that is gone stands there as long as the stage names it."""
    choices: list[tuple[object, str]] = [("", _say("Policies", "the account for all mail"))]
    choices += [(address, address) for address in accounts]
    if named and named not in accounts:
        choices.append((named, _say("Policies", "{0}, no longer set up").format(named)))
    return choices


def enclosed_words(enclosed: Enclosed) -> str:
    """What goes along with a mail."""
    return {
        Enclosed.STATEMENT: _say("Policies", "Statement"),
        Enclosed.INVOICES: _say("Policies", "Copies of the invoices"),
        Enclosed.PLAN: _say("Policies", "The payment plan"),
    }[enclosed]


def clock_of(stage: Stage) -> object:
    """The choice that tells a stage's clock."""
    return BEFORE if stage.is_before_due else stage.clock


def besides_words(stage: Stage) -> str:
    """What a stage does besides being sent."""
    told = []
    if stage.goes_alone:
        told.append(_say("Policies", "goes out by itself"))
    if stage.from_address:
        told.append(_say("Policies", "by {0}").format(stage.from_address))
    if stage.repeats:
        repeated = _say("Policies", "up to {0} times more, every {1} days")
        told.append(repeated.format(stage.repeats, stage.repeat_days))
    if stage.charges:
        told.append(_say("Policies", "charges for lateness"))
    if stage.stops_credit:
        told.append(_say("Policies", "stops credit"))
    if stage.hands_over:
        told.append(_say("Policies", "then ready to be handed over"))
    return ", ".join(told)


def use_words(use: PolicyUse, owner: Owner) -> str:
    """Who is reminded by a ladder."""
    told = [_say("Policies", "everybody without another")] if use.is_default else []
    for count, one, many in (
        (use.groups, _say("Policies", "1 group"), _say("Policies", "{0} groups")),
        (use.customers, _say("Policies", "1 customer"), _say("Policies", "{0} customers")),
        (use.invoices, _say("Policies", "1 invoice"), _say("Policies", "{0} invoices")),
    ):
        if count:
            told.append(one if count == 1 else many.format(owner.formats.count(count)))
    if use.serves_plans:
        told.append(_say("Policies", "payment plans"))
    return ", ".join(told) or _say("Policies", "nobody yet")
