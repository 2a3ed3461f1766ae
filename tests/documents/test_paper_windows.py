"""The address shows in the window of the envelope, and nothing else of the paper does."""

from dataclasses import replace
from typing import Any

import pytest
from paper_boxes import Box, recorded
from paper_samples import ENGLISH, FINCH, MARLOW, open_item_paper

from arbook.documents.address_forms import FORMS, Window, default_form
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.statement import draw_statement
from arbook.documents.styles import STYLES

SHORT = Recipient(number="1", name="Ada Stone", address_lines=("Cork",))
LONG = replace(
    MARLOW,
    name="Marlow and Sons Hotel Holding and Catering Company of the Western Isles and Harbors Limited",
    contact_name="The Head of Accounts Payable, Ms Siobhan Keane-Fitzgerald of Dunmore East and Tramore",
    address_lines=(
        "Building 12, Gate C, third floor, rear entrance beside the old customs house and the bridge",
        "Harbor Row 7",
        "Docklands Business Park",
        "Dublin D02 XX00",
        "County Dublin",
        "IRELAND",
    ),
)


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[Box]:
    return recorded(monkeypatch)


def head_for(name: str, style: str = "modern") -> Letterhead:
    form: Any = name
    look: Any = style
    return replace(FINCH, paper_size=FORMS[form].paper_size, address_form=name, style=look)


def is_in(box: Box, window: Window) -> bool:
    left, top, right, bottom = box.millimeters
    is_beside = left >= window.left and right <= window.right
    return is_beside and top >= window.top and bottom <= window.bottom + 0.05


def touches(box: Box, window: Window) -> bool:
    left, top, right, bottom = box.millimeters
    return left < window.right and right > window.left and top < window.bottom and bottom > window.top


def address_of(boxes: list[Box], recipient: Recipient) -> list[Box]:
    """From the name on until the date, which is drawn next."""
    texts = [box.text for box in boxes]
    first = next(at for at, text in enumerate(texts) if recipient.name.startswith(text) and len(text) > 5)
    return boxes[first : texts.index("Date")]


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("recipient", [SHORT, MARLOW, LONG], ids=["short", "usual", "long"])
@pytest.mark.parametrize("name", list(FORMS))
def test_the_whole_address_lies_in_the_window(boxes: list[Box], name: Any, recipient: Recipient, style: str) -> None:
    draw_statement(open_item_paper(recipient=recipient), head_for(name, style), *ENGLISH)
    address = address_of(boxes, recipient)
    assert len(address) >= 2
    assert [box.text for box in address if not is_in(box, FORMS[name].window)] == []
    assert recipient.address_lines[-1] == address[-1].text


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("name", list(FORMS))
def test_nothing_of_the_paper_shows_beside_the_address(boxes: list[Box], name: Any, style: str) -> None:
    draw_statement(open_item_paper(), head_for(name, style), *ENGLISH)
    own = {box.text for box in address_of(boxes, MARLOW)} | {"Finch Joinery, 14 Dock Street, Galway, H91 XX00"}
    shown = {box.text for box in boxes if box.page == 1 and touches(box, FORMS[name].window)}
    assert shown <= own


def test_where_an_envelope_has_a_second_window_the_sender_stands_in_it(boxes: list[Box]) -> None:
    window = FORMS["us10"].sender
    assert window is not None
    address = ("Building 12, Gate C", "14 Dock Street", "Suite 400", "Springfield, IL 62701", "USA")
    draw_statement(open_item_paper(), replace(head_for("us10"), address_lines=address), *ENGLISH)
    sender = boxes[: 1 + len(address)]
    assert [box.text for box in sender] == ["Finch Joinery", *address]
    assert [box.text for box in sender if not is_in(box, window)] == []


@pytest.mark.parametrize(
    ("country", "size", "name"),
    [("DE", "A4", "din5008-b"), ("IE", "A4", "din5008-b"), ("CH", "A4", "swiss"), ("US", "LETTER", "us10")],
)
def test_a_shop_gets_the_envelopes_of_its_country(country: str, size: Any, name: str) -> None:
    assert default_form(country, size) == name


def test_a_field_for_another_sheet_gives_way_to_the_usual_one(boxes: list[Box]) -> None:
    odd = replace(FINCH, paper_size="LETTER", address_form="din5008-a")
    draw_statement(open_item_paper(), odd, *ENGLISH)
    assert all(is_in(box, FORMS["us10"].window) for box in address_of(boxes, MARLOW))


def test_every_form_says_where_its_measures_come_from() -> None:
    for form in FORMS.values():
        assert len(form.source) > 20
        assert form.address_left >= form.window.left
        assert form.address_top >= form.window.top
