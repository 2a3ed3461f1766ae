"""What the computer's own scheduler is told: the text of its file, for Linux (systemd), macOS (launchd), Windows.

Nothing here touches the computer, and nothing secret is in it: the password stays in the system's safe.
"""

import hashlib
import plistlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from html import escape
from pathlib import PurePath

_NAME = "arbook-reminders"
_LAUNCHD = "org.arbook.reminders"
_DAY_OF_NO_MATTER = "2024-01-01"
"""From when the Windows task counts its days."""
_LONGEST = "PT2H"
"""After so long Windows ends a run that hangs."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """Each day at ``at`` the reminders of ``book`` are sent by themselves; ``program`` is how arbook is started."""

    book: PurePath
    at: time
    program: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The whole command. Its ``--from`` makes it harmless to run it at other moments, to catch up."""
        return (*self.program, "remind", str(self.book), "--send", "--unattended", "--from", f"{self.at:%H:%M}")


def schedule_name(book: PurePath) -> str:
    """What the schedule of this book is called: the same for the same place, without a word of it."""
    return f"{_NAME}-{_digest(book)}"


def launchd_label(book: PurePath) -> str:
    """The same, as macOS names such things."""
    return f"{_LAUNCHD}.{_digest(book)}"


def windows_task(book: PurePath) -> str:
    """The same, in a folder of its own."""
    return rf"\arbook\{schedule_name(book)}"


def _digest(book: PurePath) -> str:
    return hashlib.sha256(str(book).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def systemd_service(schedule: Schedule) -> str:
    """The unit that runs once. Three is the exit code of a run that found the book in use: no failure."""
    return (
        "[Unit]\n"
        f"Description=Reminders of {_unit_text(schedule.book.name)}\n"
        "\n"
        "[Service]\n"
        "Type=oneshot\n"
        f"ExecStart=:{' '.join(_unit_word(each) for each in schedule.words)}\n"
        "SuccessExitStatus=3\n"
    )


def systemd_timer(schedule: Schedule) -> str:
    """The unit that says when; a day on which the computer was off is caught up."""
    return (
        "[Unit]\n"
        f"Description=Reminders of {_unit_text(schedule.book.name)}, daily at {schedule.at:%H:%M}\n"
        "\n"
        "[Timer]\n"
        f"OnCalendar=*-*-* {schedule.at:%H:%M}:00\n"
        "Persistent=true\n"
        "\n"
        "[Install]\n"
        "WantedBy=timers.target\n"
    )


def _unit_text(text: str) -> str:
    """A free text in a unit: one line, no specifiers."""
    return " ".join(text.split()).replace("\\", "\\\\").replace("%", "%%")


def _unit_word(word: str) -> str:
    """One word of a command line, quoted. The colon before the command switches variables off, not specifiers."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + '"'


def launchd_plist(schedule: Schedule) -> bytes:
    """The agent: at its time, and after signing in, to catch up a day on which the computer was off."""
    agent = {
        "Label": launchd_label(schedule.book),
        "ProgramArguments": list(schedule.words),
        "StartCalendarInterval": {"Hour": schedule.at.hour, "Minute": schedule.at.minute},
        "RunAtLoad": True,
        "ProcessType": "Background",
    }
    return plistlib.dumps(agent, sort_keys=True)


def windows_xml(schedule: Schedule) -> str:
    """The task: while its owner is signed in, once a day, caught up when the computer was off, on battery too."""
    command, *rest = schedule.words
    return f"""<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>{_xml("Reminders of " + schedule.book.name)}</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>{_DAY_OF_NO_MATTER}T{schedule.at:%H:%M}:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>{_LONGEST}</ExecutionTimeLimit>
    <Enabled>true</Enabled>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{_xml(command)}</Command>
      <Arguments>{_xml(windows_words(rest))}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


def windows_words(words: Sequence[str]) -> str:
    """Words as one line that Windows programs take apart again; the quoting rules are those of its C library."""
    return " ".join(_windows_word(each) for each in words)


def _windows_word(word: str) -> str:
    if word and not any(mark in ' \t\n\v"' for mark in word):
        return word
    told, slashes = "", 0
    for mark in word:
        if mark == "\\":
            slashes += 1
            continue
        told += "\\" * (slashes * 2 + 1 if mark == '"' else slashes) + mark
        slashes = 0
    return f'"{told}' + "\\" * slashes * 2 + '"'


def _xml(text: str) -> str:
    """Text between tags; marks that XML cannot hold at all become a question mark."""
    return escape("".join(mark if mark in "\t\n" or mark >= " " else "?" for mark in text), quote=False)
