import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from arbook.store.checking import check_file
from arbook.store.errors import NewerBookError
from arbook.store.opening import open_book
from tests.books.make import make
from tests.support.auditor import sales_in
from tests.support.intruders import ROOT, python, start_python
from tests.support.planted_revisions import CITY, NICKNAME, finished, planted

Point = tuple[str, int]

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


def traced(path: Path, program: list[str], *inject: str) -> "subprocess.CompletedProcess[str]":
    """A program under strace, which looks only at calls that touch the book, its journal or its folder."""
    log = path.parent.parent / "trace.log"
    journal = path.with_name(path.name + "-journal")
    watched = [part for file in (path, journal, path.parent) for part in ("-P", str(file))]
    strace = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={','.join(WRITES)}", *watched, *inject]
    command = [*strace, sys.executable, *program]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def traced_till(path: Path, *inject: str) -> "subprocess.CompletedProcess[str]":
    return traced(path, ["-m", TILL, str(path), str(FIRST), str(LAST)], *inject)


def points_in(log: Path) -> list[tuple[str, int]]:
    """Every call that changed the disk, as (name, k-th)."""
    calls = Counter(re.findall(r"^\d+ +(\w+)\(", log.read_text(), re.MULTILINE))
    return [(name, turn) for name in WRITES for turn in range(1, calls[name] + 1)]


@pytest.fixture
def fault_points(path, tmp_path):
    """Every call of a till's day that changes the disk; and how to begin the day anew."""
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
    points = points_in(tmp_path / "trace.log")
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


def some(points, count=POINTS_BY_DEFAULT):
    step = len(points) / count
    return [points[int(step * index)] for index in range(count)]


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


OPEN_WITH = """
import sys
from pathlib import Path
from arbook.store.opening import open_book
from arbook.store.schema import schema_in
open_book(Path(sys.argv[1]), schema=schema_in(Path(sys.argv[2]))).close()
"""


def check_killed_migrations(path: Path, tmp_path: Path, pick: Callable[[list[Point]], list[Point]]) -> None:
    """Old or new, never between: after each kill the old program or the new one opens the book, sums and all."""
    if not can_trace:
        pytest.skip("strace is not there")
    schema = finished(planted(tmp_path / "migrations", NICKNAME, CITY))
    (schema.migrations / "fingerprints.txt").write_text("\n".join(schema.fingerprints))
    master = path.read_bytes()
    program = ["-c", OPEN_WITH, str(path), str(schema.migrations)]
    assert traced(path, program).returncode == 0
    versions = set()
    for name, turn in pick(points_in(tmp_path.parent / "trace.log")):
        path.write_bytes(master)
        traced(path, program, "-e", f"inject={name}:signal=KILL:when={turn}")
        path.with_name(path.name + ".lock").unlink(missing_ok=True)
        try:
            book = open_book(path)
        except NewerBookError:
            book = open_book(path, schema=schema)
        with book.reading() as connection:
            versions.add(connection.execute(text("PRAGMA user_version")).scalar_one())
            assert connection.execute(text("SELECT sum(amount_minor) FROM entry")).scalar_one() == 5900
        # to the program's own schema, what the planted revision added is foreign
        assert {finding.code for finding in check_file(book)} <= {"foreign_objects"}
        book.close()
    assert 1 in versions


def test_killed_in_a_migration_the_book_is_the_old_one_or_the_new_one(path, tmp_path):
    check_killed_migrations(path, tmp_path, lambda points: some(points, 5))


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_killed_at_every_write_of_a_migration_the_book_is_old_or_new(path, tmp_path):
    check_killed_migrations(path, tmp_path, lambda points: points)
