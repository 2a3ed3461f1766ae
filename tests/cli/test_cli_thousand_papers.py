"""A run of statements onto a medium that fills: what is written stays whole, and the rest follows with --resume."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.builders import Shop
from tests.support.intruders import small_medium

TODAY = "2026-11-26"
A_PAPER_KB = 36  # what the medium takes for one of some 31 kB


def shop_of(folder: Path, count: int) -> Path:
    shop = Shop(folder)
    for number in range(count):
        shop.customer(f"Customer {number}").owes("100.00", due="2026-10-01")
    shop.close()
    return shop.path


@pytest.mark.timeout(900)
@pytest.mark.parametrize("count", [8, pytest.param(1_000, marks=pytest.mark.soak)])
def test_when_the_medium_fills_in_the_middle_the_finished_ones_stay_and_the_rest_follows(
    arbook, done, tmp_path, count
):
    book = shop_of(tmp_path, count)
    words = ("statement", book, "--all", "--sent", "--resume", "--today", TODAY, "-o")
    with small_medium(tmp_path / "stick", kilobytes=A_PAPER_KB * count * 2) as stick:
        ballast = stick / "holiday pictures"
        ballast.write_bytes(bytes(A_PAPER_KB * count * 1500))
        stopped = arbook(*words, stick / "out")
        written = {path: path.stat().st_mtime_ns for path in (stick / "out").iterdir()}
        assert stopped.code == 1
        assert 0 < len(written) < count
        assert "No space left on device" in stopped.err
        assert f"{len(written)} statement" in stopped.err
        assert len(stopped.err.strip().splitlines()) == 1
        assert all(PdfReader(path).pages for path in written)
        ballast.unlink()
        rest = done(*words, stick / "out", "--format", "json").json
        assert rest["count"] == count - len(written)
        assert len(list((stick / "out").iterdir())) == count
        assert all(path.stat().st_mtime_ns == moment for path, moment in written.items())
    assert noted_in(book) == [1] * count


def noted_in(path: Path) -> list[int]:
    """How many letters stand in the log of each customer who has any."""
    with closing(sqlite3.connect(path)) as book:
        rows = book.execute("SELECT count(*) FROM contact_made WHERE kind = 'letter' GROUP BY customer_id")
        return [count for (count,) in rows]
