"""Rows become typed records or complaints that name line, field and reason."""

from dataclasses import fields as dataclass_fields
from datetime import date
from pathlib import Path

import pytest

from arbook.importing.countries import _CODE_OF, _CODES
from arbook.importing.errors import MappingError
from arbook.importing.fields import KINDS, ImportKind
from arbook.importing.mapping import Mapping, guess_mapping
from arbook.importing.reading import preview, read_records
from arbook.importing.rows import CustomerRecord, InvoiceRecord, PaymentRecord
from arbook.importing.table_file import TableFile, read_table
from arbook.ledger.errors import UnknownCurrencyError
from arbook.ledger.money import Money

FILES = Path(__file__).parent / "files"
TODAY = date(2026, 11, 21)
INVOICES, PAYMENTS, CUSTOMERS = ImportKind.INVOICES, ImportKind.PAYMENTS, ImportKind.CUSTOMERS
INVOICE = {"customer_number": "C1", "number": "A-1", "issued_on": "2026-01-31", "amount": "12.00"}
PAYMENT = {"customer_number": "C1", "received_on": "2026-01-31", "amount": "12.00"}
CUSTOMER = {"number": "C1", "name": "Ada"}


def read(kind, *rows, **options):
    """Rows of {field: text}; every field that any row has is a column headed like itself."""
    keys = list(dict.fromkeys(key for row in rows for key in row))
    lines = tuple((line, tuple(row.get(key, "") for key in keys)) for line, row in enumerate(rows, start=2))
    table = TableFile("file.csv", tuple(keys), lines, ",", "utf-8")
    mapping = Mapping(kind, {key: key for key in keys}, **options)
    return read_records(table, mapping, currency="EUR", today=TODAY)


def read_file(name, kind):
    table = read_table(FILES / name)
    return read_records(table, guess_mapping(table, kind).mapping, currency="EUR", today=TODAY)


def told(reading):
    return [(complaint.line, complaint.field, complaint.why) for complaint in reading.complaints]


def test_an_invoice_is_read_with_all_that_its_file_says():
    reading = read_file("cp1252_semicolons.csv", INVOICES)
    assert reading.complaints == ()
    assert reading.records[1] == InvoiceRecord(
        line=3,
        customer_number="00042",
        customer_name="Möbel Größe & Söhne",
        number="0008",
        issued_on=date(2026, 4, 13),
        due_on=date(2026, 4, 27),
        supplied_on=None,
        amount=Money(8990, "EUR"),
        tax_amount=None,
        currency="EUR",
        reference=None,
        settled_on=date(2026, 4, 20),
        paid_amount=None,
        is_disputed=False,
        country="DE",
        email=None,
    )
    assert reading.records[0].amount == Money(124050, "EUR")
    assert reading.records[0].country == "AT"


def test_a_customer_is_read_with_all_that_its_file_says():
    row = {
        "number": "007",
        "name": "Ada Ltd",
        "email": "ada@example.com",
        "phone": "+44 20 7946 0000",
        "contact_name": "Ada",
        "address": "1 Lane\nYard",
        "city": "London",
        "postcode": "N1 9GU",
        "country": "United Kingdom",
        "language": "en-GB",
        "terms_days": "Net 30",
        "currency": "gbp",
        "tax_id": "GB123",
        "kind": "Company",
    }
    (record,) = read(CUSTOMERS, row).records
    assert record == CustomerRecord(
        2, "007", "Ada Ltd", "ada@example.com", "+44 20 7946 0000", "Ada", "1 Lane\nYard", "London", "N1 9GU", "GB",
        "en", 30, "GBP", "GB123", "business",
    )  # fmt: skip


def test_a_payment_is_read_with_its_invoice():
    (record,) = read(PAYMENTS, {**PAYMENT, "invoice_number": "0007", "method": "Bank", "currency": "USD"}).records
    assert record == PaymentRecord(2, "C1", "0007", date(2026, 1, 31), Money(1200, "USD"), "USD", "Bank", None)


def test_records_have_the_fields_of_their_kind_in_order():
    for kind, record in ((CUSTOMERS, CustomerRecord), (INVOICES, InvoiceRecord), (PAYMENTS, PaymentRecord)):
        names = [field.name.removeprefix("is_") for field in dataclass_fields(record)]
        assert names == ["line", *(field.key for field in KINDS[kind].fields)]


def test_leading_zeros_of_numbers_are_kept_and_padded_only_when_told():
    row = {**INVOICE, "number": "0000611365", "customer_number": "007"}
    (kept,) = read(INVOICES, row).records
    assert (kept.number, kept.customer_number) == ("0000611365", "007")
    rows = [{**INVOICE, "number": number} for number in ("611365", "A-1", "12345678901")]
    padded = read(INVOICES, *rows, pad_number_to=10).records
    assert [record.number for record in padded] == ["0000611365", "A-1", "12345678901"]


def test_numbers_protected_against_spreadsheets_are_freed_and_formulas_stay_text():
    reading = read_file("formula_text.csv", CUSTOMERS)
    assert reading.complaints == ()
    assert [(record.number, record.name) for record in reading.records] == [
        ("=1+1", '=HYPERLINK("http://x","y")'),
        ("007", "@SUM(A1)"),
        ("008", "<b>Bold</b>"),
    ]


def test_a_number_that_a_spreadsheet_rounded_is_refused():
    assert told(read(INVOICES, {**INVOICE, "number": "2.19538E+09"})) == [(2, "number", "number_lost")]


@pytest.mark.parametrize(
    ("field", "text", "why"),
    [
        ("number", " ", "missing"),
        ("customer_number", "", "missing"),
        ("issued_on", "", "missing"),
        ("amount", "-", "missing"),
        ("number", "9" * 61, "too_long"),
        ("customer_name", "x" * 201, "too_long"),
        ("issued_on", "31.02.2026", "no_such_day"),
        ("issued_on", "1/31/2026", "two_date_orders"),
        ("issued_on", "1/2/26", "two_digit_year"),
        ("due_on", "2026-01-30", "due_before_issued"),
        ("settled_on", "2026-01-30", "settled_before_issued"),
        ("settled_on", "2026-11-22", "future_date"),
        ("amount", "0", "zero"),
        ("amount", "(5.00)", "negative"),
        ("amount", "5.00-", "negative"),
        ("amount", "USD 5.00", "other_currency"),
        ("amount", "$5.00", "other_currency"),
        ("amount", "1,245.00.0", "not_an_amount"),
        ("amount", "5.001", "too_many_decimals"),
        ("tax_amount", "-1", "negative"),
        ("tax_amount", "12.00", "tax_exceeds_amount"),
        ("paid_amount", "-1", "negative"),
        ("currency", "EURO", "unknown_currency"),
        ("country", "391", "unknown_country"),
        ("email", "ada@example", "bad_email"),
        ("email", "a@example.com, b@example.com", "bad_email"),
        ("email", "a@example.com\nBcc: b@example.com", "bad_email"),
        ("disputed", "perhaps", "not_yes_or_no"),
    ],
)
def test_each_slip_in_an_invoice_is_complained_of_by_field(field, text, why):
    reading = read(INVOICES, {**INVOICE, field: text})
    assert told(reading) == [(2, field, why)]
    assert reading.records == ()
    assert (reading.complaints[0].header, reading.complaints[0].text) == (field, text[:200])


@pytest.mark.parametrize(
    ("field", "text", "why"),
    [
        ("name", "", "missing"),
        ("terms_days", "soon", "not_days"),
        ("terms_days", "-5", "not_days"),
        ("terms_days", "1000", "not_days"),
        ("language", "Klingon", "unknown_language"),
        ("kind", "friend", "unknown_customer_kind"),
    ],
)
def test_each_slip_in_a_customer_is_complained_of_by_field(field, text, why):
    assert told(read(CUSTOMERS, {**CUSTOMER, field: text})) == [(2, field, why)]


def test_a_payment_needs_to_say_from_whom_and_to_have_come():
    assert told(read(PAYMENTS, {**PAYMENT, "customer_number": ""})) == [(2, "customer_number", "missing")]
    assert told(read(PAYMENTS, {**PAYMENT, "received_on": "2027-01-01"})) == [(2, "received_on", "future_date")]
    assert told(read(PAYMENTS, {**PAYMENT, "amount": "-12.00"})) == [(2, "amount", "negative")]


def test_one_row_can_earn_several_complaints():
    row = {**INVOICE, "issued_on": "soon", "amount": "much", "email": "none at all"}
    assert told(read(INVOICES, row)) == [
        (2, "issued_on", "not_a_date"),
        (2, "email", "bad_email"),
        (2, "amount", "not_an_amount"),
    ]


def test_blank_optional_cells_are_no_complaint():
    blank = dict.fromkeys(
        "due_on tax_amount currency reference settled_on paid_amount disputed country email".split(), ""
    )
    (record,) = read(INVOICES, {**INVOICE, **blank}).records
    assert (record.due_on, record.paid_amount, record.is_disputed, record.email) == (None, None, False, None)


def test_a_paid_amount_of_nothing_is_no_payment():
    (record,) = read(INVOICES, {**INVOICE, "paid_amount": "0.00"}).records
    assert record.paid_amount is None


def test_a_number_met_again_names_both_lines():
    reading = read(INVOICES, INVOICE, {**INVOICE, "number": "A-2"}, {**INVOICE, "amount": "13.00"})
    assert told(reading) == [(4, "number", "duplicate_in_file")]
    assert reading.complaints[0].facts == {"first_line": 2, "kind": "invoices"}
    assert told(read(CUSTOMERS, CUSTOMER, {**CUSTOMER, "name": "Bo"})) == [(3, "number", "duplicate_in_file")]


def test_the_same_payment_twice_is_a_complaint_but_two_that_differ_are_not():
    assert told(read(PAYMENTS, PAYMENT, PAYMENT)) == [(3, "", "duplicate_in_file")]
    assert len(read(PAYMENTS, {**PAYMENT, "reference": "1"}, {**PAYMENT, "reference": "2"}).records) == 2


def test_equal_payments_are_all_read_when_the_owner_says_that_they_are_real():
    assert len(read(PAYMENTS, PAYMENT, PAYMENT, allow_equal_payments=True).records) == 2
    assert told(read(INVOICES, INVOICE, INVOICE, allow_equal_payments=True)) == [(3, "number", "duplicate_in_file")]


def test_a_column_with_both_decimal_marks_is_complained_of_where_it_leaves_the_files_mark():
    rows = [{**INVOICE, "number": f"A-{text}", "amount": text} for text in ("1,234.50", "12,50", "7", "1,240")]
    reading = read(INVOICES, *rows)
    assert told(reading) == [(3, "amount", "two_decimal_marks")]
    assert reading.complaints[0].facts == {"mark": "."}
    assert told(read(INVOICES, *rows[1:])) == []


def test_each_column_may_have_its_own_decimal_mark():
    row = {**INVOICE, "amount": "1,234.50", "tax_amount": "12,50"}
    (record,) = read(INVOICES, row).records
    assert (record.amount.minor, record.tax_amount.minor) == (123450, 1250)


def test_the_preview_knows_of_a_second_mark_far_below():
    lines = tuple((line, (str(line), "C", "2026-01-31", "12,50")) for line in range(2, 40))
    rows = (*lines, (40, ("40", "C", "2026-01-31", "1,234.50")))
    table = TableFile("file.csv", ("number", "customer_number", "issued_on", "amount"), rows, ",", "utf-8")
    mapping = Mapping(INVOICES, {name: name for name in table.header})
    (first,) = preview(table, mapping, 1, currency="EUR", today=TODAY)
    assert [complaint.why for complaint in first.complaints] == ["two_decimal_marks"]


def test_payments_with_different_slips_are_not_called_the_same():
    rows = [{**PAYMENT, "amount": text} for text in ("much", "little")]
    assert told(read(PAYMENTS, *rows)) == [(2, "amount", "not_an_amount"), (3, "amount", "not_an_amount")]


def test_numbers_that_differ_in_zeros_only_are_different_numbers():
    assert len(read(INVOICES, {**INVOICE, "number": "7"}, {**INVOICE, "number": "007"}).records) == 2


def test_ragged_lines_are_complained_of_unless_only_blanks_are_too_many():
    reading = read_file("ragged.csv", INVOICES)
    assert told(reading) == [(2, "", "too_few_cells"), (3, "", "too_many_cells")]
    assert reading.complaints[0].facts == {"expected": 4, "found": 3}
    assert [record.number for record in reading.records] == ["A-3"]


def test_absurd_amounts_are_complained_of_one_by_one():
    reading = read_file("absurd_amounts.csv", INVOICES)
    assert [(c.line, c.why) for c in reading.complaints] == [
        (2, "too_large"),
        (3, "too_large"),
        (4, "too_large"),
        (6, "not_an_amount"),
        (7, "negative"),
        (8, "zero"),
        (9, "too_many_decimals"),
        (10, "not_an_amount"),
        (11, "not_an_amount"),
    ]
    assert reading.records[0].amount == Money(10**13, "EUR")


def test_digits_of_other_scripts_are_text_in_numbers_read_in_amounts_and_refused_in_dates():
    reading = read_file("arabic_digits.csv", INVOICES)
    assert told(reading) == [(2, "issued_on", "not_a_date")]
    assert [record.number for record in reading.records] == ["A-2", "٠٠٧"]
    assert str(reading.records[0].amount) == "12.50"


def test_an_amount_with_two_marks_comes_with_a_suggestion():
    (complaint,) = read(INVOICES, {**INVOICE, "amount": "1,245.00.0"}).complaints
    assert complaint.facts == {"suggestion": "1,245.000"}


@pytest.mark.parametrize(
    ("text", "mark", "minor"),
    [("1,245", ".", 124500), ("1.245", ",", 124500), ("1,5", ".", 150), ("12.5", ",", 1250), ("€ 7", ".", 700)],
)
def test_amounts_follow_the_decimal_mark_of_the_file(text, mark, minor):
    (record,) = read(INVOICES, {**INVOICE, "amount": text}, decimal_mark=mark).records
    assert record.amount == Money(minor, "EUR")


def test_each_row_may_have_its_currency_and_its_decimals():
    rows = [
        {**INVOICE, "number": f"A-{code}", "currency": code, "amount": "1500"} for code in ("USD", "JPY", "KWD", "")
    ]
    reading = read(INVOICES, *rows, currency="CHF")
    assert [str(record.amount) for record in reading.records] == ["1500.00", "1500", "1500.000", "1500.00"]
    assert [record.currency for record in reading.records] == ["USD", "JPY", "KWD", "CHF"]


def test_an_unknown_default_currency_is_refused():
    with pytest.raises(UnknownCurrencyError):
        read(INVOICES, INVOICE, currency="EURO")


def test_control_characters_and_line_breaks_leave_a_name_on_one_line():
    (record,) = read(CUSTOMERS, {**CUSTOMER, "name": "Ada\r\n\x07 & Co \U0001f469\u200d\U0001f4bb"}).records
    assert record.name == "Ada & Co \U0001f469\u200d\U0001f4bb"


def test_an_address_keeps_its_lines_and_the_next_complaint_its_line_number():
    reading = read_file("quoted_newlines.csv", CUSTOMERS)
    assert reading.records[0].address == "1 Long Lane\nBackyard\nLondon"
    assert told(reading) == [(7, "email", "bad_email")]


def test_an_invoice_of_tomorrow_or_overpaid_is_remarked_on_but_read():
    reading = read(INVOICES, {**INVOICE, "issued_on": "2026-11-22", "paid_amount": "13.00"})
    assert [(notice.why, notice.line) for notice in reading.notices] == [
        ("issued_in_future", 2),
        ("paid_more_than_amount", 2),
    ]
    assert len(reading.records) == 1


def test_a_mapping_that_lacks_or_misnames_a_column_is_refused():
    table = TableFile("file.csv", ("a",), ((2, ("1",)),), ",", "utf-8")
    with pytest.raises(MappingError) as caught:
        read_records(table, Mapping(CUSTOMERS, {"number": "a"}), currency="EUR", today=TODAY)
    assert caught.value.facts == {"why": "fields_missing", "fields": ("name",)}
    with pytest.raises(MappingError) as caught:
        read_records(table, Mapping(CUSTOMERS, {"number": "a", "name": "b"}), currency="EUR", today=TODAY)
    assert caught.value.facts == {"why": "header_not_in_file", "name": "b"}


def test_the_preview_shows_first_rows_with_each_complaint_in_its_cell():
    table = read_table(FILES / "absurd_amounts.csv")
    rows = preview(table, guess_mapping(table, INVOICES).mapping, 2, currency="EUR", today=TODAY)
    assert [row.line for row in rows] == [2, 3]
    assert [cell.field for cell in rows[0].cells] == ["number", "customer_name", "issued_on", "amount"]
    assert [cell.complaint and cell.complaint.why for cell in rows[1].cells] == [None, None, None, "too_large"]


def test_the_preview_works_before_the_mapping_is_complete_and_with_ragged_rows():
    table = read_table(FILES / "ragged.csv")
    rows = preview(table, Mapping(INVOICES, {"amount": "Total"}), currency="EUR", today=TODAY)
    assert [[complaint.why for complaint in row.complaints] for row in rows] == [
        ["too_few_cells"],
        ["too_many_cells"],
        [],
    ]
    assert rows[0].cells[0].field == ""


def test_every_country_name_leads_to_a_country_that_the_languages_library_knows():
    from babel import Locale

    known = Locale("en").territories
    assert all(code in known for code in _CODES)
    assert set(_CODE_OF.values()) <= _CODES
