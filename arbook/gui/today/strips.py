"""What else the day brings, above the list: what went out by itself, a schedule that was left behind, invoices that
come again, small rests, discounts that were earned and not taken. Made when there are some.
"""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QBoxLayout

from arbook.gui.shared.owner import Owner
from arbook.gui.shared.tokens import GAP
from arbook.services.office import Office

if TYPE_CHECKING:
    from pathlib import Path

    from arbook.gui.shared.cards import Banner
    from arbook.gui.shared.wishes import Wish
    from arbook.gui.today.recurring_strip import RecurringStrip
    from arbook.gui.today.rests_strip import RestsStrip
    from arbook.gui.today.schedule_strip import ScheduleStrip
    from arbook.gui.today.unattended_strip import UnattendedStrip
    from arbook.gui.today.untaken_strip import UntakenStrip
    from arbook.queries.early_payment import UntakenRow
    from arbook.queries.small_rests import SmallRestRow
    from arbook.queries.unattended import UnattendedRow

    Strip = TypeVar("Strip", bound=Banner)

StripFacts = tuple[
    int, "tuple[SmallRestRow, ...]", "tuple[UntakenRow, ...]", "tuple[UnattendedRow, ...]", "Path | None"
]
"""How many invoices that come again are due, the small rests, the discounts that were earned and not taken, the
reports of what went out by itself that the owner has not seen, and where the book's schedule was left behind.
"""


def read_strips(as_of: date, office: Office) -> StripFacts:
    """On the book lane."""
    from arbook.queries.early_payment import untaken_discounts
    from arbook.queries.recurring import due_recurring
    from arbook.queries.small_rests import small_rests
    from arbook.queries.unattended import unattended_runs
    from arbook.services.schedule_places import left_behind

    runs = tuple(run for run in office.read(unattended_runs, unseen=True) if run.is_news)
    rests, untaken = office.read(small_rests), office.read(untaken_discounts)
    return len(office.read(due_recurring, as_of)), rests, untaken, runs, left_behind(office)


class DayStrips:
    """Puts strips into ``place``; ``wish`` takes what their actions ask for, ``read`` opens the reports of runs."""

    def __init__(
        self,
        place: QBoxLayout,
        wish: "Callable[[Wish], object]",
        owner: Owner,
        read: "Callable[[tuple[UnattendedRow, ...]], object]",
    ) -> None:
        self._place, self._wish, self._owner, self._read = place, wish, owner, read
        self._made: list[Banner] = []

    def show(self, found: StripFacts) -> None:
        """Tell what there is."""
        count, rests, untaken, runs, left_at = found
        if runs or "unattended" in self.__dict__:
            self.unattended.show_runs(runs, self._owner)
        if left_at or "schedule" in self.__dict__:
            self.schedule.show_place(left_at)
        if count or "recurring" in self.__dict__:
            self.recurring.show_count(count, self._owner)
        if rests or "rests" in self.__dict__:
            self.rests.show_rests(rests, self._owner)
        if untaken or "untaken" in self.__dict__:
            self.untaken.show_untaken(untaken, self._owner)

    def height(self) -> int:
        """Pixels they take now."""
        return sum(strip.sizeHint().height() + GAP for strip in self._made if not strip.isHidden())

    @cached_property
    def recurring(self) -> "RecurringStrip":
        """Invoices that come again."""
        from arbook.gui.today.recurring_strip import RecurringStrip

        return self._add(RecurringStrip(), self._open_recurring)

    @cached_property
    def rests(self) -> "RestsStrip":
        """Small rests."""
        from arbook.gui.today.rests_strip import RestsStrip

        return self._add(RestsStrip(), self._look_at_rests)

    @cached_property
    def untaken(self) -> "UntakenStrip":
        """Discounts that were earned and not taken."""
        from arbook.gui.today.untaken_strip import UntakenStrip

        return self._add(UntakenStrip(), self._look_at_untaken)

    @cached_property
    def unattended(self) -> "UnattendedStrip":
        """What went out by itself."""
        from arbook.gui.today.unattended_strip import UnattendedStrip

        return self._add(UnattendedStrip(), self._read_reports)

    @cached_property
    def schedule(self) -> "ScheduleStrip":
        """A schedule that was left behind."""
        from arbook.gui.today.schedule_strip import ScheduleStrip

        return self._add(ScheduleStrip(), self._look_at_schedule)

    def _look_at_schedule(self) -> None:
        from arbook.gui.shared.wishes import ShowSettings

        self._wish(ShowSettings("reminders"))

    def _read_reports(self) -> None:
        self._read(self.unattended.runs)

    def _add(self, strip: "Strip", act: Callable[[], None]) -> "Strip":
        strip.acted.connect(act)
        self._place.addWidget(strip)
        self._made.append(strip)
        return strip

    def _open_recurring(self) -> None:
        from arbook.gui.shared.wishes import ShowRecurring

        self._wish(ShowRecurring())

    def _look_at_rests(self) -> None:
        from arbook.gui.shared.wishes import ShowSmallRests

        self._wish(ShowSmallRests())

    def _look_at_untaken(self) -> None:
        from arbook.gui.shared.wishes import ShowInvoice

        if self.untaken.first is not None:
            self._wish(ShowInvoice(self.untaken.first))
