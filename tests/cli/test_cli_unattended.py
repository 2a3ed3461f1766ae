import email
import json
import sqlite3
import threading
from datetime import datetime, time
from email import policy

import pytest

from arbook.cli import scheduling, unattended
from arbook.mail.errors import SafeLockedError
from arbook.mail.secrets import SessionSafe
from arbook.services import handing_over, mail_accounts
from arbook.services.office import open_office
from tests.support.smtp_server import DROP
from tests.support.times import Times

SUNDAY = ("--today", "2026-03-01")
MONDAY = ("--today", "2026-03-02")
RUN = ("--send", "--unattended")
JSON = ("--format", "json")


@pytest.fixture
def ready(done, shop, post):
    """The bank account is known and was looked at, so that nothing is in the way."""
    done("settings", shop, "--iban", "DE89370400440532013000")
    done("pay", shop, "--customer", "1001", "--amount", "1", "--today", "2026-02-28")
    return shop


def told(post):
    """The mails that the server took, parsed."""
    return [email.message_from_bytes(each.raw, policy=policy.default) for each in post.mailbox]


def test_what_the_policy_lets_go_is_sent_and_says_that_nobody_looked_at_it(done, ready, post):
    run = done("remind", ready, *RUN, *MONDAY, *JSON).json
    assert run == {
        "as_of": "2026-03-02",
        "outcome": "done",
        "sent": 1,
        "written": 0,
        "failed": 0,
        "unsure": 0,
        "queued": 0,
        "cancelled": 0,
        "left": [],
        "stopped": None,
        "goes_on_at": None,
        "report_mailed": None,
    }
    (message,) = told(post)
    assert (message["To"], message["Auto-Submitted"]) == ("Ada Lovelace <ada@example.org>", "auto-generated")


def test_what_the_owner_sends_is_an_ordinary_mail(done, ready, post):
    done("remind", ready, "--send", *MONDAY)
    (message,) = told(post)
    assert message["Auto-Submitted"] is None


def test_a_second_run_sends_nothing_again_and_missed_days_are_caught_up(done, ready, post):
    done("remind", ready, *RUN, *MONDAY)
    assert done("remind", ready, *RUN, *MONDAY).out == "Nobody was to be reminded.\n"
    assert len(post.mailbox) == 1


def test_a_weekend_is_left_alone(done, ready, post):
    (left,) = done("remind", ready, *RUN, *SUNDAY, *JSON).json["left"]
    assert (left["why"], post.mailbox) == ("quiet", [])


def test_without_a_look_at_the_bank_nothing_goes(done, shop, post):
    run = done("remind", shop, *RUN, *MONDAY)
    assert "No payment was entered for a while." in run.out
    assert post.mailbox == []


def test_a_stage_that_is_not_marked_is_left_to_the_owner(done, ready, post, tmp_path):
    ladder = done("policy", ready, "show", "Standard", *JSON).json
    assert [each["goes_alone"] for each in ladder["stages"]] == [True, True, True, False]
    ladder["stages"][1]["goes_alone"] = False
    file = tmp_path / "ladder.json"
    file.write_text(json.dumps(ladder), encoding="utf-8")
    done("policy", ready, "write", "Standard", "--file", file)
    (left,) = done("remind", ready, *RUN, *MONDAY, *JSON).json["left"]
    assert (left["name"], left["stage"], left["why"]) == ("Ada Lovelace", "1st reminder", "stage")
    assert post.mailbox == []


def test_without_a_kept_password_nothing_is_queued_and_the_report_says_why(arbook, done, ready, post, monkeypatch):
    monkeypatch.delenv("ARBOOK_MAIL_PASSWORD")
    monkeypatch.setattr(mail_accounts, "open_safe", lambda book_id: SessionSafe())
    run = arbook("remind", ready, *RUN, *MONDAY, *JSON)
    assert (run.code, run.json["outcome"]) == (1, "refused")
    assert run.json["stopped"].startswith("There is no password for owner@harbour.example in this computer's")
    assert done("outbox", ready, *JSON).json["rows"] == []


def test_a_server_that_is_not_there_leaves_it_to_the_next_run(arbook, done, ready, post):
    post.script.faults["banner"] = DROP
    run = arbook("remind", ready, *RUN, *MONDAY, *JSON)
    assert (run.code, run.json["outcome"], run.json["queued"]) == (1, "stopped", 1)
    post.script.faults.clear()
    again = done("remind", ready, *RUN, "--today", "2026-03-03", *JSON).json
    assert (again["sent"], again["queued"], len(post.mailbox)) == (1, 0, 1)


def test_what_the_owner_stopped_stays_where_it_is(arbook, done, ready, post):
    post.script.faults["banner"] = DROP
    assert arbook("remind", ready, "--send", *MONDAY).code == 1
    post.script.faults.clear()
    done("remind", ready, *RUN, *MONDAY)
    assert post.mailbox == []
    (waiting,) = done("outbox", ready, *JSON).json["rows"]
    assert waiting["state"] == "queued"


def test_an_address_that_mail_cannot_carry_holds_up_nobody_else(done, ready, post):
    done("customer", ready, "add", "--name", "Zoe", "--email", "zoe@example.org", "--terms", "14")
    done("invoice", ready, "--customer", "1003", "--line", "Bell;1;10;0", "--today", "2026-02-02")
    with sqlite3.connect(ready) as driver:
        driver.execute("UPDATE person SET email = 'zoe@example.org, b@example.org' WHERE email = 'zoe@example.org'")
    driver.close()
    run = done("remind", ready, *RUN, *MONDAY, *JSON).json
    assert ([each["why"] for each in run["left"]], run["sent"]) == (["unsendable"], 1)


def test_the_report_goes_to_the_owners_mailbox_where_that_is_wanted(done, ready, post):
    done("schedule", ready, "--report", "yes")
    run = done("remind", ready, *RUN, *MONDAY, *JSON).json
    assert run["report_mailed"] == "sent"
    _, report = told(post)
    assert report["To"].addresses[0].addr_spec == "owner@harbour.example"
    assert (report["Subject"], report["Auto-Submitted"]) == ("Harbour: reminders of 2 Mar 2026", "auto-generated")
    assert "1 reminder was sent by itself." in report.get_body(("plain",)).get_content()


def test_in_dry_mode_nothing_leaves_and_the_report_says_so(done, ready, post, tmp_path):
    done("mail", ready, "--write-to", tmp_path / "files")
    run = done("remind", ready, *RUN, *MONDAY, *JSON).json
    assert (run["sent"], run["written"], post.mailbox) == (0, 1, [])


def test_nothing_goes_from_the_demo_book_by_itself(arbook, tmp_path):
    demo = tmp_path / "demo.arbook"
    arbook("demo", demo, *MONDAY)
    run = arbook("remind", demo, *RUN, *MONDAY)
    assert run.code == 1
    assert "demo" in run.err


@pytest.fixture
def at_ten(monkeypatch):
    monkeypatch.setattr(unattended, "now_here", lambda: datetime(2026, 3, 2, 10, 0).astimezone())


def test_before_its_time_nothing_is_done(done, ready, post, at_ten):
    run = done("remind", ready, *RUN, "--from", "10:30", *MONDAY, *JSON)
    assert (run.json, post.mailbox) == ({"as_of": "2026-03-02", "outcome": "not_yet"}, [])


def test_from_its_time_on_it_is_done_once_a_day(done, ready, post, at_ten):
    assert done("remind", ready, *RUN, "--from", "09:00", *MONDAY, *JSON).json["sent"] == 1
    again = done("remind", ready, *RUN, "--from", "09:00", *MONDAY, *JSON)
    assert again.json == {"as_of": "2026-03-02", "outcome": "done_before"}


def test_a_time_that_is_none_is_refused(arbook, ready):
    assert arbook("remind", ready, *RUN, "--from", "late").code == 2


@pytest.mark.parametrize("words", [("--unattended",), ("--send", "--from", "09:00")])
def test_what_goes_together_is_said(arbook, ready, words):
    assert arbook("remind", ready, *words).code == 2


def test_a_book_that_nobody_gives_back_ends_the_run_with_its_own_code(arbook, ready, monkeypatch):
    monkeypatch.setattr(unattended, "PATIENCE", 0.3)
    office = open_office(ready)
    try:
        run = arbook("remind", ready, *RUN, *MONDAY, *JSON)
    finally:
        office.close()
    assert (run.code, run.json["outcome"]) == (3, "busy")
    assert run.err == "The book is in use elsewhere, so nothing was sent. The next run does it.\n"
    assert not handing_over.wish_path(ready).exists()


def test_who_has_the_book_takes_the_work(done, ready):
    office = open_office(ready)
    taken = []

    def take():
        while not taken:
            wish = handing_over.take(ready, datetime.now().astimezone())
            if wish is not None:
                taken.append(wish)

    window = threading.Thread(target=take)
    window.start()
    try:
        run = done("remind", ready, *RUN, *MONDAY, *JSON)
    finally:
        window.join()
        office.close()
    assert run.json == {"as_of": "2026-03-02", "outcome": "handed_over"}


def test_a_book_that_is_given_back_in_time_is_worked_on(done, ready, post):
    is_open = threading.Event()

    def hold_for_a_while():
        office = open_office(ready)
        is_open.set()
        while not handing_over.is_waiting(ready):
            threading.Event().wait(0.02)
        office.close()

    other = threading.Thread(target=hold_for_a_while)
    other.start()
    assert is_open.wait(10)
    run = done("remind", ready, *RUN, *MONDAY, *JSON).json
    other.join()
    assert (run["outcome"], run["sent"]) == ("done", 1)


@pytest.mark.parametrize(
    "text", ["", "{", '{"asked_at": 5, "once": false}', '{"asked_at": "2020-01-01T00:00:00+00:00"}']
)
def test_a_request_that_nobody_can_mean_is_cleared_away(tmp_path, text):
    book = tmp_path / "shop.arbook"
    handing_over.wish_path(book).write_text(text, encoding="utf-8")
    assert handing_over.take(book, datetime.now().astimezone()) is None
    assert not handing_over.is_waiting(book)


def test_what_the_day_brings_to_payment_plans_is_booked_before_anybody_is_reminded(done, ready, post):
    plan = ("--customer", "1001", "--count", "3", "--first", "2026-03-02", "--rate", "12")
    done("plan", ready, *plan, "--today", "2026-02-16")
    done("remind", ready, *RUN, *MONDAY)
    done("remind", ready, *RUN, *MONDAY)
    card = done("plan-show", ready, "P-001", "--as-of", "2026-03-02", *JSON).json
    assert [each["role"] for each in card["items"]].count("charge") == 1


class LockedSafe:
    """A safe that its owner has not unlocked."""

    def get(self, username):
        raise SafeLockedError


def test_a_locked_safe_is_not_told_as_one_without_a_password(arbook, ready, post, monkeypatch):
    monkeypatch.delenv("ARBOOK_MAIL_PASSWORD")
    monkeypatch.setattr(mail_accounts, "open_safe", lambda book_id: LockedSafe())
    run = arbook("remind", ready, *RUN, *MONDAY)
    assert run.code == 1
    assert "is locked. Unlock it and try again" in run.out + run.err
    assert post.mailbox == []


def test_a_clock_that_went_back_stops_the_run_and_is_told_with_days(arbook, done, ready, post):
    done("remind", ready, "--send", *MONDAY)
    run = arbook("remind", ready, *RUN, "--today", "2026-02-25")
    assert run.code == 1
    assert "Somebody was reminded on 2 Mar 2026, after 25 Feb 2026" in run.out + run.err
    assert len(post.mailbox) == 1


@pytest.fixture
def times(monkeypatch):
    made = Times()
    monkeypatch.setattr(scheduling, "scheduler_here", lambda: made)
    return made


def test_a_moved_book_tells_where_its_schedule_is_and_takes_it_along(done, ready, times, tmp_path):
    done("schedule", ready, "--at", "09:00")
    moved = ready.rename(tmp_path / "moved.arbook")
    shown = done("schedule", moved)
    assert f"each day at 09:00, is still for where this book lay: {ready}" in shown.out
    facts = done("schedule", moved, *JSON).json
    assert facts == {"is_set": False, "at": None, "left_at": str(ready), "mails_report": False}
    assert done("schedule", moved, "--at", "10:00", *JSON).json["left_at"] is None
    assert times.times == {moved: time(10)}
    done("schedule", moved, "--off")
    assert times.times == {}


def test_a_schedule_is_taken_back_also_where_its_book_is_gone_or_open_elsewhere(done, ready, times):
    done("schedule", ready, "--at", "09:00")
    office = open_office(ready)
    done("schedule", ready, "--off")
    office.close()
    assert times.times == {}
    done("schedule", ready, "--at", "09:00")
    ready.unlink()
    assert done("schedule", ready, "--off", *JSON).json["is_set"] is False
    assert times.times == {}
