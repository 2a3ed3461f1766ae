"""What the command line says around late charges: the owner reads what will be, and nothing happens silently."""

from pathlib import Path

import pytest

from tests.cli.conftest import Arbook

ON = ("--today", "2025-03-02")


@pytest.fixture
def late(book: Path, done: Arbook) -> Path:
    """Ada owes 1,000.00 since New Year."""
    done("customer", book, "add", "--name", "Ada", "--today", "2024-12-01")
    due = ("--due-on", "2025-01-01", "--today", "2024-12-02")
    done("invoice", book, "--customer", "1001", "--line", "Rent;1;1000;0", *due)
    return book


def charged(late: Path, done: Arbook, *more: str) -> str:
    number: str = done("charge", late, "--customer", "1001", *ON, *more, "--format", "json").json["charge"]
    return number


def test_a_charge_is_waived_taken_back_and_booked_on_a_day_that_was(late: Path, done: Arbook, arbook: Arbook) -> None:
    number = charged(late, done, "--way", "claimed")
    ahead = ("--on", "2025-03-09", *ON)
    for asked in (
        ("waive", late, number, "--reason", "goodwill", *ahead),
        ("charge-withdraw", late, number, "--reason", "ours", *ahead),
        ("charge-book", late, number, *ahead),
    ):
        refused = arbook(*asked)
        said = "This day is still to come. Choose 2 Mar 2025 or an earlier one.\n"
        assert (refused.code, refused.err) == (1, said)


def test_a_payment_names_a_charge_once(late: Path, done: Arbook) -> None:
    number = charged(late, done)
    told = done("pay", late, "--customer", "1001", "--amount", "1058.52", *ON)
    assert told.out.count(number) == 1
    assert told.out.count("2024-0001") == 1


def test_what_to_know_before_charging_is_said_with_the_charge(late: Path, done: Arbook, arbook: Arbook) -> None:
    done("pay", late, "--customer", "1001", "--amount", "300", "--order", "on-account", *ON)
    told = arbook("charge", late, "--customer", "1001", *ON, "--format", "json")
    assert (told.code, told.json["cautions"]) == (0, ["on_account"])
    assert told.err == "Money of this customer lies on account. Put it on the invoices first.\n"


def test_a_claim_that_became_too_large_is_not_booked_silently(late: Path, done: Arbook, arbook: Arbook) -> None:
    """The money came in January and was entered in March, after the claim."""
    number = charged(late, done, "--way", "claimed")
    paid = ("--on", "2025-01-11", *ON, "--format", "json")
    told = arbook("pay", late, "--customer", "1001", "--amount", "1100", "--claims", "all", *paid)
    assert (told.code, told.json["too_large"]) == (0, [number])
    assert f"{number} asks for more than it comes to with this payment." in told.err


def test_a_claim_that_was_in_time_is_not_called_too_large(late: Path, done: Arbook, arbook: Arbook) -> None:
    charged(late, done, "--way", "claimed")
    told = arbook("pay", late, "--customer", "1001", "--amount", "1100", "--claims", "all", *ON, "--format", "json")
    assert (told.code, told.json["too_large"], told.err) == (0, [], "")


def test_of_a_charge_that_is_waived_whole_nothing_is_left(late: Path, done: Arbook) -> None:
    number = charged(late, done, "--way", "claimed")
    told = done("waive", late, number, "--reason", "goodwill", *ON)
    assert told.out == f"Of {number}, €58.53 was waived; nothing of it is left.\n"


def test_a_rate_that_is_none_is_not_called_an_amount(late: Path, arbook: Arbook) -> None:
    refused = arbook("late-terms", late, "--agree", "--interest", "yearly", "--rate", "abc")
    assert (refused.code, refused.err) == (1, "“abc” is not a percentage. Write it like 2.5.\n")


def test_fewer_than_no_days_of_grace_are_refused_in_words(late: Path, arbook: Arbook) -> None:
    refused = arbook("late-terms", late, "--agree", "--interest", "yearly", "--rate", "5", "--grace", "-5")
    assert (refused.code, refused.err) == (1, "There can be 0 to 365 days of grace.\n")


def test_the_ledger_tells_what_a_charge_is_for_and_why_it_was_waived(late: Path, done: Arbook) -> None:
    number = charged(late, done)
    done("waive", late, number, "--reason", "goodwill", "--note", "old friend", "--amount", "5", *ON)
    rows = done("ledger", late, "--customer", "1001", "--as-of", "2025-03-02", "--format", "json").json["rows"]
    told = [(row["kind"], row["detail"]) for row in rows if row["kind"] != "invoice"]
    assert told == [("charge", "interest"), ("charge", "compensation"), ("waiver", "goodwill: old friend")]


def test_a_rate_or_rule_that_was_added_is_answered_alone(late: Path, done: Arbook) -> None:
    new = ("rates", late, "--add", "house", "--source", "our board", "--from", "2025-01-01", "--percent", "3")
    rows = done(*new, "--format", "json").json["rows"]
    assert [row["reference"] for row in rows] == ["house"]
    rule = ("law", late, "--add", "CH", "--kind", "business", "--from", "2020-01-01", "--source", "OR 104")
    rows = done(*rule, "--reference", "house", "--points", "5", "--format", "json").json["rows"]
    assert [(row["country"], row["kind"]) for row in rows] == [("CH", "business")]
