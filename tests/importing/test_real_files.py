"""Files from real trade, where they lie beside the checkout (``ARBOOK_SHARED`` says where else)."""

import csv
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from arbook.importing.fields import ImportKind
from arbook.importing.mapping import Mapping, guess_mapping
from arbook.importing.reading import read_records
from arbook.importing.table_file import read_table
from arbook.ledger.money import Money

SHARED = Path(os.environ.get("ARBOOK_SHARED", Path(__file__).parents[2].parent / "shared"))
TRADE = SHARED / "data" / "ibm_ar"
EXPORTS = SHARED / "data" / "app_exports"
CANONICAL = "WA_Fn-UseC_-Accounts-Receivable.csv"
LOST_ZEROS, BLANKS = "variant_a_no_leading_zeros.csv", "variant_d_with_missing_and_duplicates.csv"
TODAY = date(2026, 11, 21)

pytestmark = pytest.mark.skipif(
    not TRADE.is_dir(), reason=f"the real files are not here: {TRADE} (set ARBOOK_SHARED)"
)


def read(name):
    table = read_table(TRADE / name)
    guess = guess_mapping(table, ImportKind.INVOICES)
    return guess, read_records(table, guess.mapping, currency="USD", today=TODAY)


def without_lines(reading):
    return sorted((replace(record, line=0) for record in reading.records), key=lambda record: record.number)


def test_the_mapping_needs_no_help():
    guess, _ = read(CANONICAL)
    assert guess.mapping.columns == {
        "customer_number": "customerID",
        "number": "invoiceNumber",
        "issued_on": "InvoiceDate",
        "due_on": "DueDate",
        "amount": "InvoiceAmount",
        "settled_on": "SettledDate",
        "disputed": "Disputed",
    }
    assert (guess.mapping.date_order, guess.is_date_order_sure) == ("mdy", True)
    assert guess.notices == ()


def test_every_invoice_is_read_as_the_file_has_it():
    _, reading = read(CANONICAL)
    assert reading.complaints == reading.notices == ()
    assert len(reading.records) == 2466
    assert len({record.customer_number for record in reading.records}) == 100
    with (TRADE / CANONICAL).open(newline="") as file:
        for row, record in zip(csv.DictReader(file), reading.records, strict=True):
            assert record.number == row["invoiceNumber"]
            assert record.customer_number == row["customerID"]
            assert record.amount == Money.of(row["InvoiceAmount"], "USD")
            assert record.is_disputed == (row["Disputed"] == "Yes")
            for day, column in (
                (record.issued_on, "InvoiceDate"),
                (record.due_on, "DueDate"),
                (record.settled_on, "SettledDate"),
            ):
                assert f"{day.month}/{day.day}/{day.year}" == row[column]


def test_lost_zeros_are_noticed_and_given_back_when_told():
    guess, plain = read(LOST_ZEROS)
    assert [(notice.why, notice.facts["digits"], notice.facts["count"]) for notice in guess.notices] == [
        ("zeros_may_be_lost", 10, 266)
    ]
    assert plain.notices == guess.notices
    assert {complaint.why for complaint in plain.complaints} == {"zeros_lost"}
    assert (len(plain.complaints), plain.complaints[0].line) == (266, 2)
    kept = Mapping(guess.mapping.kind, guess.mapping.columns, guess.mapping.date_order, pad_number_to=0)
    assert len(read_records(read_table(TRADE / LOST_ZEROS), kept, currency="USD", today=TODAY).records) == 2466
    table = read_table(TRADE / LOST_ZEROS)
    told = Mapping(guess.mapping.kind, guess.mapping.columns, guess.mapping.date_order, pad_number_to=10)
    padded = read_records(table, told, currency="USD", today=TODAY)
    assert padded.complaints == padded.notices == ()
    _, canonical = read(CANONICAL)
    assert without_lines(padded) == without_lines(canonical)


def test_blank_cells_in_columns_nobody_reads_are_no_complaint():
    _, reading = read(BLANKS)
    assert len(reading.records) + len(reading.complaints) == 2586
    assert {complaint.why for complaint in reading.complaints} == {"zeros_lost"}


def test_exports_of_other_programs_are_read_or_refused_and_ask_for_few_columns():
    for path in sorted(EXPORTS.glob("*zoho_invoices.csv")):
        guess = guess_mapping(read_table(path), ImportKind.INVOICES)
        assert guess.mapping.missing_fields() == ()
    for path in sorted(EXPORTS.glob("*i2g_*.csv")):
        kind = ImportKind.CUSTOMERS if "clients" in path.name else ImportKind.INVOICES
        table = read_table(path)
        reading = read_records(table, guess_mapping(table, kind).mapping, currency="USD", today=TODAY)
        assert (len(reading.records), reading.complaints) == (len(table.rows), ())
