"""The IBM receivables file through the command line, against sums taken straight from the CSV."""

import csv
import os
from collections import defaultdict
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("ARBOOK_SHARED", Path(__file__).parents[2].parent / "shared"))
FILE = SHARED / "data" / "ibm_ar" / "WA_Fn-UseC_-Accounts-Receivable.csv"
BANDS = ((0, "not_due"), (30, "days_1_30"), (60, "days_31_60"), (90, "days_61_90"), (10**6, "over_90"))

pytestmark = pytest.mark.skipif(not FILE.is_file(), reason=f"the real file is not here: {FILE} (set ARBOOK_SHARED)")


def _day(text):
    return datetime.strptime(text, "%m/%d/%Y").date()  # noqa: DTZ007 - a day has no time zone


def straight_from_the_file(as_of):
    """Customer -> band -> sum, with csv and datetime only."""
    found = defaultdict(lambda: defaultdict(Decimal))
    with FILE.open(newline="") as file:
        for row in csv.DictReader(file):
            issued, due, settled = (_day(row[name]) for name in ("InvoiceDate", "DueDate", "SettledDate"))
            if issued <= as_of < settled:
                late = (as_of - due).days
                band = next(name for last, name in BANDS if late <= last)
                found[row["customerID"]][band] += Decimal(row["InvoiceAmount"])
    return {customer: dict(sums) for customer, sums in found.items()}


@pytest.fixture(scope="module")
def ibm(tmp_path_factory):
    from arbook.app import main

    book = tmp_path_factory.mktemp("ibm") / "ibm.arbook"
    assert main(["new", str(book), "--business", "IBM", "--currency", "USD", "--country", "US"]) == 0
    assert main(["import", str(book), "invoices", str(FILE)]) == 0
    return book


@pytest.mark.parametrize("as_of", [date(2013, 6, 30), date(2012, 12, 31), date(2012, 1, 2), date(2014, 6, 30)])
def test_aging_ties_to_the_file(done, ibm, as_of):
    told = done("aging", ibm, "--as-of", as_of, "--format", "json").json
    names = [name for _, name in BANDS]
    ours = {
        row["customer"]: {name: Decimal(row[name]) for name in names if Decimal(row[name])} for row in told["rows"]
    }
    expected = straight_from_the_file(as_of)
    assert ours == expected
    assert all(row["on_account"] == "0.00" for row in told["rows"])
    total = sum((sum(bands.values()) for bands in expected.values()), Decimal())
    assert sum(Decimal(row["balance"]) for row in told["totals"]) == total


def test_the_whole_file_came_in_and_the_book_adds_up(done, ibm):
    assert len(done("invoices", ibm, "--format", "json").json["rows"]) == 2466
    assert len(done("customers", ibm, "--format", "json").json["rows"]) == 100
    assert len(done("payments", ibm, "--format", "json").json["rows"]) == 2466
    assert done("check", ibm).code == 0


def test_open_items_tie_to_the_balance_on_the_day(done, ibm):
    rows = done("open-items", ibm, "--as-of", "2013-06-30", "--format", "json").json["rows"]
    (total,) = done("aging", ibm, "--as-of", "2013-06-30", "--format", "json").json["totals"]
    assert sum(Decimal(row["open"]) for row in rows) == Decimal(total["balance"])
    assert all(
        row["days_late"] == max((date(2013, 6, 30) - date.fromisoformat(row["due_on"])).days, 0) for row in rows
    )


def test_importing_the_file_again_adds_nothing(done, ibm):
    told = done("import", ibm, "invoices", FILE, "--format", "json").json
    assert (told["invoices"], told["payments"], told["known"]) == (0, 0, 2466)


def test_numbers_that_lost_their_zeros_wait_for_the_owners_decision(done, arbook, ibm, book, tmp_path):
    file = FILE.with_name("variant_a_no_leading_zeros.csv")
    refused = arbook("import", book, "invoices", file)
    assert refused.code == 1
    assert "leading zeros may be lost" in refused.err
    usd = tmp_path / "usd.arbook"
    done("new", usd, "--business", "IBM", "--currency", "USD", "--country", "US")
    done("import", usd, "invoices", file, "--pad-numbers", "10")
    for command in ("aging", "open-items"):
        words = ("--as-of", "2013-06-30", "--format", "json")
        assert done(command, usd, *words).json == done(command, ibm, *words).json
