"""A column that says who it was holds numbers or names; the values tell which."""

import pytest

from arbook.importing.fields import KINDS, ImportKind
from arbook.importing.mapping import guess_mapping
from arbook.importing.table_file import TableFile
from arbook.importing.who import Familiar, holds_names, looks_like_name, who_notices

INVOICES, PAYMENTS, CUSTOMERS = ImportKind.INVOICES, ImportKind.PAYMENTS, ImportKind.CUSTOMERS


def table(header, *rows):
    lines = tuple((line, tuple(cells)) for line, cells in enumerate(rows, start=2))
    return TableFile("file.csv", tuple(header), lines, ",", "utf-8")


def column(*texts):
    return table(["Customer"], *[[text] for text in texts])


def invoices(heading, *who):
    return table([heading, "Invoice No", "Date", "Amount"], *[[each, "1", "2026-01-02", "5.00"] for each in who])


@pytest.mark.parametrize("text", ["Linden Inn", "Müller", "müller & söhne", "3M Deutschland GmbH", "ACME LTD", "Ada"])
def test_a_name_looks_like_one(text):
    assert looks_like_name(text)


@pytest.mark.parametrize("text", ["1001", "K-1001", "ACME", "kd17", "D 4711", "10 20 30", "--"])
def test_a_number_does_not(text):
    assert not looks_like_name(text)


@pytest.mark.parametrize("heading", ["Customer", "Kunde", "Debtor"])
def test_a_column_of_names_is_the_name_and_stands_for_the_missing_number(heading):
    found = invoices(heading, "Linden Inn", "Anchor Tea Room")
    columns = guess_mapping(found, INVOICES).mapping.columns
    assert columns["customer_name"] == columns["customer_number"] == heading
    assert [notice.facts["header"] for notice in who_notices(found, KINDS[INVOICES], columns)] == [heading]


def test_a_column_of_numbers_stays_the_number():
    found = invoices("Customer", "1001", "K-17")
    columns = guess_mapping(found, INVOICES).mapping.columns
    assert columns["customer_number"] == "Customer"
    assert "customer_name" not in columns
    assert who_notices(found, KINDS[INVOICES], columns) == ()


def test_names_beside_numbers_are_told_apart_in_either_order():
    for header, cells in ((("Kunde", "Konto"), ("Gasthof Linde", "10017")), (("Konto", "Kunde"), ("10017", "Linde"))):
        found = table([*header, "Rechnung", "Datum", "Betrag"], [*cells, "1", "2.1.2026", "5,00"])
        columns = guess_mapping(found, INVOICES).mapping.columns
        assert (columns["customer_number"], columns["customer_name"]) == ("Konto", "Kunde")
        assert who_notices(found, KINDS[INVOICES], columns) == ()


def test_a_heading_that_says_number_is_believed():
    columns = guess_mapping(invoices("Customer code", "Linden Inn"), INVOICES).mapping.columns
    assert columns["customer_number"] == "Customer code"


def test_whom_the_book_knows_decides_what_the_look_does_not():
    codes, known = column("ACME", "ZEBRA"), Familiar.of([("1001", "Acme"), ("1002", "Zebra")])
    assert not holds_names(codes, 0)
    assert holds_names(codes, 0, known)
    numbers = column("Linden Inn", "Old Mill")
    assert holds_names(numbers, 0)
    assert not holds_names(numbers, 0, Familiar.of([("Linden Inn", "Linden"), ("Old Mill", "Mill")]))


def test_payments_by_name_are_said_to_be():
    found = table(["Customer", "Payment Date", "Amount"], ["Linden Inn", "2026-02-03", "40.00"])
    columns = guess_mapping(found, PAYMENTS).mapping.columns
    assert columns["customer_number"] == "Customer"
    assert [notice.why for notice in who_notices(found, KINDS[PAYMENTS], columns)] == ["customers_by_name"]


def test_an_empty_column_says_nothing_of_names():
    found = invoices("Customer", "", "")
    assert not holds_names(found, 0)
    assert guess_mapping(found, INVOICES).mapping.columns["customer_number"] == "Customer"
