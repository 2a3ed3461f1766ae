"""Above a credit limit that only warns, the invoice is issued and the owner is told."""

import json

import pytest

JSON = ("--format", "json")
WORK = ("invoice", "--customer", "1001", "--line", "Work;1;100;0%")


@pytest.fixture
def issue(arbook, done, shop):
    """Issues 100.00 to a customer who owes 120.00 in a book that warns above 250.00."""
    done("settings", shop, "--address", "1 Quay", "--tax-id", "IE1", "--payment-note", "At the counter")
    done("customer", shop, "change", "--customer", "1001", "--credit-limit", "250", "--address", "2 Quay")

    def call(*words):
        answer = arbook(WORK[0], shop, *WORK[1:], *words, "--today", "2026-03-01")
        assert answer.code == 0, answer.err
        return answer

    return call


def test_below_the_limit_nothing_is_said(issue):
    told = issue(*JSON)
    assert (told.err, told.json["above_limit"]) == ("", None)


def test_above_the_limit_the_owner_is_told_by_how_much(issue):
    issue()
    told = issue(*JSON)
    assert told.err == "Ada Lovelace now owes €320.00, €70.00 above the credit limit of €250.00.\n"
    assert (told.json["above_limit"], told.json["total"]) == ("70.00", "100.00")


def test_what_the_paper_lacks_is_told_where_it_is_issued(issue, done, shop):
    assert issue(*JSON).json["lacks"] == []
    done("settings", shop, "--tax-id", "")
    told = issue("--line", "Stand;1;100;19%", *JSON)
    assert told.json["lacks"] == ["tax_number"]
    assert "Your tax number is missing on it" in told.err


def test_the_log_has_the_figures_of_a_passed_limit(issue, done, shop):
    issue()
    issue()
    read = ("log", shop, "--customer", "1001", "--as-of", "2026-03-01")
    row = done(*read, *JSON).json["rows"][0]
    assert (row["kind"], row["body"]) == ("limit_passed", "")
    assert row["facts"] == {
        "limit": {"amount": "250.00", "currency": "EUR"},
        "exposure": {"amount": "320.00", "currency": "EUR"},
    }
    assert "limit 250.00 EUR, exposure 320.00 EUR" in done(*read).out


def test_drafts_count_towards_the_limit(issue, done, shop):
    issue("--draft")
    told = issue()
    assert told.err == "With what is drafted Ada Lovelace owes €320.00, €70.00 above the credit limit of €250.00.\n"


def test_an_invoice_from_elsewhere_passes_the_limit_as_well(done, shop, issue):
    issue()
    words = ("--record", "A-1", "--total", "31", "--issued-on", "2026-02-02", "--due-on", "2026-02-09")
    told = done("invoice", shop, "--customer", "1001", *words, "--today", "2026-03-01", *JSON)
    assert told.json["above_limit"] == "1.00"


def test_so_do_invoices_that_come_again(issue, done, shop):
    issue()
    words = ("--customer", "1001", "--title", "Rent", "--line", "Rent;1;20;0", "--today", "2026-01-15")
    done("recurring", shop, "add", *words)
    told = done("recurring", shop, "issue", "--today", "2026-03-20", *JSON)
    assert [row["above_limit"] for row in told.json["rows"]] == [None, "10.00", "30.00"]
    assert told.err == "Ada Lovelace now owes €280.00, €30.00 above the credit limit of €250.00.\n"


def test_credit_is_stopped_until_a_day_overridden_and_lifted(done, arbook, shop):
    words = (
        "credit-stop",
        shop,
        "set",
        "--customer",
        "1001",
        "--until",
        "2026-03-31",
        "--reason",
        "Two checks bounced",
    )
    made = done(*words, "--today", "2026-03-01", "--format", "json").json["id"]
    invoice = ("invoice", shop, "--customer", "1001", "--line", "Rope;1;40;0", "--today", "2026-03-02")
    refused = arbook(*invoice)
    assert (refused.code, refused.err[:41]) == (1, "You stopped their credit until 31 Mar 202")
    (row,) = done("credit-stop", shop, "--as-of", "2026-03-31", "--format", "json").json["rows"]
    assert (row["id"], row["ends_on"], row["reason"]) == (made, "2026-03-31", "Two checks bounced")
    done("credit-stop", shop, "lift", "--id", made, "--today", "2026-03-02")
    assert done(*invoice).code == 0


def test_credit_that_a_stage_stopped_is_listed_and_the_next_invoice_says_why(done, issue, shop, tmp_path):
    ladder = done("policy", shop, "show", "Standard", *JSON).json
    call = {"name": "Call", "offset_days": 3, "channel": "call", "stops_credit": True}
    file = tmp_path / "ladder.json"
    file.write_text(json.dumps({**ladder, "stages": [call]}))
    done("policy", shop, "write", "Standard", "--file", file)
    done("customer", shop, "change", "--customer", "1001", "--phone", "123", "--credit-limit", "1000")
    day = ("--today", "2026-02-25")
    assert done("credit-stop", shop, *day, *JSON).json["by_reminders"] == []
    done("remind", shop, "--customer", "1001", "--made", "They know", *day)
    [row] = done("credit-stop", shop, *day, *JSON).json["by_reminders"]
    assert (row["customer"], row["stage"], row["on"], row["currency"]) == ("1001", "Call", "2026-02-25", "EUR")
    told = "A reminder stopped their credit until what it was for is paid."
    assert issue().err == f"Ada Lovelace now owes €220.00. {told}\n"


def test_who_owes_the_tax_themselves_needs_a_number_of_their_own(issue, done, shop):
    done("tax-rates", shop, "--add", "Abroad", "--percent", "0", "--kind", "reverse-charge")
    line = ("--line", "Stand;1;10;Abroad", *JSON)
    told = issue(*line)
    assert told.json["lacks"] == ["buyer_number"]
    assert "The customer's VAT number is missing on it." in told.err
    done("customer", shop, "change", "--customer", "1001", "--tax-id", "DE123456788")
    assert issue(*line).json["lacks"] == []
