import os
import subprocess
import sys
from pathlib import Path

import pytest

import arbook
from arbook import app
from arbook.cli.display import APT_PACKAGES, has_display, missing_libraries
from tests.support.intruders import ROOT, python

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
BLIND = {name: text for name, text in os.environ.items() if name not in SCREENS} | {"PYTHONPATH": str(ROOT)}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_the_days_work_is_done_on_the_demo_book(tmp_path):
    ended = subprocess.run(
        [sys.executable, "-m", "arbook"], cwd=tmp_path, env=BLIND, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    lines = ended.stdout.splitlines()
    assert lines[0].startswith("No display was found, so no window can open;")
    files = [line for line in lines if line.startswith("arbook-demo")]
    assert {Path(name).suffix for name in files} == {".arbook", ".eml", ".pdf"}
    assert all((tmp_path / name).is_file() for name in files)
    written = [path for path in (tmp_path / "arbook-demo").rglob("*") if path.is_file()]
    assert len(written) == len(files)
    assert any("balance" in line for line in lines)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_a_second_start_without_a_display_uses_the_same_book(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert app.main(["--today", "2026-03-01"]) == 0
    first = capsys.readouterr().out.splitlines()
    assert app.main(["--today=2026-03-01"]) == 0
    second = capsys.readouterr().out.splitlines()
    assert first[0] == second[0]
    assert any("reminders-2026-03-01-2" in line for line in second)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_a_book_is_answered_with_its_aging(shop, monkeypatch, capsys):
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert app.main([str(shop), "--today", "2026-03-01"]) == 0
    out = capsys.readouterr().out
    assert "this is what" in out
    assert "Ada Lovelace" in out


def test_a_book_alone_opens_its_window_on_the_asked_day(shop, monkeypatch):
    opened = []
    monkeypatch.setattr("arbook.cli.display.has_display", lambda: True)
    monkeypatch.setattr("arbook.cli.display.missing_libraries", lambda: ())
    monkeypatch.setattr(app, "_load_windows", lambda: lambda path, today: opened.append((path, today())) or 0)
    assert app.main([str(shop), "--today", "2026-03-01"]) == 0
    assert app.main([]) == 0
    assert opened[0][0] == shop
    assert opened[0][1].isoformat() == "2026-03-01"
    assert opened[1][0] is None


def test_missing_libraries_are_named_with_what_to_install(monkeypatch, capsys):
    monkeypatch.setattr("arbook.cli.display.missing_libraries", lambda: ("libxcb-cursor.so.0",))
    assert app.main([]) == 1
    told = capsys.readouterr().err
    assert "libxcb-cursor.so.0" in told
    assert f"sudo apt install {APT_PACKAGES}" in told
    assert len(told.splitlines()) == 1


def test_a_toolkit_that_cannot_be_loaded_is_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr("arbook.cli.display.has_display", lambda: True)
    monkeypatch.setattr("arbook.cli.display.missing_libraries", lambda: ())
    monkeypatch.setitem(sys.modules, "PySide6", None)
    if hasattr(arbook, "gui"):  # importing it anew would leave another package behind than the one in sys.modules
        monkeypatch.setattr(arbook, "gui", arbook.gui)
    for name in [name for name in sys.modules if name.startswith(("arbook.gui", "PySide6."))]:
        monkeypatch.delitem(sys.modules, name)
    assert app.main([]) == 1
    told = capsys.readouterr().err
    assert "sudo apt install" in told
    assert len(told.splitlines()) == 1


def test_a_day_that_is_none_is_a_matter_of_usage(capsys):
    assert app.main(["--today", "yesterday"]) == 2
    assert "“yesterday” is not a date" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_where_a_window_can_open(environ, platform, expected):
    assert has_display(environ, platform) is expected


def test_a_display_where_nobody_answers_is_none(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    if missing_libraries(os.environ):
        pytest.skip("without libxcb nobody can be asked")
    assert has_display() is False


class DroppingServer:
    """As X's library towards a server that begins anew: it drops the first connection."""

    def __init__(self) -> None:
        connections = self.connections = list[str]()

        def connect(_name: None, _screen: None) -> int:
            connections.append("made")
            return len(connections)

        def let_go(number: int) -> None:
            connections[number - 1] = "gone"

        self.xcb_connect, self.xcb_disconnect = connect, let_go
        self.xcb_connection_has_error = lambda number: number == 1


def test_a_display_that_begins_anew_is_asked_once_more_and_the_answer_is_kept(monkeypatch):
    server = DroppingServer()
    monkeypatch.setattr("arbook.cli.display.CDLL", lambda _name: server)
    assert has_display({"DISPLAY": ":1"}, "linux")
    assert server.connections == ["gone", "made"]


def test_libraries_are_looked_for_only_where_they_are_needed():
    assert missing_libraries({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ()
    assert missing_libraries({"DISPLAY": ":0"}, "win32") == ()


def test_the_module_is_the_program():
    ended = python("-m", "arbook", "--help")
    assert ended.returncode == 0
    assert "open-items" in ended.stdout
    assert python("-m", "arbook", "--version").stdout.startswith("arbook 0.")


def test_a_reading_command_loads_none_of_the_heavy_libraries(stocked):
    code = (
        "import sys; from arbook.app import main; code = main(['customers', sys.argv[1]]); "
        "heavy = {'PySide6', 'reportlab', 'alembic', 'jinja2', 'keyring', 'smtplib', 'babel'}; "
        "print(code, sorted(heavy & set(sys.modules)))"
    )
    ended = python("-c", code, str(stocked))
    assert ended.stdout.splitlines()[-1] == "0 []"
