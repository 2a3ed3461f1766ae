"""What is looked at before reminders are sent, in words: a few for the strip, a sentence for the question."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.owner import Owner
from arbook.ledger.readiness import Check, CheckKind

_say = QCoreApplication.translate
_MOST_NAMES = 3
"""So many are named, the others counted."""


@dataclass(frozen=True, slots=True)
class CheckLook:
    """A check as the strip shows it; ``action`` is empty where nothing is to be done."""

    check: Check
    words: str
    action: str = ""


def check_look(check: Check, owner: Owner) -> CheckLook | None:
    """How the strip tells a check; None where its answer is not worth the room."""
    if not check.is_open:
        return _calm(check, owner)
    return CheckLook(check, _open_words(check, owner), action_words(check.kind))


def _calm(check: Check, owner: Owner) -> CheckLook | None:
    if check.kind is CheckKind.PAYMENTS and check.day is not None:
        return CheckLook(check, _payments_words(check.day, check.imported_to, owner))
    if check.kind is CheckKind.UNMATCHED:
        return CheckLook(check, _say("Checks", "All money matched"))
    return None


def _payments_words(last_on: date, imported_to: date | None, owner: Owner) -> str:
    """One payment typed today says nothing of the others: how far the bank's file went is told beside it."""
    day = owner.formats.short_day
    if imported_to is None:
        return _say("Checks", "Last payment {0}").format(day(last_on))
    return _say("Checks", "Last payment {0}, bank file to {1}").format(day(last_on), day(imported_to))


def _open_words(check: Check, owner: Owner) -> str:
    if check.kind is CheckKind.PAYMENTS and check.day is not None:
        return _say("Checks", "No payment since {0}").format(owner.formats.short_day(check.day))
    if check.kind is CheckKind.REPLIED:
        return _answered_words(check, owner)
    if check.kind is CheckKind.QUIET:
        return _quiet_words(check, owner)
    if check.count == 1:
        one = {
            CheckKind.UNMATCHED: _say("Checks", "1 payment unmatched"),
            CheckKind.ADDRESS: _say("Checks", "1 without an address"),
        }
        return one[check.kind]
    words = {
        CheckKind.PAYMENTS: _say("Checks", "No payment entered yet"),
        CheckKind.UNMATCHED: _say("Checks", "{0} payments unmatched"),
        CheckKind.ADDRESS: _say("Checks", "{0} without an address"),
        CheckKind.MAIL: _say("Checks", "No mail account"),
        CheckKind.PASSWORD: _say("Checks", "No mail password"),
        CheckKind.BANK: _say("Checks", "No bank account on your letters"),
    }
    return words[check.kind].format(owner.formats.count(check.count))


def _answered_words(check: Check, owner: Owner) -> str:
    if check.day is not None and check.count == 1:
        return _say("Checks", "{0} answered on {1}").format(check.names[0], owner.formats.short_day(check.day))
    return _say("Checks", "{0} customers answered lately").format(owner.formats.count(check.count))


def _quiet_words(check: Check, owner: Owner) -> str:
    if not check.names:
        return _say("Checks", "Today is a weekend")
    names = ", ".join(check.names[:_MOST_NAMES])
    if check.count == 1:
        return _say("Checks", "Holiday at 1 customer: {0}").format(names)
    return _say("Checks", "Holiday at {0} customers: {1}").format(owner.formats.count(check.count), names)


def action_words(kind: CheckKind) -> str:
    """What can be done about an open check, in a word or two."""
    words = {
        CheckKind.PAYMENTS: _say("Checks", "Enter"),
        CheckKind.UNMATCHED: _say("Checks", "Match"),
        CheckKind.ADDRESS: _say("Checks", "Show"),
        CheckKind.MAIL: _say("Checks", "Set up"),
        CheckKind.PASSWORD: _say("Checks", "Enter"),
        CheckKind.BANK: _say("Checks", "Add"),
        CheckKind.REPLIED: _say("Checks", "Read"),
        CheckKind.QUIET: _say("Checks", "Quiet days"),
    }
    return words[kind]


def first_words(kind: CheckKind) -> str:
    """The button that puts sending off."""
    words = {
        CheckKind.PAYMENTS: _say("Checks", "Enter payments first"),
        CheckKind.UNMATCHED: _say("Checks", "Match first"),
        CheckKind.BANK: _say("Checks", "Add it first"),
        CheckKind.REPLIED: _say("Checks", "Read it first"),
    }
    return words[kind]


def check_sentence(check: Check, owner: Owner) -> str:
    """Why the owner is asked before sending."""
    if check.kind is CheckKind.UNMATCHED:
        one = _say("Checks", "1 payment is not matched. Its customer may have paid already.")
        many = _say("Checks", "{0} payments are not matched. Their customers may have paid already.")
        return (one if check.count == 1 else many).format(owner.formats.count(check.count))
    if check.kind is CheckKind.BANK:
        return _say("Checks", "Your bank account is missing. Nobody who reads the letters knows where to pay.")
    if check.kind is CheckKind.REPLIED:
        return _answered_sentence(check, owner)
    if check.day is None:
        return _say("Checks", "No payment was entered yet. Whoever has paid would be reminded all the same.")
    words = _say("Checks", "No payment was entered since {0}. Whoever has paid since would be reminded all the same.")
    return words.format(owner.formats.day(check.day))


def _answered_sentence(check: Check, owner: Owner) -> str:
    if check.day is not None and check.count == 1:
        one = _say("Checks", "{0} answered on {1}. Perhaps what they wrote settles it.")
        return one.format(check.names[0], owner.formats.day(check.day))
    names = ", ".join(check.names[:_MOST_NAMES])
    if check.count > _MOST_NAMES:
        some = _say("Checks", "{0} customers answered lately, among them {1}. Perhaps what they wrote settles it.")
        return some.format(owner.formats.count(check.count), names)
    return _say("Checks", "These answered lately: {0}. Perhaps what they wrote settles it.").format(names)
