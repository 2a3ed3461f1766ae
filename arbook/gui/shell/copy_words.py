"""What the foot of the rail says about the book's copies."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from arbook.ledger.dates import days_between


def copy_words(copied_on: date | None, today: date) -> str:
    """How long ago the last copy was made."""
    say = QCoreApplication.translate
    if copied_on is None:
        return say("Copies", "No copy yet")
    days = max(0, days_between(copied_on, today))
    words = {0: say("Copies", "Last copy today"), 1: say("Copies", "Last copy yesterday")}
    return words.get(days) or say("Copies", "Last copy {0} days ago").format(days)
