"""Every yes and every no of the day's list, as the owner reads it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from arbook.formats.formats import formats_for
from arbook.ledger.money import Money
from arbook.ledger.reminders import Channel, Held, HeldBack, Proposal, Stage
from arbook.queries.outbox import MessageRow
from arbook.sentences.reminders import message_line, message_note, reason_to_hold, reason_to_remind

DAY = date(2026, 11, 26)
SECOND = Stage(3, 3, "2nd reminder", 14)
SECOND_BY_LETTER = replace(SECOND, channel=Channel.LETTER)


def proposal(days_late: int, last: date | None = None, channel: Channel = Channel.MAIL) -> Proposal:
    return Proposal(1, "1", "Marlow", SECOND, channel, (), Money(1, "EUR"), days_late, last)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (proposal(34), "34 days late, not reminded yet."),
        (proposal(34, date(2026, 11, 3)), "34 days late, 23 days since the last reminder."),
        (proposal(34, date(2026, 11, 25)), "34 days late, one day since the last reminder."),
        (proposal(1), "One day late, not reminded yet."),
        (proposal(0), "Due today."),
        (proposal(-1), "Due tomorrow."),
        (proposal(-3), "Due in 3 days."),
        (
            proposal(-3, channel=Channel.LETTER),
            "Due in 3 days. There is no e-mail address, so this is a letter.",
        ),
        (
            proposal(5, channel=Channel.LETTER)._replace(stage=SECOND_BY_LETTER),
            "5 days late, not reminded yet.",
        ),
        (
            proposal(5, channel=Channel.CALL)._replace(is_instead=True),
            "5 days late, not reminded yet. You want to call instead of writing.",
        ),
    ],
)
def test_a_yes_has_its_reason(found: Proposal, said: str) -> None:
    assert reason_to_remind(found, DAY).plain(formats_for("en")) == said


@pytest.mark.parametrize(
    ("reason", "facts", "said"),
    [
        (Held.HOLD, {"note": "owner asked."}, "Paused: owner asked."),
        (Held.HOLD, {}, "Paused."),
        (Held.HOLD, {"until": date(2026, 12, 1)}, "Paused until 1 Dec 2026."),
        (Held.HOLD, {"until": date(2026, 12, 1), "note": "ill"}, "Paused until 1 Dec 2026: ill."),
        (Held.PROMISE, {"until": date(2026, 12, 4)}, "Promised for 4 Dec 2026."),
        (
            Held.TOO_SOON,
            {"until": date(2026, 11, 25), "last_reminded_on": date(2026, 11, 20)},
            "Reminded on 20 Nov 2026; next possible 25 Nov 2026.",
        ),
        (
            Held.ASKED_LATELY,
            {"until": date(2026, 12, 1), "last_reminded_on": date(2026, 11, 20)},
            "Asked on 20 Nov 2026 for all that was late; the next message can go on 1 Dec 2026.",
        ),
        (
            Held.PAYS_ON_TIME,
            {"note": "96"},
            "Pays on time (96 %), so there is no note before the due date.",
        ),
        (
            Held.PAYS_ON_TIME,
            {"note": "96", "until": date(2026, 12, 3), "next_stage": SECOND},
            "Pays on time (96 %), so there is no note before the due date. "
            "If it is late, 2nd reminder on 3 Dec 2026.",
        ),
        (Held.NOT_YET, {"until": date(2026, 12, 3), "next_stage": SECOND}, "The 2nd reminder is due on 3 Dec 2026."),
        (
            Held.LADDER_DONE,
            {"last_reminded_on": date(2026, 11, 20)},
            "All reminders were sent, the last on 20 Nov 2026. It is time for a call.",
        ),
    ],
)
def test_a_no_has_its_reason(reason: Held, facts: dict[str, object], said: str) -> None:
    held = HeldBack(1, "1", "Marlow", reason, Money(1, "EUR"), 3, **facts)  # type: ignore[arg-type]
    assert reason_to_hold(held).plain(formats_for("en")) == said


@pytest.mark.parametrize("reason", list(Held))
def test_no_reason_is_without_words(reason: Held) -> None:
    held = HeldBack(1, "1", "Marlow", reason, Money(1, "EUR"), 3, DAY, "", DAY, SECOND)
    said = reason_to_hold(held).plain(formats_for("en"))
    assert said.endswith(".")
    assert "None" not in said


@pytest.mark.parametrize("reason", ["refused_recipient", "answer_lost", "interrupted"])
def test_what_goes_again_does_not_say_what_became_of_it_before(reason: str) -> None:
    assert message_note(message("queued", reason)) is None
    assert message_line(message("sending", reason)) is None


@pytest.mark.parametrize(
    ("state", "reason", "said"),
    [
        ("failed", "refused_recipient", "Marlow was not reminded: their mail server does not know this address."),
        ("failed", "refused_dot", "Marlow was not reminded: the mail server refused the message."),
        ("queued", "retry_recipient", "The mail server asked to try later."),
        ("failed", "retry_recipient", "Marlow was not reminded: the mail server put it off each time."),
        ("unsure", "interrupted", "The program ended while this was being sent. It may have arrived."),
        ("cancelled", "paid_since", "Not sent: money came in after it was written."),
    ],
)
def test_a_message_that_needs_words_has_them(state: str, reason: str, said: str) -> None:
    note = message_note(message(state, reason))
    assert note is not None
    assert note.plain(formats_for("en")) == said
    line = message_line(message(state, reason))
    assert line is not None
    assert line.plain(formats_for("en")) == said.replace("Marlow was not reminded", "Not reminded")


def test_a_sent_message_needs_no_words() -> None:
    assert message_note(message("sent", "")) is None


def test_a_message_that_is_put_off_tells_from_when_it_goes_again() -> None:
    at = datetime(2026, 11, 26, 10, 40).astimezone()
    for reason, said in (
        ("retry_recipient", "The mail server asked to try later: again from 26 Nov 2026, 10:40."),
        ("pace", "Your provider takes no more for now: it goes from 26 Nov 2026, 10:40."),
    ):
        note = message_note(message("queued", reason, retry_at=at))
        assert note is not None
        assert note.plain(formats_for("en")) == said


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("552 5.2.2 over quota", "Marlow was not reminded: their mailbox is full."),
        ("550 5.1.1 no such user", "Marlow was not reminded: their mail server does not know this address."),
        ("554 5.7.1 Relay access denied", "Marlow was not reminded: your mail server does not pass mail on to other "
                                          "servers for this account."),
        ("554 5.7.1 looks like spam", "Marlow was not reminded: the mail server takes the message for spam."),
    ],
)  # fmt: skip
def test_what_the_server_said_is_told_in_plain_words(reply: str, said: str) -> None:
    note = message_note(message("failed", "refused_recipient", reply))
    assert note is not None
    assert note.plain(formats_for("en")) == said


def test_letters_that_the_server_cannot_carry_are_told_as_such() -> None:
    row = message("failed", "refused_address")._replace(to_address="jörg@x.example")
    note = message_note(row)
    assert note is not None
    assert note.plain(formats_for("en")).startswith(
        "Marlow was not reminded: your mail server cannot carry all letters"
    )


def message(state: str, reason: str, reply: str = "", retry_at: datetime | None = None) -> MessageRow:
    now = datetime(2026, 11, 26, tzinfo=UTC)
    who = (1, 1, DAY, 1, "1", "Marlow", "mail", "1st reminder", None)
    to = ("Ada", "ada@x.example", "owner@y.example")
    return MessageRow(*who, state, *to, "Invoice", "", 1, reason, reply, now, None, retry_at)
