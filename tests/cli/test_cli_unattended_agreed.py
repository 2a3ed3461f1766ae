"""Whatever was agreed with a customer, nobody reminds them of it while nobody watches."""

import pytest

from tests.cli.test_cli_unattended_waiting import JSON, RUN, ready, waiting

__all__ = ["ready", "waiting"]

ADA = ("--customer", "1001")
AGREED = {
    "a pause": ("hold", "set", *ADA),
    "a promise": ("promise", "add", *ADA, "--by", "2026-03-06"),
    "a plan": ("plan", *ADA, "--count", "3", "--first", "2026-03-31"),
    "a dispute": ("dispute", "open", *ADA),
    "a smaller sum": ("settlement", "offer", *ADA, "--until", "2026-03-31", "--amount", "90"),
    "more time": ("extend-all", *ADA, "--to", "2026-03-31", "--reason", "a quiet month"),
}


@pytest.fixture(params=AGREED)
def agree(request, done):
    """Writes one of them down on a day, in a book."""
    command, *words = AGREED[request.param]

    def write(book, *day):
        done(command, book, *words, *day)

    return write


def test_a_run_that_nobody_watches_sends_nothing_about_what_was_agreed(done, ready, post, agree):
    agree(ready, "--today", "2026-02-28")
    run = done("remind", ready, *RUN, "--today", "2026-03-02", *JSON).json
    assert (run["sent"], run["written"], run["queued"], post.mailbox) == (0, 0, 0, [])
    assert done("outbox", ready, *JSON).json["rows"] == []


def test_what_waited_when_it_was_agreed_does_not_leave_any_more(done, waiting, post, agree):
    agree(waiting, "--today", "2026-03-03")
    run = done("remind", waiting, *RUN, "--today", "2026-03-03", *JSON).json
    assert (run["sent"], run["written"], post.mailbox) == (0, 0, [])
    (message,) = done("outbox", waiting, *JSON).json["rows"]
    assert message["state"] == "cancelled"


def test_once_nothing_is_agreed_any_more_it_goes_by_itself_again(done, ready, post):
    done("hold", ready, "set", *ADA, "--today", "2026-02-28")
    assert done("remind", ready, *RUN, "--today", "2026-03-02", *JSON).json["sent"] == 0
    (hold,) = done("hold", ready, "list", "--today", "2026-03-02", *JSON).json["rows"]
    done("hold", ready, "lift", "--id", hold["id"], "--today", "2026-03-03")
    assert done("remind", ready, *RUN, "--today", "2026-03-03", *JSON).json["sent"] == 1
    assert len(post.mailbox) == 1


NEXT = ("--next", "2026-03-02", "--step", "answer them")
NEEDS = {
    "a day to come back": [("follow-up", "add", *ADA, "--on", "2026-03-02", "--note", "ring before you write")],
    "the next step of a dispute": [
        ("dispute", "open", *ADA, *("--invoice", "2026-0001", "--amount", "5", "--reason", "other"), *NEXT)
    ],
    "a plan that broke": [("plan", *ADA, "--count", "2", "--first", "2026-02-16", "--broken-parts", "1")],
    "a smaller sum that came late": [
        ("settlement", "offer", *ADA, "--until", "2026-02-20", "--amount", "50", "--accepted"),
        ("pay", *ADA, "--amount", "50"),
    ],
}


@pytest.mark.parametrize("commands", NEEDS.values(), ids=NEEDS)
def test_who_needs_the_owner_first_is_left_to_the_owner_for_whatever_reason(done, ready, post, commands):
    for command, *words in commands:
        done(command, ready, *words, "--today", "2026-02-14" if command != "pay" else "2026-02-27")
    monday = ("--today", "2026-03-02", *JSON)
    [row] = done("today", ready, "--section", "first", *monday).json["rows"]
    assert row["customer"] == "1001"
    run = done("remind", ready, *RUN, *monday).json
    assert (run["sent"], run["written"], post.mailbox) == (0, 0, [])
    assert {each["why"] for each in run["left"]} <= {"first"}
