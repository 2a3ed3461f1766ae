"""Filled drawings are kept from one start to the next, and never half, stale or nowhere."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from arbook.gui.shared import drawings
from arbook.resources import resource_path

SEEN = "#123456"


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where this user's programs keep what can be made anew."""
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_names, **_options: tmp_path / "cache")
    start_anew()
    yield tmp_path / "cache"
    start_anew()


def start_anew() -> None:
    """As if the program had ended: nothing is known but what lies on the disk."""
    drawings.colored_file.cache_clear()
    drawings._folder.cache_clear()


def drawn() -> Path:
    return Path(drawings.colored_file("bell", SEEN))


def test_the_next_start_makes_no_drawing_again(cache_folder: Path) -> None:
    first = drawn()
    assert first.is_relative_to(cache_folder)
    first.write_text("<svg/>", "utf-8")
    start_anew()
    assert drawn() == first
    assert first.read_text("utf-8") == "<svg/>"
    assert [each.name for each in first.parent.iterdir()] == [first.name]


def test_a_drawing_older_than_the_shipped_one_is_made_again() -> None:
    first = drawn()
    first.write_text("<svg/>", "utf-8")
    before = resource_path("icons", "bell.svg").stat().st_mtime - 60
    os.utime(first, (before, before))
    start_anew()
    assert SEEN in drawn().read_text("utf-8")


def test_a_drawing_that_a_power_loss_left_empty_is_made_again() -> None:
    drawn().write_bytes(b"")
    start_anew()
    assert SEEN in drawn().read_text("utf-8")


def test_where_nothing_can_be_kept_the_drawings_live_as_long_as_the_run(cache_folder: Path) -> None:
    cache_folder.write_text("a file where the folder should be", "utf-8")
    assert SEEN in drawn().read_text("utf-8")
    assert not drawn().is_relative_to(cache_folder)
