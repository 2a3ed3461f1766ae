"""What can be wrong with a paper's parts: a logo that is gone, broken or enormous, a text that is broken."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zlib import crc32

import pytest
from PIL import Image
from pypdf import PdfReader

from arbook.formats.formats import formats_for
from arbook.ledger.statements import StatementKind
from arbook.queries.settings import profile
from arbook.sentences.refusals import explain
from arbook.services.letterhead_sample import sample_paper
from arbook.services.paper import PaperService
from arbook.services.policies import PolicyService
from arbook.services.reminder_letters import Wording, WordingError
from arbook.services.settings import SettingsService, check_logo
from arbook.services.settings_offers import SettingsError
from tests.builders import Shop

TODAY = date(2026, 11, 26)
ENGLISH = formats_for("en", "IE")


def picture(wide: int, high: int) -> bytes:
    file = BytesIO()
    Image.new("1", (wide, high)).save(file, "PNG")
    return file.getvalue()


def bomb() -> bytes:
    """A picture of a few bytes whose head claims 100,000 x 100,000 pixels."""
    whole = picture(8, 8)
    head = b"IHDR" + (100_000).to_bytes(4, "big") * 2 + whole[24:29]
    return whole[:12] + head + crc32(head).to_bytes(4, "big") + whole[33:]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.close()


def test_a_logo_of_40_million_pixels_is_refused_in_one_sentence() -> None:
    with pytest.raises(SettingsError) as refused:
        check_logo(picture(8000, 5000))
    said = explain(refused.value).plain(ENGLISH)
    assert said == "The logo has 40 million pixels. Choose one of no more than 16 million."
    check_logo(picture(4000, 4000))


def test_a_picture_that_would_fill_the_memory_is_never_unpacked(shop: Shop) -> None:
    with pytest.raises(SettingsError) as refused:
        check_logo(bomb())
    assert refused.value.facts["why"] == "logo_too_fine"


@pytest.mark.parametrize("logo", [None, b"", b"no picture", b"\x89PNG\r\n\x1a\nbroken", bomb(), picture(8, 8)[:40]])
def test_without_a_logo_that_can_be_drawn_the_paper_is_drawn_with_initials(shop: Shop, logo: bytes | None) -> None:
    business = replace(shop.read(profile), logo=logo)
    text = PdfReader(BytesIO(sample_paper(business, TODAY))).pages[0].extract_text()
    assert "Heron Print Works" in text
    assert "€120.00" in text
    if not logo:
        assert text.split()[0] == "HP"


def test_a_text_that_is_broken_in_the_book_stops_the_letter_and_no_statement(shop: Shop) -> None:
    ada = shop.customer("Ada", email="ada@example.com")
    ada.owes("100.00", due="2026-10-01")
    papers = PaperService(shop.counter)
    assert papers.statement(ada.customer_id, StatementKind.OPEN_ITEM, as_of=TODAY).draw().startswith(b"%PDF")
    with pytest.raises(WordingError) as refused:
        PolicyService(shop.counter).change_wording(1, "en", Wording("Open", "Hello\n{{ total"))
    assert explain(refused.value).plain(ENGLISH).startswith("Line 2 of the text cannot be understood.")


def test_a_profile_without_any_way_to_pay_still_makes_a_paper(shop: Shop) -> None:
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), pay_ways="", iban=""))
    ada = shop.customer("Ada")
    ada.owes("100.00", due="2026-10-01")
    drawn = PaperService(shop.counter).statement(ada.customer_id, StatementKind.OPEN_ITEM, as_of=TODAY).drawn()
    assert drawn.content.startswith(b"%PDF")
    assert drawn.unprintable == ""
