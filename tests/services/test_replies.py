"""What customers answer: logged once, under the right name, and reminders wait."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from arbook.queries.contact_log import contact_log
from arbook.queries.customers import CustomerUnknownError
from arbook.services.customers import PersonFacts
from arbook.services.replies import ReplyError, ReplyService, WriteReply
from arbook.services.taking_back import TakingBackService
from arbook.store.tables.customers import contact_file_table
from arbook.store.tables.reminders import message_table
from tests.support.shop import Shop, open_shop

DUE = date(2026, 10, 1)
TODAY = date(2026, 11, 4)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(tmp_path)
    opened.customer("Ada", email="ada@stone.example")
    opened.customer("Bo", email="bo@stone.example")
    yield opened
    opened.book.close()


@pytest.fixture
def desk(shop: Shop) -> ReplyService:
    return ReplyService(shop.counter)


def mail(sender: str = "Ada@Stone.example", *more: str) -> bytes:
    head = [f"From: Ada Stone <{sender}>", "To: nora@harbour.example", "Date: Tue, 3 Nov 2026 09:00:00 +0100"]
    head += ["Message-ID: <m1@stone.example>", "Subject: Re: Invoice", *more]
    return "\r\n".join([*head, "", "We pay on Friday."]).encode()


def test_a_mail_from_a_known_address_is_that_customers_and_stands_in_the_log(shop: Shop, desk: ReplyService) -> None:
    found = desk.read(mail())
    assert [(each.name, each.is_answer) for each in found.customers] == [("Ada Ltd", False)]
    made = desk.log_mail(found.customers[0].customer_id, found, today=TODAY)
    [line] = shop.read(contact_log, 1)
    assert (line.contact_id, line.kind, line.direction, line.made_on) == (
        made.made_id,
        "mail",
        "in",
        date(2026, 11, 3),
    )
    assert (line.subject, line.body) == ("Re: Invoice", "We pay on Friday.")
    assert line.with_whom == "Ada Stone <ada@stone.example>"


def test_an_answer_to_a_reminder_is_known_by_what_it_answers_whoever_sends_it(shop: Shop, desk: ReplyService) -> None:
    shop.invoice(2, "100", DUE)
    shop.remind(date(2026, 11, 2), 2)
    sent = shop.read(lambda connection: connection.execute(select(message_table.c.message_id)).scalar_one())
    found = desk.read(mail("private@home.example", f"In-Reply-To: {sent}"))
    assert [(each.name, each.is_answer) for each in found.customers] == [("Bo Ltd", True)]


def test_a_stranger_is_nobodys_and_somebody_at_two_customers_is_asked_about(shop: Shop, desk: ReplyService) -> None:
    assert desk.read(mail("nobody@else.example")).customers == ()
    shop.customer("Cy", people=(PersonFacts("Cy", email="ada@stone.example"),))
    assert len(desk.read(mail()).customers) == 2


def test_the_same_mail_twice_stands_there_once(shop: Shop, desk: ReplyService) -> None:
    first = desk.log_mail(1, desk.read(mail()), today=TODAY)
    again = desk.read(mail())
    assert again.logged_with == 1
    second = desk.log_mail(1, again, today=TODAY)
    assert (first.made_id, second.touched) == (second.made_id, frozenset())
    assert len(shop.read(contact_log, 1)) == 1


def test_a_mail_that_was_taken_back_can_be_written_down_again(shop: Shop, desk: ReplyService) -> None:
    wrong = desk.log_mail(2, desk.read(mail()), today=TODAY)
    TakingBackService(shop.counter).take_back(wrong.operation_id, today=TODAY)
    assert shop.read(contact_log, 2) == ()
    assert desk.read(mail()).logged_with is None
    desk.log_mail(1, desk.read(mail()), today=TODAY)
    assert len(shop.read(contact_log, 1)) == 1


def test_reminders_wait_for_some_days_after_an_answer_but_not_after_a_machines(
    shop: Shop, desk: ReplyService
) -> None:
    shop.invoice(1, "100", DUE)
    absent = mail("ada@stone.example", "Auto-Submitted: auto-replied").replace(b"<m1@", b"<m0@")
    desk.log_mail(1, desk.read(absent), today=TODAY)
    assert shop.decide(TODAY).proposals
    answer = desk.log_mail(1, desk.read(mail()), today=TODAY)
    assert shop.reason(TODAY) == "replied"
    assert shop.decide(TODAY + timedelta(days=4)).proposals
    TakingBackService(shop.counter).take_back(answer.operation_id, today=TODAY)
    assert shop.decide(TODAY).proposals


def test_what_was_said_on_the_telephone_is_written_down_too(shop: Shop, desk: ReplyService) -> None:
    desk.write(WriteReply(1, " Pays on Friday ", TODAY, "call", "Ada"), today=TODAY)
    [line] = shop.read(contact_log, 1)
    assert (line.kind, line.direction, line.body, line.with_whom) == ("call", "in", "Pays on Friday", "Ada")


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (WriteReply(1, "  ", TODAY), "no_text"),
        (WriteReply(1, "x" * 20_001, TODAY), "too_long"),
        (WriteReply(1, "Soon", TODAY, "pigeon"), "unknown_way"),
        (WriteReply(1, "Soon", TODAY + timedelta(days=1)), "in_future"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(desk: ReplyService, reply: WriteReply, why: str) -> None:
    with pytest.raises(ReplyError) as refused:
        desk.write(reply, today=TODAY)
    assert refused.value.facts["why"] == why


def test_nobody_is_no_customer(desk: ReplyService) -> None:
    with pytest.raises(CustomerUnknownError):
        desk.log_mail(99, desk.read(mail()), today=TODAY)


def test_a_mail_of_the_owners_own_went_out(shop: Shop, desk: ReplyService) -> None:
    own = mail("owner@harbour.example").replace(b"To: nora@harbour.example", b"To: bo@stone.example")
    found = desk.read(own)
    assert (found.is_own, [each.name for each in found.customers]) == (True, ["Bo Ltd"])
    desk.log_mail(2, found, today=TODAY)
    [line] = shop.read(contact_log, 2)
    assert (line.direction, line.with_whom) == ("out", "bo@stone.example")


def test_files_that_came_along_are_kept_with_the_line(shop: Shop, desk: ReplyService) -> None:
    content = mail("ada@stone.example", "Content-Type: multipart/mixed; boundary=x").replace(
        b"We pay on Friday.",
        b"--x\r\n\r\nSee the slip.\r\n--x\r\nContent-Disposition: attachment; filename=slip.txt\r\n\r\npaid\r\n--x--",
    )
    desk.log_mail(1, desk.read(content), today=TODAY)
    kept = shop.read(lambda connection: connection.execute(select(contact_file_table)).one())
    assert (kept.file_name, kept.content) == ("slip.txt", b"paid")
