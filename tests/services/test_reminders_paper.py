"""The office's own paper: what leaves with a reminder can be read back."""

import email
from collections.abc import Iterator
from datetime import date, timedelta
from email import policy
from pathlib import Path

import pytest

from arbook.queries.message_cards import message_by_id
from arbook.services.paper import PaperService
from arbook.services.reminders import ReminderService
from tests.support.reading_papers import text_of
from tests.support.shop import Shop, open_shop

DUE = date(2026, 11, 1)
DAY = date(2026, 11, 6)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = open_shop(tmp_path)
    shop.reminders = ReminderService(shop.counter, PaperService(shop.counter))
    yield shop
    shop.book.close()


def test_the_attached_statement_ties_to_the_letter(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "1632.70", DUE, "2026-0104")
    shop.pay(ada, "600", DAY, reference="2026-0104")
    card = shop.read(message_by_id, next(iter(shop.queue(DAY, ada).ids("message"))))
    mail = email.message_from_bytes(card.content, policy=policy.default)
    [statement] = mail.iter_attachments()
    assert statement.get_filename() == card.row.attachment_names
    assert "€1,032.70" in card.body
    said = text_of(statement.get_content())
    assert "2026-0104" in said
    assert "1,032.70" in said


def test_a_letter_of_the_dry_run_carries_address_and_text(shop: Shop, tmp_path: Path) -> None:
    bo = shop.customer("Bo", email="", address="1 Quay\n2000 Port")
    shop.invoice(bo, "100", DUE, "2026-0104")
    [path] = shop.files(tmp_path / "out", DAY, bo)
    said = text_of(path.read_bytes())
    for part in ("Bo Ltd", "1 Quay", "2000 Port", "Invoice 2026-0104", "please ignore this letter", "Nora Finch"):
        assert part in said


def test_the_last_letter_of_the_ladder_is_a_final_demand(shop: Shop, tmp_path: Path) -> None:
    bo = shop.customer("Bo", email="", address="1 Quay\n2000 Port")
    shop.invoice(bo, "100", DUE, "2026-0104")
    papers = PaperService(shop.counter)
    for days in (3, 14, 30):
        day = DUE + timedelta(days=days)
        [path] = shop.files(tmp_path / str(days), day, bo)
        tried = text_of(path.read_bytes())
        (message_id,) = shop.queue(day, bo).ids("message")
        printed = text_of(papers.letter(shop.read(message_by_id, message_id)).draw())
        for said in (tried, printed):
            assert ("Final demand" in said) == (days == 30)
            assert ("Please pay €100.00 By 8 December 2026" in said) == (days == 30)
        shop.outbox.mark_letters_printed([message_id], today=day)
