"""Every reason to hold a reminder back has a chip of its own, and long numbers of days are grouped."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from arbook.formats.formats import formats_for
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.work_words import held_chip, late_words
from arbook.ledger.reminder_situations import Held
from arbook.ledger.reminders import HeldBack


class _Reason:
    """As much of what is held back as a chip asks for."""

    def __init__(self, reason: Held) -> None:
        self.reason = reason


@pytest.mark.parametrize("reason", list(Held))
def test_a_reason_has_words(look: QApplication, reason: Held) -> None:
    held: HeldBack = _Reason(reason)  # type: ignore[assignment]
    assert held_chip(held).text


def test_days_are_grouped_as_the_owner_writes_numbers(look: QApplication) -> None:
    owner = Owner(formats=formats_for("en", "IE"), explain=str, today=lambda: date(2026, 11, 26))
    assert [late_words(days, owner) for days in (1, 999, 1238, -1100)] == [
        "1 day late", "999 days late", "1,238 days late", "due in 1,100 days",
    ]  # fmt: skip
