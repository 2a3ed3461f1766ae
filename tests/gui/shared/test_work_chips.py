"""Every reason to hold a reminder back has a chip of its own, and long numbers of days are grouped."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from arbook.formats.formats import formats_for
from arbook.gui.shared.language import speech
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.work_words import held_chip, late_words, reason_of
from arbook.ledger.money import Money
from arbook.ledger.promises import PromiseOutcome, PromiseState, Word
from arbook.ledger.reminder_situations import Held
from arbook.ledger.reminders import HeldBack
from arbook.queries.promises import PromiseRow
from arbook.services.worklist import WorkRow


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


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("received", [0, 500])
@pytest.mark.parametrize("promised_on", [date(2026, 11, 16), date(2025, 11, 16)])
def test_a_short_day_ends_no_sentence_twice(
    look: QApplication, language: str, received: int, promised_on: date
) -> None:
    """German writes it with a stop of its own: 16.11."""
    speech().speak(look, language)
    try:
        owner = Owner(formats=formats_for(language), explain=str, today=lambda: date(2026, 11, 26))
        euros = [Money(minor, "EUR") for minor in (900, received, 0, 0)]
        word = Word(euros[0], euros[0], date(2025, 11, 1), promised_on)
        promise = PromiseRow(1, 1, "1001", "Ada", word, PromiseOutcome(PromiseState.BROKEN, *euros), "", "phone", "")
        told = reason_of(WorkRow("promise", 1, 1, "Ada", euros[0], 10, promise), owner)
        assert ".." not in told
        assert ("2025" in told) == (promised_on.year == 2025)
    finally:
        speech().speak(look, "en")
