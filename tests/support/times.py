"""A scheduler for tests: it knows each book by its time."""

from datetime import time
from pathlib import Path

from arbook.services.schedules import Schedule
from arbook.services.scheduling import ScheduleError, Standing


class Times:
    """Sets, shows and takes back like a computer's own scheduler, or refuses to set."""

    def __init__(self) -> None:
        self.times: dict[Path, time] = {}
        self.refuses = False

    def put(self, schedule: Schedule) -> None:
        if self.refuses:
            raise ScheduleError(why="refused", text="no bus here")
        self.times[Path(str(schedule.book))] = schedule.at

    def look(self, book: Path) -> Standing:
        return Standing(self.times.get(book))

    def remove(self, book: Path) -> None:
        self.times.pop(book, None)
