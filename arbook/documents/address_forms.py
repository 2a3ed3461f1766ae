"""Where address, head and text stand on the first page, so that the address shows in the window of an envelope.

All lengths are millimeters from the upper left corner of the sheet. A window is what shows of the sheet wherever it
lies in its envelope: what stands inside is seen whole. Of two sources that differ the smaller window counts.
"""

from dataclasses import dataclass
from typing import Literal

from arbook.documents.letterhead import Letterhead, PaperSize

FormName = Literal["din5008-b", "din5008-a", "swiss", "us10"]
_SWISS = frozenset({"CH", "LI"})


@dataclass(frozen=True, slots=True)
class Window:
    """A rectangle that shows through an envelope."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressForm:
    """One way of putting a first page into an envelope.

    Args:
        window: Where the customer's address has to stand, with the line of the sender where there is no other window.
        sender: A second window, for the name and address of the business; they then begin the letterhead.
        left: The margin of the sheet.
        address_left: Where the customer's address begins.
        address_top: Where its first line may begin.
        facts_left: Where date and numbers begin, beside the address; ``facts_top`` is their first baseline.
        head_top: Where the letterhead begins; it is ``HEAD_HIGH`` high.
        body: The baseline of the title: nothing of the text shows in the window.
        folds: Where the sheet is folded.
        punch: The middle of the sheet, for a hole punch; none where holes are made elsewhere.
        source: Where the positions come from.

    """

    paper_size: PaperSize
    window: Window
    sender: Window | None = None
    left: float = 22.0
    address_left: float
    address_top: float
    facts_left: float
    facts_top: float
    head_top: float
    body: float
    folds: tuple[float, ...]
    punch: float | None = None
    source: str


HEAD_HIGH = 17.5
"""Millimeters of a letterhead from its upper edge to its rule."""

FORMS: dict[FormName, AddressForm] = {
    "din5008-b": AddressForm(
        paper_size="A4",
        window=Window(20, 45, 85, 45),
        address_left=25,
        left=25,
        address_top=54,
        facts_left=125,
        facts_top=52,
        head_top=16,
        body=95.8,
        folds=(105, 210),
        punch=148.5,
        source="DIN 5008:2020 form B: address field 85 x 45 mm from 20/45, facts from 125 mm",
    ),
    "din5008-a": AddressForm(
        paper_size="A4",
        window=Window(20, 27, 85, 45),
        address_left=25,
        left=25,
        address_top=36,
        facts_left=125,
        facts_top=34,
        head_top=7,
        body=77.8,
        folds=(87, 192),
        punch=148.5,
        source="DIN 5008:2020 form A: address field 85 x 45 mm from 20/27, facts from 125 mm",
    ),
    "swiss": AddressForm(
        paper_size="A4",
        window=Window(120, 60, 83.5, 25.5),
        address_left=121,
        address_top=60,
        facts_left=22,
        facts_top=62,
        head_top=16,
        body=95.8,
        folds=(148.5,),
        source="SN 010130, window at the right of C5 and C6/5: 85 mm from 120 mm on (makers of envelopes); 25.5 mm "
        "from 60 mm on (Swiss Post, as letter services ask for it)",
    ),
    "us10": AddressForm(
        paper_size="LETTER",
        window=Window(12.7, 51.9, 88.9, 22.2),
        sender=Window(12.7, 12.7, 88.9, 20.1),
        left=23,
        address_left=23,
        address_top=51.9,
        facts_left=137,
        facts_top=56,
        head_top=12.7,
        body=89,
        folds=(93.1, 186.3),
        source="#10 double window (4 1/8 x 9 1/2 in), Letter folded in three: 7/8 x 3 1/2 in from 0.5/2.042 in and "
        "0.792 x 3 1/2 in from 0.5/0.5 in on, however the sheet shifts (postalmethods.com)",
    ),
}


def default_form(country: str, paper_size: PaperSize) -> FormName:
    """What shops of a country use. Windows at the left of A4 are where form B has its own in most of Europe."""
    if paper_size == "LETTER":
        return "us10"
    return "swiss" if country in _SWISS else "din5008-b"


def form_of(head: Letterhead) -> AddressForm:
    """The owner's choice if it is for the owner's sheet, else the country's."""
    chosen = FORMS.get(head.address_form)  # type: ignore[call-overload]
    if chosen is not None and chosen.paper_size == head.paper_size:
        return chosen  # type: ignore[no-any-return]
    return FORMS[default_form(head.country, head.paper_size)]
