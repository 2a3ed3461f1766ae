import email
import json
import sqlite3
from email import policy
from pathlib import Path

from pypdf import PdfReader

from tests.support.accounts import PASSWORD
from tests.support.smtp_server import DROP

DAY = ("--today", "2026-03-01")


def test_the_days_list_has_exactly_the_documented_names(done, shop):
    told = done("remind", shop, *DAY, "--format", "json").json
    assert list(told) == ["as_of", "proposals", "held", "by_hand", "next", "checks"]
    checks = {each.pop("check"): each for each in told["checks"]}
    assert list(checks) == ["payments", "unmatched", "address", "mail", "bank", "replied", "quiet"]
    assert checks["quiet"] == {"is_open": True, "count": 1, "names": [], "day": None}  # a Sunday
    assert told["next"] == [
        {
            "customer": "1001",
            "stage": "1st reminder",
            "on": "2026-03-01",
            "reason": "Next: 1st reminder on 1 Mar 2026; "
            "the ladder has it 3 days after the due date at the earliest.",
        }
    ]
    (proposal,) = told["proposals"]
    assert list(proposal) == ["customer", "stage", "channel", "items", "amount", "currency", "reason"]
    assert [list(item) for item in proposal["items"]] == [
        ["number", "charged_for", "due_on", "days_late", "open", "stage"]
    ] * 2
    assert (proposal["customer"], proposal["stage"], proposal["channel"]) == ("1001", "1st reminder", "mail")
    assert (proposal["amount"], proposal["currency"]) == ("120.00", "EUR")
    assert proposal["reason"] == "41 days late, not reminded yet."


def test_a_preview_changes_nothing(done, shop):
    before = shop.read_bytes()
    done("remind", shop, *DAY)
    assert shop.read_bytes() == before


def test_who_is_held_back_is_listed_with_the_reason(done, shop):
    done("hold", shop, "set", "--customer", "1001", "--until", "2026-04-01", "--reason", "asked us", *DAY)
    told = done("remind", shop, *DAY, "--format", "json").json
    assert told["held"] == [{"customer": "1001", "reason": "Paused until 1 Apr 2026: asked us."}]
    assert "Paused until" in done("remind", shop, *DAY).out


def test_reminders_are_sent_once_and_stand_in_the_log(done, shop, post):
    told = done("remind", shop, "--send", *DAY, "--format", "json").json
    assert told == {
        "as_of": "2026-03-01",
        "queued": 1,
        "sent": 1,
        "failed": 0,
        "unsure": 0,
        "left": 0,
        "withdrawn": 0,
        "written": 0,
        "to_print": 0,
    }
    again = done("remind", shop, "--send", *DAY)
    assert again.out == "Nobody needs a reminder today.\n"
    (received,) = post.mailbox
    assert received.recipients == ["ada@example.org"]
    message = email.message_from_bytes(received.raw, policy=policy.default)
    assert "2026-0001" in message.get_body().get_content()
    assert [part.get_content_type() for part in message.iter_attachments()] == ["application/pdf"]
    (logged,) = done("log", shop, "--customer", "1001", *DAY, "--format", "json").json["rows"]
    assert (logged["kind"], logged["made_on"]) == ("mail", "2026-03-01")
    assert "2026-0001" in logged["body"]


def test_a_wrong_password_sends_nothing_and_the_next_try_sends_it(done, arbook, shop, post, monkeypatch):
    monkeypatch.setenv("ARBOOK_MAIL_PASSWORD", "wrong horse")
    refused = arbook("remind", shop, "--send", *DAY)
    assert refused.code == 1
    assert refused.err.startswith("localhost did not take the user name or password.")
    assert post.mailbox == []
    (waiting,) = done("outbox", shop, "--format", "json").json["rows"]
    assert (waiting["state"], waiting["customer"]) == ("queued", "1001")
    monkeypatch.setenv("ARBOOK_MAIL_PASSWORD", PASSWORD)
    done("remind", shop, "--send", *DAY)
    assert len(post.mailbox) == 1


def test_a_message_that_waits_for_a_later_try_is_counted(done, arbook, shop, post):
    post.script.faults["rcpt"] = "450 come back later"
    later = arbook("remind", shop, "--send", *DAY)
    assert (later.code, later.out) == (1, "1 reminder was written and 0 messages sent; 1 message waits.\n")
    assert "Try again later with `arbook outbox BOOK send`." in later.err
    again = arbook("remind", shop, "--send", *DAY, "--format", "json")
    assert (again.code, again.json["queued"], again.json["left"]) == (1, 0, 1)
    waits = arbook("outbox", shop, "send")
    assert (waits.code, waits.out) == (1, "0 messages were sent; 1 waits and 0 are unsure.\n")


def test_a_server_that_is_not_found_leaves_the_reminder_waiting(done, arbook, shop, post):
    done("mail", shop, "--host", "nowhere.invalid")
    for words in (("remind", shop, "--send", *DAY), ("remind", shop, "--send", *DAY), ("outbox", shop, "send")):
        answer = arbook(*words)
        assert answer.code == 1
        assert "Nobody" not in answer.out
        assert "1 message waits" in answer.out or "1 waits" in answer.out
        assert answer.err.startswith("The mail server nowhere.invalid was not found.")


def test_what_was_being_sent_when_the_program_ended_is_told_as_unsure(arbook, shop, post, monkeypatch):
    monkeypatch.setenv("ARBOOK_MAIL_PASSWORD", "wrong horse")
    arbook("remind", shop, "--send", *DAY)
    with sqlite3.connect(shop) as driver:
        driver.execute("UPDATE message SET state = 'sending', attempts = 1")
    driver.close()
    told = arbook("outbox", shop, "send", "--format", "json")
    assert (told.code, told.json["left"], told.json["unsure"]) == (1, 0, 1)
    assert told.err.startswith("1 message is unsure: it may have arrived.")
    assert arbook("remind", shop, "--send", *DAY).code == 1


def test_an_unsure_message_waits_for_the_owners_word(done, arbook, shop, post):
    post.script.faults["dot"] = DROP
    unsure = arbook("remind", shop, "--send", *DAY)
    assert (unsure.code, "1 message is unsure: it may have arrived." in unsure.err) == (1, True)
    (row,) = done("outbox", shop, "--format", "json").json["rows"]
    assert row["state"] == "unsure"
    done("outbox", shop, "resolve", row["message"], "--answer", "arrived", *DAY)
    (row,) = done("outbox", shop, "--state", "sent", "--format", "json").json["rows"]
    assert row["state"] == "sent"


def test_a_waiting_message_can_be_cancelled(done, arbook, shop, post, monkeypatch):
    monkeypatch.setenv("ARBOOK_MAIL_PASSWORD", "wrong horse")
    arbook("remind", shop, "--send", *DAY)
    (row,) = done("outbox", shop, "--format", "json").json["rows"]
    done("outbox", shop, "cancel", row["message"])
    (row,) = done("outbox", shop, "--format", "json").json["rows"]
    assert row["state"] == "cancelled"
    again = arbook("outbox", shop, "cancel", row["message"])
    assert (again.code, again.err) == (
        1,
        f"Message {row['message']} is cancelled now, so this is not possible any more.\n",
    )


def test_without_an_account_nothing_is_queued(done, arbook, shop):
    refused = arbook("remind", shop, "--send", *DAY)
    assert (refused.code, refused.err) == (
        1,
        "No mail account is set up yet. Set it up with `arbook mail BOOK --address ADDRESS`.\n",
    )
    assert done("outbox", shop, "--format", "json").json["rows"] == []


def test_without_a_password_and_a_terminal_the_way_out_is_named(done, arbook, shop, post, monkeypatch):
    monkeypatch.delenv("ARBOOK_MAIL_PASSWORD")
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    refused = arbook("remind", shop, "--send", *DAY)
    assert refused.code == 1
    assert "arbook mail BOOK --store-password" in refused.err
    assert done("outbox", shop, "--format", "json").json["rows"] == []


def test_waiting_mail_without_a_password_leaves_the_book_as_it_was(done, arbook, shop, post, monkeypatch):
    monkeypatch.setenv("ARBOOK_MAIL_PASSWORD", "wrong horse")
    arbook("remind", shop, "--send", *DAY)
    words = ("--line", "Ink;1;30;0", "--due-on", "2026-02-10", "--issued-on", "2026-02-03")
    done("invoice", shop, "--customer", "1002", *words)
    assert done("remind", shop, *DAY, "--format", "json").json["proposals"][0]["channel"] == "letter"
    monkeypatch.delenv("ARBOOK_MAIL_PASSWORD")
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    before = shop.read_bytes()
    refused = arbook("remind", shop, "--send", *DAY)
    assert (refused.code, refused.out) == (1, "")
    assert "There is no password for owner." in refused.err
    assert shop.read_bytes() == before


def test_reminders_are_written_as_files_without_being_sent(done, shop, tmp_path):
    told = done("remind", shop, "--eml", tmp_path / "letters", *DAY, "--format", "json").json
    (path,) = told["files"]
    message = email.message_from_bytes(Path(path).read_bytes(), policy=policy.default)
    assert message["To"].addresses[0].addr_spec == "ada@example.org"
    assert len(done("remind", shop, *DAY, "--format", "json").json["proposals"]) == 1


def test_who_needs_care_is_written_to_as_a_file_by_name_alone(done, shop, tmp_path):
    done("tone", shop, "--customer", "1001", "--sensitive", "A bad year", *DAY)
    letters = ("remind", shop, "--eml", tmp_path / "letters", *DAY, "--format", "json")
    assert done(*letters).json["files"] == []
    assert done(*letters, "--customer", "1002").json["files"] == []
    [path] = done(*letters, "--customer", "1001").json["files"]
    assert path.endswith(".eml")


def test_reminders_are_written_as_files_before_the_owner_has_any_address(done, shop, tmp_path):
    done("settings", shop, "--email", "")
    (path,) = done("remind", shop, "--eml", tmp_path / "letters", *DAY, "--format", "json").json["files"]
    message = email.message_from_bytes(Path(path).read_bytes(), policy=policy.default)
    assert message["From"].addresses[0].addr_spec == "owner@business.example"
    assert "owner@business.example" in done("remind", shop, "--eml", tmp_path / "more", *DAY).err


def test_a_letter_is_not_among_those_to_print_once_they_answered(done, shop, tmp_path):
    done("customer", shop, "change", "--customer", "1001", "--email", "", "--address", "Lane 2\nCork")
    done("remind", shop, "--send", *DAY)
    done("reply", shop, "--customer", "1001", "--text", "I paid", *DAY)
    saved = done("outbox", shop, "save", "-o", tmp_path / "all.pdf", *DAY)
    assert saved.err == "1 letter was taken back, since something came between.\n"
    assert "No letter waits to be printed." in saved.out
    (row,) = done("outbox", shop, "--format", "json").json["rows"]
    assert row["note"] == "Not sent: they answered after it was written."


def waiting_letter(done, shop):
    """Its number in the outbox."""
    done("customer", shop, "change", "--customer", "1001", "--email", "", "--address", "Lane 2\nCork")
    done("remind", shop, "--send", *DAY)
    (row,) = done("outbox", shop, "--format", "json").json["rows"]
    return row["message"]


def test_a_letter_that_is_not_true_any_more_is_not_handed_out(arbook, done, shop, tmp_path):
    letter = waiting_letter(done, shop)
    done("promise", shop, "add", "--customer", "1001", "--by", DAY[1], *DAY)
    refused = arbook("outbox", shop, "save", letter, "-o", tmp_path, *DAY)
    assert refused.code == 1
    assert refused.err.startswith("Something was agreed, contested or paused since message")
    once_more = arbook("outbox", shop, "save", letter, "-o", tmp_path, *DAY)
    assert (once_more.code, once_more.err.partition(" is ")[2][:9]) == (1, "cancelled")
    assert not list(tmp_path.glob("*.pdf"))
    (row,) = done("outbox", shop, "--format", "json").json["rows"]
    assert row["state"] == "cancelled"


def test_a_letter_that_is_not_true_any_more_is_noted_only_if_it_left(arbook, done, shop):
    letter = waiting_letter(done, shop)
    done("reply", shop, "--customer", "1001", "--text", "I paid", *DAY)
    refused = arbook("outbox", shop, "printed", letter, *DAY)
    assert refused.code == 1
    assert "If the letter is in the post already, note that (on the command line with --posted)." in refused.err
    noted = done("outbox", shop, "printed", "--all", *DAY, "--format", "json")
    assert (noted.json["count"], noted.json["left"]) == (0, [letter])
    assert noted.err.startswith("1 letter waits still: something came between.")
    assert done("outbox", shop, "printed", "--all", "--posted", *DAY, "--format", "json").json["count"] == 1
    assert done("outbox", shop, "--format", "json").json["rows"][0]["state"] == "sent"


def test_a_letter_is_printed_and_then_counts_as_sent(done, shop, tmp_path):
    done("customer", shop, "change", "--customer", "1001", "--email", "", "--address", "Lane 2\nCork")
    told = done("remind", shop, "--send", *DAY, "--format", "json").json
    assert (told["queued"], told["sent"], told["to_print"]) == (1, 0, 1)
    (row,) = done("outbox", shop, "--format", "json").json["rows"]
    assert (row["state"], row["channel"]) == ("to_print", "letter")
    done("outbox", shop, "save", row["message"], "-o", tmp_path / "letters", *DAY)
    (letter,) = (tmp_path / "letters").iterdir()
    assert letter.read_bytes().startswith(b"%PDF-")
    all_of_them = tmp_path / "all.pdf"
    assert done("outbox", shop, "save", "-o", all_of_them, *DAY, "--format", "json").json["count"] == 1
    assert len(PdfReader(all_of_them).pages) == len(PdfReader(letter).pages)
    assert done("outbox", shop, "printed", "--all", *DAY, "--format", "json").json["count"] == 1
    assert done("outbox", shop, "printed", "--all", *DAY, "--format", "json").json["count"] == 0
    assert "No letter waits" in done("outbox", shop, "save", "-o", tmp_path / "none.pdf").out
    assert not (tmp_path / "none.pdf").exists()
    (logged,) = done("log", shop, "--customer", "1001", *DAY, "--format", "json").json["rows"]
    assert logged["kind"] == "letter"


def test_a_sent_message_can_be_saved_as_it_left(done, shop, post, tmp_path):
    done("remind", shop, "--send", *DAY)
    (row,) = done("outbox", shop, "--format", "json").json["rows"]
    done("outbox", shop, "save", row["message"], "-o", tmp_path / "sent")
    (saved,) = (tmp_path / "sent").iterdir()
    (received,) = post.mailbox
    assert received.raw == saved.read_bytes()


def test_a_test_message_goes_to_the_owner_alone(done, arbook, shop, post, monkeypatch):
    told = done("mail", shop, "--test")
    assert told.err == "Your mail server took the test. Look for it in the inbox of owner@harbour.example.\n"
    (received,) = post.mailbox
    assert received.recipients == ["owner@harbour.example"]
    post.script.faults["rcpt"] = "550 5.1.1 no such user"
    refused = arbook("mail", shop, "--test")
    assert refused.code == 1
    assert "no such user" in refused.err


def test_nothing_leaves_the_demo_book(done, arbook, tmp_path):
    demo = tmp_path / "demo.arbook"
    done("demo", demo, *DAY)
    refused = arbook("remind", demo, "--send", *DAY)
    assert refused.code == 1
    assert refused.err == "The customers of the demo book are invented, so nothing is sent from it.\n"


def test_not_even_a_test_message_leaves_the_demo_book(done, arbook, tmp_path):
    demo = tmp_path / "demo.arbook"
    done("demo", demo, *DAY)
    done("mail", demo, "--address", "nora@gmx.de")
    refused = arbook("mail", demo, "--test")
    assert refused.code == 1
    assert "nothing is sent from it" in refused.err


def attached(post):
    (received,) = post.mailbox
    message = email.message_from_bytes(received.raw, policy=policy.default)
    return [part.get_filename() for part in message.iter_attachments()]


def test_copies_of_the_invoices_go_along_where_they_are_wanted(done, shop, post):
    done("remind", shop, "--send", "--enclose", "statement,invoices", *DAY)
    assert attached(post) == [
        "statement-1001-2026-03-01.pdf",
        "invoice-2026-0001-2026-01-05.pdf",
        "invoice-2026-0002-2026-02-02.pdf",
    ]


def test_a_stage_says_what_goes_along(done, shop, post, tmp_path):
    ladder = done("policy", shop, "show", "Standard", "--format", "json").json
    assert {tuple(each["encloses"]) for each in ladder["stages"]} == {("statement",)}
    for stage in ladder["stages"]:
        stage["encloses"] = ["invoices"]
    (tmp_path / "ladder.json").write_text(json.dumps(ladder), encoding="utf-8")
    done("policy", shop, "write", "Standard", "--file", tmp_path / "ladder.json")
    done("remind", shop, "--send", *DAY)
    assert attached(post) == ["invoice-2026-0001-2026-01-05.pdf", "invoice-2026-0002-2026-02-02.pdf"]


def test_nothing_goes_along_where_nothing_is_wanted(done, shop, post):
    done("remind", shop, "--send", "--enclose", "none", *DAY)
    assert attached(post) == []


def test_the_running_plan_goes_along(done, shop, post):
    plan = ("--customer", "1001", "--count", "3", "--every", "month", "--first", "2026-02-20")
    done("plan", shop, *plan, "--today", "2026-02-19")
    done("remind", shop, "--send", "--enclose", "plan", *DAY)
    assert [name.split("-")[0] for name in attached(post)] == ["plan"]


def test_what_cannot_go_along_is_refused(arbook, shop):
    assert arbook("remind", shop, "--send", "--enclose", "flowers").code == 2
    assert arbook("remind", shop, "--enclose", "plan").code == 2


def test_a_stage_leaves_by_the_account_that_it_names(done, shop, post, tmp_path, monkeypatch):
    monkeypatch.setenv("ARBOOK_MAIL_PASSWORD_ACCOUNTS_HARBOUR_EXAMPLE", PASSWORD)
    words = ("--address", "accounts@harbour.example", "--host", "localhost", "--port", post.port)
    done("mail", shop, "--add", *words, "--security", "starttls", "--username", "owner")
    ladder = done("policy", shop, "show", "Standard", "--format", "json").json
    for stage in ladder["stages"]:
        stage["from_address"] = "accounts@harbour.example"
    (tmp_path / "ladder.json").write_text(json.dumps(ladder), encoding="utf-8")
    done("policy", shop, "write", "Standard", "--file", tmp_path / "ladder.json")
    done("remind", shop, "--send", *DAY)
    (received,) = post.mailbox
    assert received.sender == "accounts@harbour.example"


def test_a_stage_whose_account_is_gone_leaves_by_the_one_for_all_mail(done, shop, post, tmp_path):
    ladder = done("policy", shop, "show", "Standard", "--format", "json").json
    for stage in ladder["stages"]:
        stage["from_address"] = "gone@harbour.example"
    (tmp_path / "ladder.json").write_text(json.dumps(ladder), encoding="utf-8")
    done("policy", shop, "write", "Standard", "--file", tmp_path / "ladder.json")
    done("remind", shop, "--send", *DAY)
    (received,) = post.mailbox
    assert received.sender == "owner@harbour.example"
