"""Setting the computer's own scheduler for a book, taking it back, and looking honestly whether it is set."""

import os
import plistlib
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from arbook.ledger.errors import ArbookError
from arbook.services.schedules import (
    Schedule,
    launchd_label,
    launchd_plist,
    schedule_name,
    systemd_service,
    systemd_timer,
    windows_task,
    windows_xml,
)

_PATIENCE = 30
"""Seconds for one answer of the scheduler."""


class ScheduleError(ArbookError):
    """The computer's scheduler did not do as asked. Facts: ``why``: ``none`` (there is none here that arbook knows),
    ``refused`` or ``folder`` (its file could not be written there); ``text``: the words of the system; ``path``.
    """


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command of the system said: its exit code and its words."""

    code: int
    text: str


Ask = Callable[[Sequence[str]], Answer]
"""Runs a command of the system and waits for its answer."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether the schedule is set. ``at`` None: it is not; ``is_asleep``: its file is there, but the system does not
    heed it.
    """

    at: time | None = None
    is_asleep: bool = False


class Scheduler(Protocol):
    """The scheduler of one kind of system."""

    def put(self, schedule: Schedule) -> None:
        """Set it, in place of the one before. Raises ``ScheduleError``."""

    def look(self, book: Path) -> Standing:
        """Whether it is set."""

    def remove(self, book: Path) -> None:
        """Take it back; it need not be there. Raises ``ScheduleError``."""


def this_program() -> tuple[str, ...]:
    """How this very arbook is started by a scheduler; on Windows without a console that flashes up."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    quiet = Path(sys.executable).with_name("pythonw.exe")
    return (str(quiet if sys.platform == "win32" and quiet.exists() else sys.executable), "-m", "arbook")


def schedule_of(book: Path, at: time) -> Schedule:
    """The schedule for this book, wherever the command is called from."""
    return Schedule(book.resolve(), at, this_program())


def scheduler_here(ask: Ask | None = None) -> Scheduler:
    """The scheduler of this computer.

    Raises:
        ScheduleError: ``none``.
    """
    run = ask or ask_system
    if sys.platform == "win32":
        return WindowsTasks(run)
    if sys.platform == "darwin":
        return Launchd(run, Path.home() / "Library" / "LaunchAgents")
    if sys.platform.startswith("linux"):
        config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        return Systemd(run, Path(config) / "systemd" / "user")
    raise ScheduleError(why="none")


def ask_system(words: Sequence[str]) -> Answer:
    """Run it, hidden.

    Raises:
        ScheduleError: ``none``, the system has no such command; ``refused``, it did not answer.
    """
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            list(words),
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
            creationflags=hidden,
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        raise ScheduleError(why="none") from None
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise ScheduleError(why="refused", text=str(fault)) from None
    return Answer(done.returncode, _text(done.stdout) + _text(done.stderr))


def _text(told: bytes) -> str:
    """A command's words, in whichever letters it writes them."""
    coding = "utf-16" if told[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    return told.decode(coding, errors="replace").replace("\0", "")


class Systemd:
    """A timer of the user's own systemd."""

    def __init__(self, ask: Ask, folder: Path) -> None:
        self._ask, self._folder = ask, folder

    def put(self, schedule: Schedule) -> None:
        """Two units, then the timer is switched on."""
        self._tell("daemon-reload")
        service, timer = self._files(schedule.book)
        _write(service, systemd_service(schedule).encode())
        _write(timer, systemd_timer(schedule).encode())
        try:
            self._tell("daemon-reload")
            self._tell("enable", timer.name)
            self._tell("restart", timer.name)
        except ScheduleError:
            _remove(service, timer)
            raise

    def look(self, book: Path) -> Standing:
        """By its file, and by what systemd says of it."""
        _, timer = self._files(book)
        at = _time_in(_read(timer).decode(errors="replace"), r"OnCalendar=\*-\*-\* (\d\d):(\d\d):00")
        if at is None:
            return Standing()
        try:
            is_awake = self._ask(("systemctl", "--user", "is-active", timer.name)).code == 0
        except ScheduleError:
            is_awake = False
        return Standing(at, is_asleep=not is_awake)

    def remove(self, book: Path) -> None:
        """Switched off, then the files go; where systemd does not answer, they go nevertheless."""
        service, timer = self._files(book)
        with suppress(ScheduleError):
            self._ask(("systemctl", "--user", "disable", "--now", timer.name))
        _remove(service, timer)
        with suppress(ScheduleError):
            self._ask(("systemctl", "--user", "daemon-reload"))

    def _files(self, book: "Path | Schedule | object") -> tuple[Path, Path]:
        name = schedule_name(Path(str(book)))
        return self._folder / f"{name}.service", self._folder / f"{name}.timer"

    def _tell(self, *words: str) -> None:
        _must(self._ask(("systemctl", "--user", *words)))


class Launchd:
    """An agent of macOS."""

    def __init__(self, ask: Ask, folder: Path, user_id: int | None = None) -> None:
        self._ask, self._folder = ask, folder
        self._domain = f"gui/{os.getuid() if user_id is None else user_id}"

    def put(self, schedule: Schedule) -> None:
        """The file, then launchd takes it; one that was there before is let go first."""
        file = self._file(schedule.book)
        _write(file, launchd_plist(schedule))
        self._ask(("launchctl", "bootout", f"{self._domain}/{launchd_label(Path(str(schedule.book)))}"))
        try:
            _must(self._ask(("launchctl", "bootstrap", self._domain, str(file))))
        except ScheduleError:
            _remove(file)
            raise

    def look(self, book: Path) -> Standing:
        """By its file, and by whether launchd knows it."""
        try:
            told = plistlib.loads(_read(self._file(book)))["StartCalendarInterval"]
            at = time(told["Hour"], told["Minute"])
        except (plistlib.InvalidFileException, KeyError, TypeError, ValueError):
            return Standing()
        try:
            is_awake = self._ask(("launchctl", "print", f"{self._domain}/{launchd_label(book)}")).code == 0
        except ScheduleError:
            is_awake = False
        return Standing(at, is_asleep=not is_awake)

    def remove(self, book: Path) -> None:
        """Let go, then the file goes."""
        with suppress(ScheduleError):
            self._ask(("launchctl", "bootout", f"{self._domain}/{launchd_label(book)}"))
        _remove(self._file(book))

    def _file(self, book: object) -> Path:
        return self._folder / f"{launchd_label(Path(str(book)))}.plist"


class WindowsTasks:
    """The Task Scheduler of Windows."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def put(self, schedule: Schedule) -> None:
        """From a file that is there only while it is read."""
        with TemporaryDirectory(prefix="arbook-") as folder:
            file = Path(folder) / "task.xml"
            _write(file, windows_xml(schedule).encode("utf-16"))
            task = windows_task(Path(str(schedule.book)))
            _must(self._ask(("schtasks", "/Create", "/TN", task, "/XML", str(file), "/F")))

    def look(self, book: Path) -> Standing:
        """As the Task Scheduler tells it."""
        try:
            told = self._ask(("schtasks", "/Query", "/TN", windows_task(book), "/XML"))
        except ScheduleError:
            return Standing()
        if told.code != 0:
            return Standing()
        at = _time_in(told.text, r"<StartBoundary>[^<]*T(\d\d):(\d\d):")
        settings = told.text.rpartition("<Settings>")[2]
        return Standing(at, is_asleep="<Enabled>false</Enabled>" in settings)

    def remove(self, book: Path) -> None:
        """Deleted; one that is not there needs nothing."""
        if self.look(book).at is not None:
            _must(self._ask(("schtasks", "/Delete", "/TN", windows_task(book), "/F")))


def _must(answer: Answer) -> None:
    if answer.code != 0:
        raise ScheduleError(why="refused", text=" ".join(answer.text.split()) or str(answer.code))


def _time_in(text: str, pattern: str) -> time | None:
    found = re.search(pattern, text)
    return None if found is None else time(int(found[1]), int(found[2]))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _write(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as fault:
        raise ScheduleError(why="folder", path=str(file.parent), text=fault.strerror or str(fault)) from None


def _remove(*files: Path) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink()
