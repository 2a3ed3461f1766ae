"""Every reason to hold a reminder back has a chip of its own."""

import pytest
from PySide6.QtWidgets import QApplication

from arbook.gui.shared.work_words import held_chip
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
