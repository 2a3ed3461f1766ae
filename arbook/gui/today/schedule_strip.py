"""A strip: the book was moved, and its schedule stayed behind, so nothing goes out by itself any more."""

from pathlib import Path

from arbook.gui.shared.cards import Banner


class ScheduleStrip(Banner):
    """``acted``: the owner wants to look at the schedule."""

    def __init__(self) -> None:
        super().__init__("", "warn", "clock")

    def show_place(self, left_at: Path | None) -> None:
        """Where it was left; without one it is out of the way."""
        if left_at is not None:
            words = self.tr("This book was moved from {0}. Reminders do not go out by themselves from here yet.")
            self.say(words.format(left_at), "warn", "clock", self.tr("Look at the schedule"))
        self.setVisible(left_at is not None)
