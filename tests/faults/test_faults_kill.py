import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.books.make import make
from tests.support.auditor import sales_in
from tests.support.intruders import ROOT, python, start_python

TILL = "tests.faults.till"
WRITES = ("pwrite64", "write", "fdatasync", "fsync", "ftruncate", "unlink")
FIRST, LAST = 101, 103
POINTS_BY_DEFAULT = 8

can_trace = shutil.which("strace") is not None and python("-c", "").returncode == 0


@pytest.fixture
def path(tmp_path):
    make(tmp_path / "shop.arbook")
    return tmp_path / "shop.arbook"


def saved_in(output: str) -> set[int]:
    return {int(number) for number in re.findall(r"^saved (\d+)$", output, re.MULTILINE)}


def kill_while_selling(path: Path, first: int, seconds: float) -> set[int]:
    """Start a till, let it sell for so long, kill it; what it told as saved."""
    till = start_python("-m", TILL, str(path), str(first), str(first + 999))
    assert till.stdout is not None
    assert till.stdout.readline() == "ready\n"
    try:
        till.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        till.kill()
    return saved_in(till.communicate()[0])


def check_random_kills(path: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    told: set[int] = set()
    for turn in range(kills):
        told |= kill_while_selling(path, 1000 * (turn + 1), chance.uniform(0.0, 0.3))
        assert told <= sales_in(path), f"lost after kill {turn} of seed {seed}"
    assert told


def test_a_till_killed_at_any_moment_loses_no_sale_that_it_told(path):
    check_random_kills(path, kills=4, seed=20260302)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", range(4))
def test_hundreds_of_kills_lose_nothing(path, seed):
    check_random_kills(path, kills=60, seed=seed)


def traced_till(path: Path, *inject: str) -> "subprocess.CompletedProcess[str]":
    """A till under strace, which looks only at calls that touch the book, its journal or its folder."""
    log = path.parent.parent / "trace.log"
    journal = path.with_name(path.name + "-journal")
    watched = [part for file in (path, journal, path.parent) for part in ("-P", str(file))]
    strace = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={','.join(WRITES)}", *watched, *inject]
    till = [sys.executable, "-m", TILL, str(path), str(FIRST), str(LAST)]
    return subprocess.run([*strace, *till], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def fault_points(path, tmp_path):
    """Every call of a till's day that changes the disk, as (name, k-th); and how to begin the day anew."""
    if not can_trace:
        pytest.skip("strace is not there")
    master = tmp_path / "master.arbook"
    shutil.copyfile(path, master)
    day = tmp_path / "day"

    def anew() -> Path:
        shutil.rmtree(day, ignore_errors=True)
        day.mkdir()
        return Path(shutil.copyfile(master, day / "shop.arbook"))

    done = traced_till(anew())
    if done.returncode != 0 and "ptrace" in done.stderr:
        pytest.skip("tracing is not allowed here")
    assert saved_in(done.stdout) == set(range(FIRST, LAST + 1)), done.stderr
    calls = Counter(re.findall(r"^\d+ +(\w+)\(", (tmp_path / "trace.log").read_text(), re.MULTILINE))
    points = [(name, turn) for name in WRITES for turn in range(1, calls[name] + 1)]
    assert len(points) > POINTS_BY_DEFAULT
    return points, anew


def check_kills(points, anew):
    for name, turn in points:
        path = anew()
        killed = traced_till(path, "-e", f"inject={name}:signal=KILL:when={turn}")
        assert killed.returncode != 0, (name, turn)
        assert saved_in(killed.stdout) <= sales_in(path), (name, turn)


def check_disk_errors(points, anew):
    refused = 0
    for (name, turn), error in points:
        path = anew()
        hit = traced_till(path, "-e", f"inject={name}:error={error}:when={turn}")
        refused += "refused" in hit.stdout
        assert "Traceback" not in hit.stderr, (name, turn, error, hit.stderr)
        assert saved_in(hit.stdout) <= sales_in(path), (name, turn, error)
        if not turn_is_sticky(turn):
            assert saved_in(hit.stdout) == set(range(FIRST, LAST + 1)), (name, turn, error, hit.stdout)
    assert refused > len(points) // 4


def turn_is_sticky(turn):
    return str(turn).endswith("+")


def some(points):
    step = len(points) / POINTS_BY_DEFAULT
    return [points[int(step * index)] for index in range(POINTS_BY_DEFAULT)]


def test_killed_at_a_write_the_book_is_whole_and_keeps_what_was_told(fault_points):
    points, anew = fault_points
    check_kills(some(points), anew)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_killed_at_every_single_write_the_book_is_whole(fault_points):
    points, anew = fault_points
    check_kills(points, anew)


def test_one_disk_error_is_told_and_the_same_sale_goes_through_afterwards_once(fault_points):
    points, anew = fault_points
    check_disk_errors([(point, "EIO" if index % 2 else "ENOSPC") for index, point in enumerate(some(points))], anew)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_every_disk_error_once_and_for_good_leaves_a_whole_book(fault_points):
    points, anew = fault_points
    errors = ("EIO", "ENOSPC")
    once = [(point, error) for point in points for error in errors]
    for_good = [((name, f"{turn}+"), error) for name, turn in points for error in errors]
    check_disk_errors([*once, *for_good], anew)
