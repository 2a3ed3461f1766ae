"""What an unattended run could not send keeps to the brakes, and an account without a key stops nobody else's."""

import json
import sqlite3

import pytest

from arbook.mail.errors import NoSafePlaceError, SafeFailedError
from arbook.mail.secrets import SessionSafe
from arbook.services import mail_accounts
from tests.support.smtp_server import DROP

MONDAY = ("--today", "2026-03-02")
RUN = ("--send", "--unattended")
JSON = ("--format", "json")


@pytest.fixture
def ready(done, shop, post):
    """The bank account is known and was looked at, so that nothing is in the way."""
    done("settings", shop, "--iban", "DE89370400440532013000")
    done("pay", shop, "--customer", "1001", "--amount", "1", "--today", "2026-02-28")
    return shop


@pytest.fixture
def waiting(arbook, ready, post):
    """Ada's reminder of Monday could not leave: the server was not there."""
    post.script.faults["banner"] = DROP
    assert arbook("remind", ready, *RUN, *MONDAY, *JSON).json["queued"] == 1
    post.script.faults.clear()
    return ready


def left_on(run):
    return [(each["name"], each["stage"], each["why"]) for each in run["left"]]


@pytest.mark.parametrize(
    ("day", "why"), [("2026-03-07", "quiet"), ("2026-03-09", "payments"), ("2026-02-27", "held")]
)
def test_what_waits_keeps_to_the_brakes_of_the_day_on_which_it_would_leave(done, waiting, post, day, why):
    run = done("remind", waiting, *RUN, "--today", day, *JSON).json
    assert (left_on(run), run["sent"], post.mailbox) == ([("Ada Lovelace", "1st reminder", why)], 0, [])
    (message,) = done("outbox", waiting, *JSON).json["rows"]
    assert message["state"] == "queued"


def test_it_goes_once_nothing_is_in_the_way_any_more(done, waiting, post):
    done("remind", waiting, *RUN, "--today", "2026-03-07")
    done("pay", waiting, "--customer", "1002", "--amount", "1", "--today", "2026-03-08")
    run = done("remind", waiting, *RUN, "--today", "2026-03-09", *JSON).json
    assert (run["sent"], run["left"], len(post.mailbox)) == (1, [], 1)


def test_what_waited_until_its_last_day_was_over_is_written_anew(done, waiting, post):
    done("pay", waiting, "--customer", "1002", "--amount", "1", "--today", "2026-03-09")
    run = done("remind", waiting, *RUN, "--today", "2026-03-10", *JSON).json
    assert (run["cancelled"], run["sent"], post.mailbox) == (1, 0, [])
    assert done("remind", waiting, *RUN, "--today", "2026-03-11", *JSON).json["sent"] == 1
    assert [row["note"] for row in done("outbox", waiting, *JSON).json["rows"]] == [
        "",
        "Not sent: the last day that it gives was over before it could leave.",
    ]


def test_a_stage_that_goes_out_by_itself_no_more_keeps_what_waits(done, waiting, post, tmp_path):
    ladder = done("policy", waiting, "show", "Standard", *JSON).json
    ladder["stages"][1]["goes_alone"] = False
    file = tmp_path / "ladder.json"
    file.write_text(json.dumps(ladder), encoding="utf-8")
    done("policy", waiting, "write", "Standard", "--file", file)
    run = done("remind", waiting, *RUN, "--today", "2026-03-03", *JSON).json
    assert (left_on(run), post.mailbox) == ([("Ada Lovelace", "1st reminder", "stage")], [])


def test_what_is_true_no_more_is_taken_back_whatever_the_day(done, waiting, post):
    done("reply", waiting, "--customer", "1001", "--text", "I paid", "--today", "2026-03-06")
    run = done("remind", waiting, *RUN, "--today", "2026-03-07", *JSON).json
    assert (run["cancelled"], run["left"], post.mailbox) == (1, [], [])
    (message,) = done("outbox", waiting, *JSON).json["rows"]
    assert message["note"] == "Not sent: they answered after it was written."


@pytest.fixture
def two(done, ready, post, tmp_path, monkeypatch):
    """The note before the due date leaves by an account in the browser, for which nobody signed in; Zoe gets it."""
    monkeypatch.setattr(mail_accounts, "open_safe", lambda book_id: SessionSafe())
    words = ("--address", "two@harbour.example", "--host", "localhost", "--port", post.port, "--username", "two")
    done("mail", ready, "--add", *words, "--security", "starttls", "--sign-in", "microsoft")
    ladder = done("policy", ready, "show", "Standard", *JSON).json
    ladder["stages"][0]["from_address"] = "two@harbour.example"
    file = tmp_path / "ladder.json"
    file.write_text(json.dumps(ladder), encoding="utf-8")
    done("policy", ready, "write", "Standard", "--file", file)
    done("customer", ready, "add", "--name", "Zoe", "--email", "zoe@example.org", "--terms", "14")
    done("invoice", ready, "--customer", "1003", "--line", "Bell;1;10;0", "--today", "2026-02-19")
    return ready


def test_an_account_that_cannot_be_opened_stops_nobody_elses_mail(arbook, done, two, post):
    run = arbook("remind", two, *RUN, *MONDAY, *JSON)
    assert (run.code, run.json["outcome"], run.json["sent"]) == (1, "stopped", 1)
    assert [(name, why) for name, _, why in left_on(run.json)] == [("Zoe", "account")]
    assert run.json["stopped"].startswith("Nobody signed in for two@harbour.example on this computer yet.")
    assert [each.recipients for each in post.mailbox] == [["ada@example.org"]]
    assert len(done("outbox", two, *JSON).json["rows"]) == 1


def test_without_any_account_to_open_nothing_is_queued(arbook, done, two, post, monkeypatch):
    monkeypatch.delenv("ARBOOK_MAIL_PASSWORD")
    run = arbook("remind", two, *RUN, *MONDAY, *JSON)
    assert (run.json["outcome"], done("outbox", two, *JSON).json["rows"]) == ("refused", [])


def test_what_waits_for_an_account_that_is_gone_is_told_by_name(done, arbook, waiting, post):
    with sqlite3.connect(waiting) as driver:
        driver.execute("UPDATE message SET from_address = 'gone@harbour.example'")
    driver.close()
    run = done("remind", waiting, *RUN, "--today", "2026-03-03", *JSON).json
    assert (left_on(run), post.mailbox) == ([("Ada Lovelace", "1st reminder", "account")], [])


def test_each_paper_is_drawn_once_however_many_addresses_cannot_be_mailed(done, ready, post, monkeypatch):
    for number in ("1003", "1004", "1005"):
        done(
            "customer", ready, "add", "--name", f"Zoe {number}", "--email", f"z{number}@example.org", "--terms", "14"
        )
        done("invoice", ready, "--customer", number, "--line", "Bell;1;10;0", "--today", "2026-02-02")
    with sqlite3.connect(ready) as driver:
        driver.execute("UPDATE person SET email = email || ', b@example.org' WHERE email LIKE 'z100%'")
    driver.close()
    from arbook.services.paper import PaperService

    drawn, draw = [], PaperService.attachments

    def counted(self, customer_id, as_of, **wanted):
        drawn.append(customer_id)
        return draw(self, customer_id, as_of, **wanted)

    monkeypatch.setattr(PaperService, "attachments", counted)
    run = done("remind", ready, *RUN, *MONDAY, *JSON).json
    assert ([each["why"] for each in run["left"]], run["sent"]) == (["unsendable"] * 3, 1)
    assert len(drawn) == len(set(drawn)) == 4


class LockedSafe:
    """A safe that its owner has not unlocked."""

    def get(self, username):
        from arbook.mail.errors import SafeLockedError

        raise SafeLockedError


def test_a_missing_sign_in_is_not_told_as_a_missing_password(arbook, done, ready, monkeypatch):
    monkeypatch.setattr(mail_accounts, "open_safe", lambda book_id: SessionSafe())
    done("mail", ready, "--sign-in", "microsoft")
    run = arbook("remind", ready, *RUN, *MONDAY, *JSON).json
    assert run["stopped"].startswith(
        "Nobody signed in for owner@harbour.example on this computer yet. Sign in first."
    )
    monkeypatch.setattr(mail_accounts, "open_safe", lambda book_id: LockedSafe())
    assert "is locked" in arbook("remind", ready, *RUN, *MONDAY, *JSON).json["stopped"]


def test_an_account_without_password_keeps_nobody_elses_mail_in_the_outbox(arbook, done, waiting, post, monkeypatch):
    words = ("--address", "two@harbour.example", "--host", "localhost", "--port", post.port, "--username", "two")
    done("mail", waiting, "--add", *words, "--security", "starttls")
    done("customer", waiting, "add", "--name", "Zoe", "--email", "zoe@example.org", "--terms", "14")
    number = done("invoice", waiting, "--customer", "1003", "--line", "Bell;1;10;0", *MONDAY, *JSON).json["number"]
    done("mail-paper", waiting, "invoice", number, "--queue", *MONDAY)
    with sqlite3.connect(waiting) as driver:
        driver.execute("UPDATE message SET from_address = 'two@harbour.example' WHERE paper_kind = 'invoice'")
    driver.close()
    monkeypatch.setenv("ARBOOK_MAIL_PASSWORD_OWNER_HARBOUR_EXAMPLE", "right horse")
    run = arbook("outbox", waiting, "send", *MONDAY, *JSON)
    assert (run.code, run.json["sent"], run.json["left"]) == (1, 1, 1)
    assert "There is no password for two@harbour.example in this computer's password safe" in run.err
    assert [each.recipients for each in post.mailbox] == [["ada@example.org"]]
    monkeypatch.delenv("ARBOOK_MAIL_PASSWORD_OWNER_HARBOUR_EXAMPLE")
    assert "There is no password for" in arbook("outbox", waiting, "send", *MONDAY).err


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (
            NoSafePlaceError(backend="keyring.backends.fail.Keyring"),
            "This computer has no password safe that a run by itself could ask, so nothing left by "
            "owner@harbour.example. Set ARBOOK_MAIL_PASSWORD for it.",
        ),
        (
            SafeFailedError(doing="get", why="InitError"),
            "This computer's password safe did not answer (InitError), so nothing left by owner@harbour.example. The "
            "next run tries again.",
        ),
    ],
)
def test_a_safe_that_cannot_be_asked_is_not_told_as_one_without_a_password(arbook, ready, monkeypatch, fault, said):
    def refuse(book_id):
        raise fault

    monkeypatch.delenv("ARBOOK_MAIL_PASSWORD")
    monkeypatch.setattr(mail_accounts, "open_safe", refuse)
    assert arbook("remind", ready, *RUN, *MONDAY, *JSON).json["stopped"] == said
