"""The line of the sender above the address: what is drawn below it is as wide as its text."""

from datetime import date

import pytest

from arbook.documents.address_block import draw_address
from arbook.documents.layout import Align, Sheet
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.wording import wording_for
from arbook.documents.wrapping import Style
from arbook.formats.formats import formats_for

LONG = ("Unit 14, Old Distillery Yard", "Western Dock Road", "Galway, H91 XX00")


class Ruled(Sheet):
    """Remembers how wide the first text and the line are."""

    def text(self, x: float, y: float, text: str, style: Style, align: Align = "left") -> None:
        self.told = getattr(self, "told", style.width(text))

    def rule(self, y: float, start: float, end: float, **_look: object) -> None:
        self.ruled = end - start


@pytest.mark.parametrize("address", [("Galway",), LONG])
def test_the_line_below_the_sender_is_as_wide_as_the_sender(address: tuple[str, ...]) -> None:
    head = Letterhead(business_name="Finch Joinery", address_lines=address)
    words = wording_for("en"), formats_for("en", "IE")
    sheet = Ruled(head, Recipient(number="1", name="Ada"), *words, title="Statement", dated_on=date(2026, 11, 26))
    draw_address(sheet)
    assert sheet.ruled >= sheet.told > 0
