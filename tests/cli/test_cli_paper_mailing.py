"""An invoice by mail from the command line: shown, queued, sent, and not twice."""

import pytest

DAY = ("--today", "2026-11-26")


@pytest.fixture
def issued(done, book):
    """A book with Ada's invoice 2026-0001."""
    done(
        "customer", book, "add", "--name", "Ada", "--number", "1", "--email", "ada@stone.example", "--language", "en"
    )
    done("invoice", book, "--customer", "1", "--line", "Rent;1;100;0", "--issued-on", "2026-11-26", *DAY)
    return book


def mail(done, book, *words):
    return done("mail-paper", book, *words, *DAY, "--format", "json").json


def test_the_mail_is_shown_and_nothing_is_changed(done, issued):
    number = done("invoices", issued, "--format", "json", *DAY).json["rows"][0]["number"]
    told = mail(done, issued, "invoice", number)
    assert (told["to"], told["mailed"]) == ("ada@stone.example", None)
    assert f"Please find attached invoice {number} over €100.00." in told["body"]
    assert told["attachment"].endswith(".pdf")
    assert done("outbox", issued, "--format", "json").json["rows"] == []


def test_it_is_sent_as_a_file_and_goes_again_only_on_wish(done, arbook, issued, tmp_path):
    number = done("invoices", issued, "--format", "json", *DAY).json["rows"][0]["number"]
    done("mail", issued, "--address", "nora@harbour.example", "--write-to", tmp_path / "post")
    told = mail(done, issued, "invoice", number, "--send", "--body", "Here it is.")
    assert (told["written"], told["left"], told["to"]) == (1, 0, "ada@stone.example")
    [file] = (tmp_path / "post").iterdir()
    assert b"Here it is." in file.read_bytes()
    assert mail(done, issued, "invoice", number)["mailed"] == "sent"
    refused = arbook("mail-paper", issued, "invoice", number, "--queue", *DAY)
    assert (refused.code, "only if you mean it" in refused.err) == (1, True)
    waits = done("mail-paper", issued, "invoice", number, "--queue", "--again", "--to", "bo@stone.example", *DAY)
    assert "waits in the outbox, to bo@stone.example." in waits.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("statement", "1"), "€100.00 is to be paid, and none of it is late."),
        (("activity", "1", "--from", "2026-11-01"), "from 1 November 2026 to 26 November 2026"),
        (("receipt", "1"), "the receipt for your payment of €20.00"),
        (("thank-you", "1"), "Your payment of €20.00 arrived"),
        (("terms", "1"), "our terms of payment"),
    ],
)
def test_every_paper_for_a_customer_has_its_mail(done, issued, words, said):
    if words[0] in ("receipt", "thank-you"):
        done("pay", issued, "--customer", "1", "--amount", "20.00", "--on", "2026-11-26", *DAY)
    assert said in mail(done, issued, *words)["body"]


def test_agreed_papers_are_found_by_their_numbers(done, issued):
    done("extend", issued, "2026-0001", "--to", "2027-01-31", "--reason", "asked", *DAY)
    assert "€100.00 is now due on 31 January 2027" in mail(done, issued, "extension", "2026-0001")["body"]
    done("invoice", issued, "--customer", "1", "--line", "Rent;1;100;0", "--issued-on", "2026-11-26", *DAY)
    done("plan", issued, "--customer", "1", "--item", "2026-0002", "--count", "2", "--first", "2027-02-01", *DAY)
    number = done("plans", issued, "--format", "json", *DAY).json["rows"][0]["plan"]
    assert "please sign it" in mail(done, issued, "plan", number)["body"]
    assert "€0.00 of €100.00 is paid" in mail(done, issued, "progress", number)["body"]


def test_more_time_for_all_of_it_is_confirmed_by_mail(done, arbook, issued):
    refused = arbook("mail-paper", issued, "more-time", "1", *DAY)
    assert (refused.code, "No more time was given" in refused.err) == (1, True)
    done("invoice", issued, "--customer", "1", "--line", "Rent;1;40;0", "--issued-on", "2026-11-26", *DAY)
    done("extend-all", issued, "--customer", "1", "--to", "2027-01-31", "--reason", "asked", *DAY)
    told = mail(done, issued, "more-time", "1")
    assert "€140.00" in told["body"]
    assert "31 January 2027" in told["body"]
    done("extend-undo", issued, "2026-0001", *DAY)
    assert arbook("mail-paper", issued, "more-time", "1", *DAY).code == 1


def test_of_an_offer_in_parts_the_next_one_is_asked_for_and_nothing_once_it_is_over(done, arbook, issued):
    words = ("--customer", "1", "--percent", "70", "--parts", "2", "--first", "2026-12-10", "--until", "2027-01-20")
    deal = done("settlement", issued, "offer", *words, *DAY, "--format", "json").json["id"]
    assert (
        "It comes in parts; the first is €35.00 by 10 December 2026."
        in mail(done, issued, "settlement", deal)["body"]
    )
    done("pay", issued, "--customer", "1", "--amount", "40", "--today", "2026-12-05")
    words = ("mail-paper", issued, "settlement", deal, "--format", "json", "--today")
    assert (
        "€40.00 of it has come, thank you; next is €30.00 by 20 January 2027."
        in done(*words, "2026-12-06").json["body"]
    )
    late = arbook(*words, "2027-02-01")
    assert (late.code, "what it offers is over" in late.err) == (1, True)


def test_of_a_broken_plan_its_letter_goes_and_nothing_to_sign(done, arbook, issued):
    words = ("--customer", "1", "--count", "2", "--first", "2026-12-01", "--every", "month")
    plan = done("plan", issued, *words, *DAY, "--format", "json").json["plan"]
    later = ("--today", "2027-02-20")
    early = arbook("mail-paper", issued, "plan-broken", plan, *DAY)
    assert (early.code, early.err) == (1, f"Plan {plan} is not broken.\n")
    done("plan-break", issued, plan, *later)
    told = done("mail-paper", issued, "plan-broken", plan, *later, "--format", "json").json
    assert "€100.00" in told["body"]
    assert {arbook("mail-paper", issued, paper, plan, *later).code for paper in ("plan", "progress")} == {1}


def test_statements_go_to_all_who_have_an_address_and_not_twice(done, arbook, issued):
    done("customer", issued, "add", "--name", "Cy", "--number", "2")
    done("invoice", issued, "--customer", "2", "--line", "Rent;1;50;0", "--issued-on", "2026-11-26", *DAY)
    done("mail", issued, "--address", "nora@harbour.example", "--host", "localhost", "--username", "nora")
    shown = mail(done, issued, "statement", "--all")
    assert [(row["customer"], row["to"], row["message"]) for row in shown["statements"]] == [
        ("1", "ada@stone.example", None),
        ("2", "", None),
    ]
    queued = mail(done, issued, "statement", "--all", "--queue")
    assert (queued["queued"], [row["message"] for row in queued["statements"]]) == (1, [1, None])
    again = mail(done, issued, "statement", "--all", "--queue")
    assert (again["queued"], again["statements"][0]["mailed"]) == (0, "queued")
    assert arbook("mail-paper", issued, "receipt", "--all", *DAY).code == 2
    assert "is not a whole number" in arbook("mail-paper", issued, "receipt", "one", *DAY).err
