"""``late``, ``charge``, ``charges``, ``waive``, ``late-terms``, ``rates`` and ``law``."""

import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Arbook
from tests.support.reading_papers import text_of

ON = ("--today", "2025-03-02")


@pytest.fixture
def late(book: Path, done: Arbook) -> Path:
    """Ada owes 1,000.00 since the new year of 2025 and paid 400.00 of it; Brit is a private person in London."""
    done("customer", book, "add", "--name", "Ada", "--today", "2024-12-01")
    done("customer", book, "add", "--name", "Brit", "--country", "GB", "--kind", "consumer", "--today", "2024-12-01")
    for customer in ("1001", "1002"):
        due = ("--due-on", "2025-01-01", "--today", "2024-12-02")
        done("invoice", book, "--customer", customer, "--line", "Rent;1;1000;0", *due)
    done("pay", book, "--customer", "1001", "--amount", "400", "--today", "2025-01-31")
    return book


def test_may_i_answers_with_contract_law_source_and_slices(late: Path, done: Arbook) -> None:
    told = done("late", late, "--customer", "1001", "--as-of", "2025-03-02", "--format", "json").json
    assert (told["interest"], told["costs"], told["country"], told["kind"]) == ("14.82", "40.00", "DE", "business")
    (row,) = told["rows"]
    assert (row["applies"], row["contract"]["why_not"], row["law"]["why_not"]) == (
        "statutory",
        "nothing_agreed",
        None,
    )
    assert row["law"]["source"] == "German Civil Code, section 288 (2) and (5)"
    assert (row["law"]["rate"], row["law"]["rate_as_of"]) == ("de_base", "2026-07-01")
    assert [(each["from"], each["to"], each["days"], each["balance"]) for each in row["law"]["slices"]] == [
        ("2025-01-02", "2025-01-31", 30, "1000.00"),
        ("2025-02-01", "2025-03-02", 30, "600.00"),
    ]
    assert row["law"]["costs"] == [{"kind": "compensation", "amount": "40.00"}]


def test_the_interest_sheet_is_written_before_and_after_charging(
    late: Path, done: Arbook, arbook: Arbook, tmp_path: Path
) -> None:
    """For whoever asks for evidence: the same sheet that the window shows."""
    claim, charged = tmp_path / "claim.pdf", tmp_path / "charged.pdf"
    told = done("late", late, "2024-0001", "--as-of", "2025-03-02", "-o", claim, "--format", "json").json
    assert told["file"] == str(claim)
    assert "54.82" in text_of(claim.read_bytes())
    number = done("charge", late, "2024-0001", *ON, "--format", "json").json["charge"]
    done("charge-show", late, number, "-o", charged)
    assert number in text_of(charged.read_bytes())
    refused = arbook("late", late, "2024-0002", "--as-of", "2025-03-02", "-o", tmp_path / "none.pdf")
    assert (refused.code, (tmp_path / "none.pdf").exists()) == (1, False)
    assert refused.err


def test_may_i_tells_why_not(late: Path, done: Arbook, arbook: Arbook) -> None:
    told = done("late", late, "2024-0002", "--as-of", "2025-03-02", "--format", "json").json
    (row,) = told["rows"]
    assert (row["why_not"], told["interest"]) == ("consumer", "0.00")
    assert "private person" in row["reason"]
    refused = arbook("charge", late, "2024-0002", *ON)
    assert (refused.code, "private person" in refused.err) == (1, True)
    early = arbook("charge", late, "2024-0001", "--today", "2025-01-01")
    assert (early.code, early.err) == (
        1,
        "2024-0001 is due on 1 Jan 2025. Nothing can be charged for lateness before the day after it.\n",
    )


def test_an_invoice_that_is_not_there_yet_charges_nothing_else(late: Path, arbook: Arbook, done: Arbook) -> None:
    done("invoice", late, "--customer", "1001", "--line", "Rent;1;5;0", "--today", "2025-04-01")
    refused = arbook("charge", late, "2025-0003", "--on", "2025-03-02", "--today", "2025-04-02")
    assert (refused.code, "not known on 2 Mar 2025" in refused.err) == (1, True)
    assert done("charges", late, "--format", "json").json["rows"] == []


def test_a_charge_is_made_listed_shown_waived_and_taken_back(late: Path, done: Arbook) -> None:
    made = done("charge", late, "--customer", "1001", *ON, "--format", "json").json
    assert (made["charge"], made["total"], made["state"], made["way"]) == ("L-2025-0001", "54.82", "open", "booked")
    shown = done("charge-show", late, "L-2025-0001", "--format", "json").json
    assert [each["amount"] for each in shown["parts"][0]["slices"]] == ["9.263014", "5.557808"]
    assert shown["parts"][0]["interest"] == "14.82"
    part = done("waive", late, "L-2025-0001", "--reason", "goodwill", "--amount", "40", *ON, "--format", "json").json
    assert (part["waived"], part["open"]) == ("40.00", "14.82")
    listed = done("charges", late, "--customer", "1001", "--format", "json").json
    assert [(each["charge"], each["amount"], each["reason"]) for each in listed["waivers"]] == [
        ("L-2025-0001", "40.00", "goodwill")
    ]
    (sums,) = done("charges", late, "--summary", *ON, "--format", "json").json["rows"]
    assert (sums["interest"], sums["costs"], sums["open"], sums["waived"], sums["goodwill"], sums["other"]) == (
        *("14.82", "40.00", "14.82"),
        *("40.00", "40.00", "0.00"),
    )
    done("undo-entry", late, listed["waivers"][0]["entry"], *ON)
    back = done("charge-withdraw", late, "L-2025-0001", "--reason", "ours", *ON, "--format", "json").json
    assert (back["state"], back["open"]) == ("withdrawn", "0.00")
    (sums,) = done("charges", late, "--summary", *ON, "--format", "json").json["rows"]
    assert (sums["count"], sums["withdrawn"], sums["waived"]) == (0, "54.82", "0.00")
    assert done("check", late, "--format", "json").json["findings"] == []


def test_a_claim_is_booked_by_the_payment_that_is_for_it(late: Path, done: Arbook) -> None:
    made = done("charge", late, "2024-0001", "--way", "claimed", *ON, "--format", "json").json
    assert made["state"] == "claimed"
    paid = ("pay", late, "--customer", "1001", "--amount", "654.82", "--claims", "all", *ON, "--format", "json")
    told = done(*paid).json
    assert (told["settles"], told["on_account"]) == (["2024-0001"], "0.00")
    assert [(each["kind"], each["number"], each["amount"]) for each in told["charges"]] == [
        ("interest", "L-2025-0001", "14.82"),
        ("compensation", "L-2025-0001", "40.00"),
    ]


def test_a_claim_is_waived_in_part_and_money_that_does_not_reach_it_says_so(late: Path, done: Arbook) -> None:
    number = done("charge", late, "2024-0001", *ON, "--way", "claimed", "--format", "json").json["charge"]
    told = done("waive", late, number, "--reason", "goodwill", "--amount", "44.82", *ON)
    assert told.out == "Of L-2025-0001, €44.82 was waived; €10.00 is still claimed.\n"
    (row,) = done("charges", late, "--customer", "1001", "--format", "json").json["rows"]
    assert (row["state"], row["open"], row["left"], row["waived"]) == ("claimed", "0.00", "10.00", "44.82")
    paid = done("pay", late, "--customer", "1001", "--amount", "600", "--claims", "all", *ON, "--format", "json")
    assert paid.json["still_claimed"] == ["L-2025-0001"]
    assert paid.err == ("The money did not reach L-2025-0001: that is still claimed, and booked once it is paid.\n")
    reached = done("pay", late, "--customer", "1001", "--amount", "10", "--claims", "all", *ON)
    assert (reached.err, "L-2025-0001" in reached.out) == ("", True)


def test_a_claim_is_booked_by_hand_or_let_go_at_once(late: Path, done: Arbook) -> None:
    done("charge", late, "2024-0001", "--way", "claimed", "--only", "interest", *ON)
    booked = done("charge-book", late, "L-2025-0001", *ON, "--format", "json").json
    assert (booked["state"], booked["open"]) == ("open", "14.82")
    gone = done("charge", late, "2024-0001", "--waive", "our-mistake", *ON, "--format", "json").json
    assert (gone["state"], gone["costs"], gone["waived"]) == ("waived", "40.00", "40.00")


@pytest.mark.parametrize("text", ["L-2025-0001", "l-2025-1", "0001 ada"])
def test_a_charge_is_found_by_its_number(text: str, late: Path, done: Arbook) -> None:
    done("charge", late, "2024-0001", *ON)
    rows = done("find", late, text, "--format", "json").json["rows"]
    charge = next(row for row in rows if row["group"] == "charges")
    assert (charge["number"], charge["name"], charge["amount"]) == ("L-2025-0001", "Ada", "54.82")


def test_what_was_paid_late_is_charged_only_on_purpose(late: Path, done: Arbook, arbook: Arbook) -> None:
    done("pay", late, "--customer", "1001", "--amount", "600", "--today", "2025-02-20")
    refused = arbook("charge", late, "--customer", "1001", *ON)
    assert (refused.code, "Only what was paid late" in refused.err) == (1, True)
    line, since = ("--line", "Rent;1;100;0"), ("--due-on", "2025-02-01", "--today", "2025-01-15")
    done("invoice", late, "--customer", "1001", *line, *since)
    told = done("charge", late, "--customer", "1001", *ON, "--format", "json").json
    (part,) = done("charge-show", late, told["charge"], "--format", "json").json["parts"]
    assert part["number"] != "2024-0001"
    every = done("charge", late, "--customer", "1001", "--all", *ON, "--format", "json").json
    assert every["costs"] == "40.00"


def test_terms_are_agreed_listed_and_ended(late: Path, done: Arbook, arbook: Arbook) -> None:
    whose = ("late-terms", late, "--customer", "1002")
    agreed = (*whose, "--agree", "--interest", "yearly", "--fee", "5", "--rate", "6")
    (row,) = done(*agreed, "--format", "json").json["rows"]
    assert row["holds_today"] is True
    assert (row["customer"], row["interest"], row["yearly_percent"], row["fee"]) == ("1002", "yearly", "6", "5.00")
    told = done("late", late, "2024-0002", "--as-of", "2025-01-31", "--format", "json").json
    assert (told["interest"], told["costs"]) == ("4.93", "5.00")
    refused = arbook(*agreed, "--rate", "900")
    assert (refused.code, "between 0 and 100 percent" in refused.err) == (1, True)
    ended = done(*whose, "--end", "--format", "json").json["rows"]
    assert [each["is_ended"] for each in ended] == [True, False]
    assert arbook("late-terms", late, "--rate", "6").code == 2


def test_rates_are_listed_with_their_source_and_corrected_only_on_purpose(
    late: Path, done: Arbook, arbook: Arbook
) -> None:
    new = ("rates", late, "--add", "ecb", "--source", "ecb.europa.eu", "--today", "2027-01-05")
    rows = done(*new, "--from", "2027-01-01", "--percent", "-0.25", "--format", "json").json["rows"]
    own = [row for row in rows if row["is_own"]]
    assert [(row["reference"], row["percent"], row["as_of"]) for row in own] == [("ecb", "-0.25", "2027-01-05")]
    refused = arbook(*new, "--from", "2025-07-01", "--percent", "3")
    assert (refused.code, refused.err) == (
        1,
        "ecb is 2.15 % from 1 Jul 2025 on already. Replace it if that is wrong.\n",
    )
    done(*new, "--from", "2025-07-01", "--percent", "3", "--replace")
    done("rates", late, "--remove", "ecb", "--from", "2027-01-01", "--today", "2027-01-05")
    assert arbook("rates", late, "--percent", "3").code == 2


def test_a_rule_of_law_is_added_and_taken_back(late: Path, done: Arbook) -> None:
    rule = ("law", late, "--add", "CH", "--kind", "business", "--from", "2020-01-01", "--source", "OR 104")
    rows = done(
        *rule, "--reference", "ecb", "--points", "5", "--band", "0=10", "--band", "1000=20.50", "--format", "json"
    ).json["rows"]
    (own,) = [row for row in rows if row["is_own"]]
    assert (own["country"], own["points"], own["bands"]) == ("CH", "5", "0.00=10.00 EUR, 1000.00=20.50 EUR")
    left = done("law", late, "--remove", "CH", "--kind", "business", "--from", "2020-01-01", "--format", "json")
    assert not any(row["is_own"] for row in left.json["rows"])


def test_a_check_finds_a_charge_that_somebody_changed(late: Path, done: Arbook, arbook: Arbook) -> None:
    done("charge", late, "--customer", "1001", *ON)
    file = sqlite3.connect(late)
    ((guard,),) = file.execute("SELECT sql FROM sqlite_master WHERE name = 'late_charge_refuse_update'").fetchall()
    file.execute("DROP TRIGGER late_charge_refuse_update")
    file.execute("UPDATE late_charge SET interest_minor = 1, frozen = replace(frozen, '14.82', '14.83')")
    file.execute(guard)
    file.commit()
    file.close()
    codes = {each["code"] for each in arbook("check", late, "--format", "json").json["findings"]}
    assert {"charge_differs_from_parts", "charge_differs_from_entries", "sheet_differs"} <= codes
