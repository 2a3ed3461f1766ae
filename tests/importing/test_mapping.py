"""The mapping is guessed from headings and values, kept, and never trusted blindly."""

import json
from pathlib import Path

import pytest

from arbook.importing.errors import MappingError, UnreadableFileError
from arbook.importing.fields import KINDS, ImportKind
from arbook.importing.habits import Habits, habits_of
from arbook.importing.headings import header_signature, plain_header
from arbook.importing.mapping import Mapping, complete_mapping, guess_mapping, read_mapping_text
from arbook.importing.table_file import TableFile, read_table

FILES = Path(__file__).parent / "files"
INVOICES, PAYMENTS, CUSTOMERS = ImportKind.INVOICES, ImportKind.PAYMENTS, ImportKind.CUSTOMERS


def table(header, *rows):
    lines = tuple((line, tuple(cells)) for line, cells in enumerate(rows, start=2))
    return TableFile("file.csv", tuple(header), lines, ",", "utf-8")


def dates(*texts):
    return table(["Invoice Date"], *[[text] for text in texts])


def amounts(*texts):
    return table(["Total"], *[[text] for text in texts])


def test_german_headings_are_known():
    guess = guess_mapping(read_table(FILES / "cp1252_semicolons.csv"), INVOICES)
    assert guess.mapping.columns == {
        "customer_number": "Kd.-Nr.",
        "customer_name": "Firma",
        "number": "Rechnungs-Nr.",
        "issued_on": "Rechnungsdatum",
        "due_on": "Fällig am",
        "amount": "Bruttobetrag",
        "currency": "Währung",
        "settled_on": "Bezahlt am",
        "country": "Land",
    }
    assert (guess.mapping.date_order, guess.mapping.decimal_mark) == ("dmy", ",")
    assert guess.is_date_order_sure
    assert guess.is_decimal_mark_sure


def test_a_day_over_twelve_decides_the_order_of_all():
    guess = guess_mapping(dates("1/2/2026", "1/31/2026"), INVOICES, date_order="dmy")
    assert (guess.mapping.date_order, guess.is_date_order_sure) == ("mdy", True)
    guess = guess_mapping(dates("1/2/2026", "31/1/2026"), INVOICES, date_order="mdy")
    assert (guess.mapping.date_order, guess.is_date_order_sure) == ("dmy", True)


@pytest.mark.parametrize("usual", ["mdy", "dmy"])
def test_dates_that_allow_both_orders_take_the_owners_and_say_so(usual):
    guess = guess_mapping(dates("1/2/2026", "3/4/2026"), INVOICES, date_order=usual)
    assert (guess.mapping.date_order, guess.is_date_order_sure) == (usual, False)


def test_dates_in_two_orders_take_the_majority_and_say_so():
    guess = guess_mapping(dates("1/31/2026", "2/28/2026", "31/1/2026"), INVOICES)
    assert (guess.mapping.date_order, guess.is_date_order_sure) == ("mdy", False)


@pytest.mark.parametrize("usual", ["mdy", "dmy"])
def test_as_many_dates_in_one_order_as_in_the_other_take_the_owners(usual):
    guess = guess_mapping(dates("1/31/2026", "31/1/2026"), INVOICES, date_order=usual)
    assert (guess.mapping.date_order, guess.is_date_order_sure) == (usual, False)


@pytest.mark.parametrize("text", ["2026-01-02", "02.01.2026", "2/2/2026", "2 Jan 2026"])
def test_dates_that_mean_one_day_leave_no_doubt(text):
    assert guess_mapping(dates(text), INVOICES).is_date_order_sure


@pytest.mark.parametrize(
    ("texts", "mark", "is_sure"),
    [
        (["12.50", "1,240"], ".", True),
        (["12,50", "1.240"], ",", True),
        (["1.240,50"], ",", True),
        (["1,240,000"], ".", True),
        (["1,240"], ".", False),
        (["12,50", "13.70", "1,240"], ",", False),
        (["12"], ".", True),
        (["1 234,50"], ",", True),
        (["1'234.50", "1,240"], ".", True),
        (["0,125"], ",", True),
        (["1234,500"], ",", True),
    ],
)
def test_the_decimal_mark_follows_from_the_amounts(texts, mark, is_sure):
    guess = guess_mapping(amounts(*texts), INVOICES, decimal_mark="," if len(texts) == 3 else ".")
    assert (guess.mapping.decimal_mark, guess.is_decimal_mark_sure) == (mark, is_sure)


def test_a_country_column_full_of_numbers_is_not_taken_for_a_country():
    columns = guess_mapping(table(["countryCode", "Date"], ["391", "2026-01-01"]), INVOICES).mapping.columns
    assert columns == {"issued_on": "Date"}


def test_the_surest_heading_wins_and_a_column_is_given_once():
    header = ["Date", "Invoice Date", "Number", "Customer", "Amount", "Grand Total"]
    columns = guess_mapping(
        table(header, ["2026-01-01", "2026-01-02", "1", "K-7", "5", "6"]), INVOICES
    ).mapping.columns
    assert columns["issued_on"] == "Invoice Date"
    assert columns["amount"] == "Grand Total"
    assert columns["customer_number"] == "Customer"
    assert "customer_name" not in columns


def test_customers_without_numbers_are_known_by_their_names():
    guess = guess_mapping(table(["Customer Name", "Email"], ["Ada", "a@example.com"]), CUSTOMERS)
    assert guess.mapping.columns == {"number": "Customer Name", "name": "Customer Name", "email": "Email"}


def test_currencies_and_marks_in_headings_are_ignored():
    assert plain_header("*Total Amount (USD)") == plain_header("total_amount") == "totalamount"
    assert plain_header("Betrag in EUR") == "betrag"
    assert plain_header("FÄLLIG-AM") == plain_header("Faellig am")
    assert plain_header("USD") == "usd"


def test_the_signature_ignores_order_and_case_but_not_names():
    one = header_signature(("Invoice No.", "Date", ""))
    assert one == header_signature(("date", "invoice no"))
    assert one != header_signature(("date", "invoice no", "amount"))


def test_no_heading_is_claimed_twice_by_one_field_and_every_field_can_be_guessed():
    for spec in KINDS.values():
        for field in spec.fields:
            names = [plain_header(name) for name in field.headers]
            assert len(names) == len(set(names)), field.key


def test_a_mapping_survives_its_json(tmp_path):
    mapping = Mapping(
        INVOICES, {"number": "Rechnung", "amount": "Größe"}, "mdy", ",", "EUR", 10, allow_equal_payments=True
    )
    assert Mapping.from_json(mapping.to_json()) == mapping
    path = tmp_path / "mapping.json"
    path.write_text(mapping.to_json(), encoding="utf-8-sig")
    assert Mapping.from_json(read_mapping_text(path)) == mapping


def test_a_short_mapping_gets_the_usual_options():
    mapping = Mapping.from_json('{"kind": "payments", "columns": {"amount": "Sum"}}')
    assert mapping == Mapping(PAYMENTS, {"amount": "Sum"})


@pytest.mark.parametrize(
    ("change", "why", "name"),
    [
        ({"kind": "orders"}, "unknown_kind", "orders"),
        ({"kind": []}, "unknown_kind", "[]"),
        ({"columns": {"color": "Color"}}, "unknown_field", "color"),
        ({"columns": {"number": 5}}, "bad_value", "number"),
        ({"columns": []}, "not_a_mapping", None),
        ({"date_order": "dym"}, "bad_value", "date_order"),
        ({"decimal_mark": "'"}, "bad_value", "decimal_mark"),
        ({"allow_equal_payments": 1}, "bad_value", "allow_equal_payments"),
        ({"currency": "EURO"}, "bad_value", "currency"),
        ({"pad_number_to": True}, "bad_value", "pad_number_to"),
        ({"pad_number_to": 10**9}, "bad_value", "pad_number_to"),
        ({"pad_numbers_to": 10}, "unknown_option", "pad_numbers_to"),
    ],
)
def test_a_mapping_with_a_slip_is_refused_by_name(change, why, name):
    good = {"kind": "invoices", "columns": {"number": "No"}}
    with pytest.raises(MappingError) as caught:
        Mapping.from_json(json.dumps({**good, **change}))
    assert (caught.value.facts["why"], caught.value.facts.get("name")) == (why, name)


@pytest.mark.parametrize(("text", "why"), [("{", "not_json"), ("[]", "not_a_mapping"), ("[" * 10**5, "not_json")])
def test_what_is_no_mapping_is_refused(text, why):
    with pytest.raises(MappingError) as caught:
        Mapping.from_json(text)
    assert caught.value.facts["why"] == why


def test_a_mapping_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnreadableFileError):
        read_mapping_text(tmp_path / "none.json")


def test_a_mapping_names_what_it_still_lacks():
    assert Mapping(INVOICES, {"number": "a", "amount": "b"}).missing_fields() == ("customer_number", "issued_on")
    assert Mapping(PAYMENTS, {"received_on": "a", "amount": "b"}).missing_fields() == (
        "customer_number",
        "invoice_number",
        "reference",
    )
    assert Mapping(PAYMENTS, {"received_on": "a", "amount": "b", "reference": "c"}).missing_fields() == ()
    assert Mapping(PAYMENTS, {"received_on": "a", "amount": "b", "invoice_number": "c"}).missing_fields() == ()


def numbers(*texts):
    return guess_mapping(table(["Invoice Number"], *[[str(text)] for text in texts]), INVOICES).notices


SCATTERED = [1_000_000_007 + 37_000_003 * step for step in range(40)]


def test_numbers_that_lost_their_zeros_are_noticed_but_not_changed():
    (notice,) = numbers(*SCATTERED, 611365, 7900770)
    assert notice.why == "zeros_may_be_lost"
    assert notice.facts == {"field": "number", "header": "Invoice Number", "digits": 10, "count": 2}


def test_a_plain_counter_is_not_suspected_of_lost_zeros():
    assert numbers(*range(99_950, 100_400)) == ()
    assert numbers(*range(1, 1200)) == ()


def test_numbers_that_still_have_zeros_or_letters_are_not_suspected():
    assert numbers(*SCATTERED, "0000611365", "7900770") == ()
    assert numbers(*[f"INV-{number}" for number in SCATTERED], 7900770) == ()
    assert numbers(*SCATTERED) == ()


def test_what_a_mapping_leaves_out_is_guessed_from_its_columns_and_then_from_habit():
    text = json.dumps({"kind": "invoices", "columns": {"issued_on": "Day", "amount": "Sum"}})
    guess = complete_mapping(table(["Day", "Sum"], ["1/31/2026", "12,50"]), text)
    assert (guess.mapping.date_order, guess.mapping.decimal_mark) == ("mdy", ",")
    assert (guess.is_date_order_sure, guess.is_decimal_mark_sure) == (True, True)
    open_file = table(["Day", "Sum"], ["1/2/2026", "1,250"])
    guess = complete_mapping(open_file, text, date_order="mdy", decimal_mark=",")
    assert (guess.mapping.date_order, guess.mapping.decimal_mark) == ("mdy", ",")
    assert (guess.is_date_order_sure, guess.is_decimal_mark_sure) == (False, False)


def test_what_a_mapping_says_is_sure_and_stays():
    said = {"date_order": "dmy", "decimal_mark": "."}
    text = json.dumps({"kind": "invoices", "columns": {"issued_on": "Day", "amount": "Sum"}, **said})
    for row in (["1/2/2026", "1,250"], ["1/31/2026", "12,50"]):
        guess = complete_mapping(table(["Day", "Sum"], row), text, date_order="mdy", decimal_mark=",")
        assert (guess.mapping.date_order, guess.mapping.decimal_mark) == ("dmy", ".")
        assert (guess.is_date_order_sure, guess.is_decimal_mark_sure) == (True, True)


@pytest.mark.parametrize(
    ("country", "order", "mark"),
    [
        ("US", "mdy", "."),
        ("PH", "mdy", "."),
        ("GB", "dmy", "."),
        ("IN", "dmy", "."),
        ("DE", "dmy", ","),
        ("CH", "dmy", "."),
        ("AE", "dmy", "."),
        ("CA", None, "."),
        ("JP", None, "."),
        ("CN", None, "."),
        ("KR", None, "."),
        ("HU", None, ","),
        ("", None, "."),
        ("QQ", None, "."),
    ],
)
def test_a_country_has_its_usual_order_and_mark_but_not_where_its_dates_begin_with_the_year(country, order, mark):
    assert habits_of(country) == Habits(order, mark)
