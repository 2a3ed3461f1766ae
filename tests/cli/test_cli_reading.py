import csv
import io
from decimal import Decimal

import pytest

RESTING = ("disputed", "planned", "settling", "promised")
AGING = ["not_due", "days_1_30", "days_31_60", "days_61_90", "over_90", "on_account", "balance"]
READING = ("customers", "open-items", "aging", "invoices", "payments", "plans", "remind")


def test_aging_has_exactly_the_documented_names(done, shop):
    told = done("aging", shop, "--today", "2026-03-01", "--format", "json").json
    assert list(told) == ["as_of", "rows", "totals"]
    assert told["as_of"] == "2026-03-01"
    assert [list(row) for row in told["rows"]] == [["customer", "name", "currency", *AGING, *RESTING]] * 2
    assert [list(row) for row in told["totals"]] == [["currency", *AGING]]


def test_aging_sorts_what_is_owed_by_days_late(done, shop):
    ada, bo = done("aging", shop, "--today", "2026-03-01", "--format", "json").json["rows"]
    assert ada == {
        "customer": "1001",
        "name": "Ada Lovelace",
        "currency": "EUR",
        "not_due": "0.00",
        "days_1_30": "50.00",
        "days_31_60": "70.00",
        "days_61_90": "0.00",
        "over_90": "0.00",
        "on_account": "0.00",
        "balance": "120.00",
        **dict.fromkeys(RESTING, "0.00"),
    }
    assert (bo["on_account"], bo["balance"]) == ("5.00", "-5.00")


def test_the_table_of_the_aging_has_a_column_for_what_is_agreed_where_there_is_any(done, shop):
    plain = done("aging", shop, "--today", "2026-03-01").out
    assert not any(name in plain for name in RESTING)
    done(
        "promise", shop, "add", "--customer", "1001", "--by", "2026-03-10", "--amount", "70", "--today", "2026-03-01"
    )
    told = done("aging", shop, "--today", "2026-03-01").out
    assert [name for name in RESTING if name in told] == ["promised"]
    ada = done("aging", shop, "--today", "2026-03-01", "--format", "json").json["rows"][0]
    assert (ada["promised"], ada["planned"]) == ("70.00", "0.00")


def test_a_past_day_is_rebuilt_without_what_came_later(done, shop):
    (row,) = done("aging", shop, "--as-of", "2026-01-19", "--format", "json").json["rows"]
    assert (row["not_due"], row["days_1_30"], row["balance"]) == ("100.00", "0.00", "100.00")
    (row,) = done("aging", shop, "--as-of", "2026-01-20", "--format", "json").json["rows"]
    assert (row["not_due"], row["days_1_30"]) == ("0.00", "100.00")


def test_totals_are_the_sums_of_the_rows(done, shop):
    told = done("aging", shop, "--today", "2026-03-01", "--format", "json").json
    for name in AGING:
        assert sum(Decimal(row[name]) for row in told["rows"]) == Decimal(told["totals"][0][name])


def test_open_items_and_money_on_account_add_up_to_the_balance(done, shop):
    told = done("open-items", shop, "--today", "2026-03-01", "--format", "json").json
    names = ["customer", "number", "kind", "issued_on", "due_on", "days_late", "amount", "open", "currency"]
    names += ["agreed", "plan", "agreed_until", "disputed"]
    assert list(told) == ["as_of", "rows"]
    assert all(list(row) == names for row in told["rows"])
    assert told["rows"][0] == {
        "customer": "1001",
        "number": "2026-0001",
        "kind": "invoice",
        "issued_on": "2026-01-05",
        "due_on": "2026-01-19",
        "days_late": 41,
        "amount": "100.00",
        "open": "70.00",
        "currency": "EUR",
        "agreed": "",
        "plan": "",
        "agreed_until": None,
        "disputed": None,
    }
    on_account = told["rows"][-1]
    assert (on_account["kind"], on_account["due_on"], on_account["open"]) == ("payment", None, "-5.00")
    assert sum(Decimal(row["open"]) for row in told["rows"]) == Decimal("115.00")


def test_one_customer_alone_can_be_asked_for(done, shop):
    for command in ("aging", "open-items"):
        told = done(command, shop, "--customer", "1002", "--today", "2026-03-01", "--format", "json").json
        assert {row["customer"] for row in told["rows"]} == {"1002"}


def test_a_ledger_runs_to_the_balance(done, shop):
    told = done("ledger", shop, "--customer", "1001", "--today", "2026-03-01", "--format", "json").json
    assert [row["balance"] for row in told["rows"]] == ["100.00", "150.00", "120.00"]
    assert told["rows"][2]["settles"] == ["2026-0001"]
    assert [row["parts"] for row in told["rows"]] == [1, 1, None]
    assert (told["customer"], told["name"]) == ("1001", "Ada Lovelace")


def test_customers_are_found_by_part_of_the_name(done, shop):
    told = done("customers", shop, "--search", "lovel", "--today", "2026-03-01", "--format", "json").json
    assert [(row["customer"], row["email"]) for row in told["rows"]] == [("1001", "ada@example.org")]


def test_only_those_who_owe_can_be_listed(done, book):
    done("customer", book, "add", "--name", "Nobody Owes")
    assert done("customers", book, "--owing", "--format", "json").json["rows"] == []
    assert len(done("customers", book, "--format", "json").json["rows"]) == 1


def test_invoices_of_a_day_leave_out_later_ones(done, shop):
    rows = done("invoices", shop, "--as-of", "2026-01-31", "--format", "json").json["rows"]
    assert [row["number"] for row in rows] == ["2026-0001"]
    rows = done("invoices", shop, "--open", "--format", "json").json["rows"]
    assert {row["number"] for row in rows} == {"2026-0001", "2026-0002"}


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_an_empty_book_answers_every_question(done, book, command, form):
    assert done(command, book, "--format", form).out.strip()


@pytest.mark.parametrize("command", READING)
def test_csv_has_a_header_and_a_cell_for_each_name(done, shop, command):
    out = done(command, shop, "--today", "2026-03-01", "--format", "csv").out
    rows = list(csv.reader(io.StringIO(out)))
    assert len({len(row) for row in rows}) == 1


def test_text_that_a_spreadsheet_would_run_is_made_harmless_in_csv(done, book):
    for name in ('=HYPERLINK("http://x")', "+49", "@SUM(A1)", "-2+3", "plain"):
        done("customer", book, "add", f"--name={name}")
    out = done("customers", book, "--format", "csv").out
    names = {row["name"] for row in csv.DictReader(io.StringIO(out))}
    assert names == {'\'=HYPERLINK("http://x")', "'+49", "'@SUM(A1)", "'-2+3", "plain"}


def test_negative_amounts_in_csv_stay_numbers(done, shop):
    out = done("open-items", shop, "--today", "2026-03-01", "--format", "csv").out
    assert list(csv.DictReader(io.StringIO(out)))[-1]["open"] == "-5.00"


def test_a_name_with_a_line_break_stays_on_its_line_of_the_table(done, book):
    done("customer", book, "add", "--name", "Two\nLines\x1b[31m")
    (line,) = [line for line in done("customers", book).out.splitlines() if "Two" in line]
    assert "Lines" in line
    assert "\x1b" not in line


def test_reading_writes_nothing(done, shop):
    before = shop.read_bytes()
    for command in READING:
        done(command, shop)
    assert shop.read_bytes() == before


def test_a_name_that_no_font_has_is_said_and_the_paper_is_written(done, book, tmp_path):
    done("customer", book, "add", "--name", "株式会社テスト", "--number", "9")
    done("invoice", book, "--customer", "9", "--line", "Rent;1;100;0", "--anyway")
    answer = done("statement", book, "--customer", "9", "-o", tmp_path / "s.pdf")
    assert "No shipped font has 株式会社テスト" in answer.err
    assert (tmp_path / "s.pdf").read_bytes().startswith(b"%PDF-")
