"""A reminder on paper is printed again as it was queued, whatever is changed in between."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image

from arbook.queries.message_cards import message_by_id
from arbook.queries.settings import profile
from arbook.services.customers import CustomerFacts
from arbook.services.paper import PaperService
from arbook.services.reminders import ReminderService
from arbook.services.settings import SettingsService
from tests.support.letterheads import change_letterhead
from tests.support.reading_papers import text_of
from tests.support.shop import Shop, open_shop

DUE = date(2026, 11, 1)
DAY = date(2026, 11, 6)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = open_shop(tmp_path)
    shop.reminders = ReminderService(shop.counter, PaperService(shop.counter))
    changed = replace(shop.read(profile), logo=picture("navy"), iban="DE89370400440532013000", reference_kind="rf")
    SettingsService(shop.counter).change_profile(changed)
    yield shop
    shop.book.close()


@pytest.fixture
def bo(shop: Shop) -> int:
    bo = shop.customer("Bo", email="", address="1 Quay\n2000 Port")
    shop.invoice(bo, "100", DUE, "2026-0104")
    shop.invoice(bo, "50", DUE, "2026-0105")
    return bo


def picture(color: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (24, 12), color).save(file, "PNG")
    return file.getvalue()


def printed(shop: Shop, message_id: int) -> bytes:
    return PaperService(shop.counter).letter(shop.read(message_by_id, message_id)).draw()


def move_house(shop: Shop, bo: int) -> None:
    change_letterhead(shop, reference_kind="plain", address_form="us10")


def change_look(shop: Shop, bo: int) -> None:
    changed = replace(
        shop.read(profile),
        paper_style="compact",
        paper_font="dejavu-sans",
        paper_size="A4",
        address_form="swiss",
        pay_slip="cut_off",
        logo=picture("red"),
    )
    SettingsService(shop.counter).change_profile(changed)


def change_language(shop: Shop, bo: int) -> None:
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), language="de", country="DE"))


def change_customer(shop: Shop, bo: int) -> None:
    shop.customers.change(bo, CustomerFacts("Bo Sons", "C-900", address="9 Moor", country="DE", language="de"))


def pay_one(shop: Shop, bo: int) -> None:
    shop.pay(bo, "100", DAY, reference="2026-0104")


Later = Callable[[Shop, int], None]
CHANGES = (move_house, change_look, change_language, change_customer, pay_one)


@pytest.mark.parametrize("later", CHANGES)
def test_a_reminder_is_printed_again_byte_by_byte(shop: Shop, bo: int, later: Later) -> None:
    (message_id,) = shop.queue(DAY, bo).ids("message")
    before = printed(shop, message_id)
    shop.outbox.mark_letters_printed([message_id], today=DAY)
    later(shop, bo)
    assert printed(shop, message_id) == before


def test_a_final_demand_is_printed_again_byte_by_byte_after_everything(shop: Shop, bo: int) -> None:
    for days in (3, 14, 30):
        day = DUE + timedelta(days=days)
        (message_id,) = shop.queue(day, bo).ids("message")
        shop.outbox.mark_letters_printed([message_id], today=day)
    before = printed(shop, message_id)
    for later in CHANGES:
        later(shop, bo)
    assert "Final demand" in text_of(before)
    assert "8 December 2026" in text_of(before)
    assert printed(shop, message_id) == before
