"""Setting, looking and taking back, with what the systems' own commands would answer."""

import sys
from collections.abc import Callable, Sequence
from datetime import time
from pathlib import Path

import pytest

from arbook.services.schedules import windows_task
from arbook.services.scheduling import (
    Answer,
    Launchd,
    ScheduleError,
    Scheduler,
    Standing,
    Systemd,
    WindowsTasks,
    ask_system,
    schedule_of,
    scheduler_here,
    this_program,
)


class System:
    """A computer's commands: what it was asked stands in ``asked``; units and tasks live while they are set."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.alive: set[str] = set()
        self.tasks: dict[str, str] = {}
        self.refuses = ""

    def __call__(self, words: Sequence[str]) -> Answer:
        self.asked.append(" ".join(words))
        if self.refuses and self.refuses in self.asked[-1]:
            return Answer(1, "Failed to connect\nto bus.")
        return {"systemctl": self._systemctl, "launchctl": self._launchctl, "schtasks": self._schtasks}[words[0]](
            words
        )

    def _systemctl(self, words: Sequence[str]) -> Answer:
        verb, name = words[2], words[-1]
        if verb == "is-active":
            return Answer(0 if name in self.alive else 3, "")
        if verb == "restart":
            self.alive.add(name)
        if verb == "disable":
            self.alive.discard(name)
        return Answer(0, "")

    def _launchctl(self, words: Sequence[str]) -> Answer:
        verb, name = words[1], Path(words[-1]).name.removesuffix(".plist")
        if verb == "bootstrap":
            self.alive.add(name)
            return Answer(0, "")
        was_there = name in self.alive
        if verb == "bootout":
            self.alive.discard(name)
        return Answer(0 if was_there else 113, "")

    def _schtasks(self, words: Sequence[str]) -> Answer:
        name = words[3]
        if words[1] == "/Create":
            self.tasks[name] = Path(words[5]).read_text(encoding="utf-16")
            return Answer(0, "")
        if name not in self.tasks:
            return Answer(1, "ERROR: The system cannot find the file specified.")
        return Answer(0, self.tasks.pop(name) if words[1] == "/Delete" else self.tasks[name])


Make = Callable[[System, Path], Scheduler]
KINDS: dict[str, Make] = {
    "systemd": lambda ask, folder: Systemd(ask, folder / "units"),
    "launchd": lambda ask, folder: Launchd(ask, folder / "agents", 501),
    "windows": lambda ask, _: WindowsTasks(ask),
}


@pytest.fixture
def system() -> System:
    return System()


@pytest.fixture(params=list(KINDS))
def scheduler(request: pytest.FixtureRequest, system: System, tmp_path: Path) -> Scheduler:
    return KINDS[request.param](system, tmp_path)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "Müller & Söhne" / "100 % ours.arbook"


def test_it_is_set_shown_changed_and_taken_back(scheduler: Scheduler, book: Path, tmp_path: Path) -> None:
    assert scheduler.look(book) == Standing()
    scheduler.put(schedule_of(book, time(9)))
    assert scheduler.look(book) == Standing(time(9))
    scheduler.put(schedule_of(book, time(17, 30)))
    assert scheduler.look(book) == Standing(time(17, 30))
    scheduler.remove(book)
    assert scheduler.look(book) == Standing()
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


def test_one_that_is_not_there_is_taken_back_without_a_word(scheduler: Scheduler, book: Path) -> None:
    scheduler.remove(book)
    assert scheduler.look(book) == Standing()


def test_another_book_has_its_own(scheduler: Scheduler, book: Path, tmp_path: Path) -> None:
    scheduler.put(schedule_of(book, time(9)))
    assert scheduler.look(tmp_path / "other.arbook") == Standing()


def test_nothing_secret_stands_in_its_files(
    scheduler: Scheduler, system: System, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARBOOK_MAIL_PASSWORD", "right horse")
    scheduler.put(schedule_of(book, time(9)))
    told = [*system.asked, *system.tasks.values()]
    told += [each.read_text(encoding="utf-8") for each in tmp_path.rglob("*") if each.is_file()]
    assert "right horse" not in "\n".join(told)


@pytest.mark.parametrize(("kind", "step"), [("systemd", "enable"), ("launchd", "bootstrap"), ("windows", "/Create")])
def test_a_refusal_leaves_nothing_behind(system: System, book: Path, tmp_path: Path, kind: str, step: str) -> None:
    scheduler, system.refuses = KINDS[kind](system, tmp_path), step
    with pytest.raises(ScheduleError) as refused:
        scheduler.put(schedule_of(book, time(9)))
    assert refused.value.facts == {"why": "refused", "text": "Failed to connect to bus."}
    assert scheduler.look(book) == Standing()


@pytest.mark.parametrize("kind", ["systemd", "launchd"])
def test_a_file_that_the_system_does_not_heed_is_no_schedule(
    system: System, book: Path, tmp_path: Path, kind: str
) -> None:
    scheduler = KINDS[kind](system, tmp_path)
    scheduler.put(schedule_of(book, time(9)))
    system.alive.clear()
    assert scheduler.look(book) == Standing(time(9), is_asleep=True)


def test_a_task_that_was_switched_off_is_told_so(system: System, book: Path, tmp_path: Path) -> None:
    scheduler = WindowsTasks(system)
    scheduler.put(schedule_of(book, time(9)))
    name = windows_task(book)
    head, mark, tail = system.tasks[name].rpartition("<Enabled>true</Enabled>")
    system.tasks[name] = head + mark.replace("true", "false") + tail
    assert scheduler.look(book) == Standing(time(9), is_asleep=True)


def test_a_folder_that_refuses_is_named(system: System, book: Path, tmp_path: Path) -> None:
    (tmp_path / "units").write_text("a file stands where the folder should be")
    with pytest.raises(ScheduleError) as refused:
        KINDS["systemd"](system, tmp_path).put(schedule_of(book, time(9)))
    assert (refused.value.facts["why"], refused.value.facts["path"]) == ("folder", str(tmp_path / "units"))


def test_a_computer_without_the_command_is_told_so() -> None:
    with pytest.raises(ScheduleError) as refused:
        ask_system(("no-such-command-here",))
    assert refused.value.facts["why"] == "none"


def test_a_commands_words_and_code_come_back() -> None:
    answer = ask_system((*this_program()[:1], "-c", "import sys; print('so'); sys.exit(4)"))
    assert (answer.code, answer.text.strip()) == (4, "so")


@pytest.mark.parametrize(("platform", "kind"), [("linux", Systemd), ("darwin", Launchd), ("win32", WindowsTasks)])
def test_each_system_has_its_own(monkeypatch: pytest.MonkeyPatch, system: System, platform: str, kind: type) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert isinstance(scheduler_here(system), kind)


def test_a_system_that_arbook_does_not_know_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    with pytest.raises(ScheduleError):
        scheduler_here()


def test_the_program_of_an_installer_is_started_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert this_program()[1:] == ("-m", "arbook")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/arbook/arbook")
    assert this_program() == ("/opt/arbook/arbook",)
