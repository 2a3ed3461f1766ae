"""What each system's scheduler is told, read again the way that system reads it."""

import plistlib
import re
import shutil
import subprocess
from datetime import time
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from xml.etree import ElementTree as ET

import pytest

from arbook.services.schedules import (
    Schedule,
    launchd_label,
    launchd_plist,
    schedule_name,
    systemd_service,
    systemd_timer,
    windows_task,
    windows_words,
    windows_xml,
)

_TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"

POSIX = (
    "/home/ada/shop.arbook",
    "/home/ada/My Books/shop of Ada.arbook",
    '/home/ada/the "good" book.arbook',
    "/home/ada/100 % ours/%h%n.arbook",
    "/home/ada/$HOME/${USER}.arbook",
    "/home/ada/Müller & Söhne <GmbH>/Bücher.arbook",
    "/home/ada/back\\slash\\.arbook",
    "/home/ada/two\nlines\tand tabs.arbook",
    "/home/ada/it's; rm -rf.arbook",
)
WINDOWS = (
    r"C:\Users\ada\shop.arbook",
    r"C:\Users\ada\My Books\shop of Ada.arbook",
    r"C:\Müller & Söhne\100 % ours\Bücher.arbook",
    r"\\server\share\a'b^c!.arbook",
    "C:\\ends in a slash \\",
)


def schedule(book: PurePath) -> Schedule:
    return Schedule(book, time(9, 5), ("/opt/my python/bin/python", "-m", "arbook"))


def wanted(book: str) -> list[str]:
    return [
        *("/opt/my python/bin/python", "-m", "arbook", "remind", book),
        *("--send", "--unattended", "--from", "09:05"),
    ]


def systemd_reads(line: str) -> list[str]:
    """The words of an ExecStart as systemd.service(5) and systemd.syntax(7) take them apart."""
    marks = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", '"': '"'}
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', line)
    plain = [re.sub(r"\\(.)", lambda found: marks[found[1]], each) for each in quoted]
    assert not any(re.search(r"(?<!%)(%%)*%(?!%)", each) for each in plain)
    return [each.replace("%%", "%") for each in plain]


def windows_reads(line: str) -> list[str]:
    """The words of a command line as the C library of Windows takes them apart."""
    words, word, slashes, is_quoted, has_word = [], "", 0, False, False
    for mark in [*line, " "]:
        if mark == "\\":
            slashes, has_word = slashes + 1, True
            continue
        if mark == '"':
            word += "\\" * (slashes // 2)
            if slashes % 2:
                word += '"'
            else:
                is_quoted, has_word = not is_quoted, True
        else:
            word += "\\" * slashes
            if mark in " \t" and not is_quoted:
                words += [word] if has_word else []
                word, has_word = "", False
            else:
                word, has_word = word + mark, True
        slashes = 0
    return words


@pytest.mark.parametrize("book", POSIX)
def test_systemd_starts_exactly_these_words(book: str) -> None:
    unit = systemd_service(schedule(PurePosixPath(book)))
    (line,) = [each for each in unit.splitlines() if each.startswith("ExecStart=")]
    assert line.startswith('ExecStart=:"')  # the colon: no variables
    assert systemd_reads(line) == wanted(book)
    assert "SuccessExitStatus=3" in unit.splitlines()


@pytest.mark.parametrize("book", POSIX)
def test_a_unit_has_no_line_that_the_books_name_made(book: str) -> None:
    for unit in (systemd_service(schedule(PurePosixPath(book))), systemd_timer(schedule(PurePosixPath(book)))):
        assert all(re.fullmatch(r"|\[\w+\]|\w+=.*", line) for line in unit.splitlines())


def test_the_timer_catches_up_what_was_missed() -> None:
    timer = systemd_timer(schedule(PurePosixPath("/b.arbook"))).splitlines()
    assert {"OnCalendar=*-*-* 09:05:00", "Persistent=true", "WantedBy=timers.target"} <= set(timer)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
@pytest.mark.parametrize("book", POSIX)
def test_systemd_itself_finds_no_fault(tmp_path: Path, book: str) -> None:
    own = Schedule(PurePosixPath(book), time(9, 5), ("/bin/true", "-m", "arbook"))
    name = schedule_name(own.book)
    (tmp_path / f"{name}.service").write_text(systemd_service(own), encoding="utf-8")
    (tmp_path / f"{name}.timer").write_text(systemd_timer(own), encoding="utf-8")
    files = [str(tmp_path / f"{name}.{kind}") for kind in ("service", "timer")]
    told = subprocess.run(
        ["systemd-analyze", "verify", "--user", "--man=no", *files], capture_output=True, check=False, timeout=60
    )
    said = told.stderr.decode() + told.stdout.decode()
    assert [line for line in said.splitlines() if name in line] == []


@pytest.mark.parametrize("book", POSIX)
def test_launchd_starts_exactly_these_words(book: str) -> None:
    told = plistlib.loads(launchd_plist(schedule(PurePosixPath(book))))
    assert told["ProgramArguments"] == wanted(book)
    assert told["StartCalendarInterval"] == {"Hour": 9, "Minute": 5}
    assert (told["RunAtLoad"], told["Label"]) == (True, launchd_label(PurePosixPath(book)))


@pytest.mark.parametrize("book", WINDOWS)
def test_windows_starts_exactly_these_words(book: str) -> None:
    text = windows_xml(schedule(PureWindowsPath(book)))
    task = ET.fromstring(text.encode("utf-16"))
    (command,), (arguments,) = (list(task.iter(f"{_TASK}{name}")) for name in ("Command", "Arguments"))
    assert [command.text, *windows_reads(arguments.text or "")] == wanted(str(PureWindowsPath(book)))
    (begins,) = task.iter(f"{_TASK}StartBoundary")
    assert (begins.text or "").endswith("T09:05:00")
    (caught_up,) = task.iter(f"{_TASK}StartWhenAvailable")
    assert caught_up.text == "true"


@pytest.mark.parametrize("words", [["a b", "", 'c"d', "e\\", "f\\ g\\", 'h\\"i', "\\\\j", "&<>%"]])
def test_windows_words_are_read_as_they_were_written(words: list[str]) -> None:
    assert windows_reads(windows_words(words)) == words


def test_a_name_that_xml_cannot_hold_breaks_nothing() -> None:
    ET.fromstring(windows_xml(schedule(PurePosixPath("/a\x01b.arbook"))).encode("utf-16"))


def test_the_name_tells_nothing_and_is_the_same_for_the_same_place() -> None:
    first, second = PurePosixPath("/home/ada/Ruin & Co.arbook"), PurePosixPath("/home/ada/other.arbook")
    assert schedule_name(first) == schedule_name(PurePosixPath("/home/ada/Ruin & Co.arbook"))
    assert len({schedule_name(first), schedule_name(second)}) == 2
    assert re.fullmatch(r"arbook-reminders-[0-9a-f]{12}", schedule_name(first))
    assert windows_task(first) == rf"\arbook\{schedule_name(first)}"
