"""The roles that texts play on a paper, and how each of them looks in one family of fonts."""

from dataclasses import dataclass
from functools import cache

from arbook.documents.fonts import FAMILIES
from arbook.documents.inks import TEXT2
from arbook.documents.wrapping import Style

NORMAL_BODY = 9.5
"""Points of the text of a table at which all other lengths were chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Points of each role. ``brand`` is what the name of the business may have, the largest that fits is taken."""

    body: float = NORMAL_BODY
    label: float = 8.5
    small: float = 8.0
    fine: float = 7.8
    tiny: float = 7.0
    address: float = 10.0
    letter: float = 10.0
    heading: float = 12.0
    subject: float = 13.0
    title: float = 20.0
    big: float = 17.0
    total: float = 11.5
    brand: tuple[float, ...] = (14.5, 12.0, 10.0, 8.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typography:
    """A look for every role. ``step`` is how lengths between lines grow or shrink with the text."""

    step: float
    body: Style
    strong: Style
    label: Style
    label_strong: Style
    small: Style
    contact: Style
    fine: Style
    tiny: Style
    address: Style
    address_name: Style
    letter: Style
    heading: Style
    subject: Style
    title: Style
    big: Style
    total: Style
    count: Style
    count_none: Style
    brand: tuple[Style, ...]
    mark: Style


@cache
def typography(family: str, sizes: Sizes) -> Typography:
    """The roles in a family of ``FAMILIES``."""
    regular, bold = FAMILIES[family].regular, FAMILIES[family].bold
    return Typography(
        step=sizes.body / NORMAL_BODY,
        body=Style(regular, sizes.body),
        strong=Style(bold, sizes.body),
        label=Style(regular, sizes.label, TEXT2),
        label_strong=Style(bold, sizes.label),
        small=Style(regular, sizes.small, TEXT2),
        contact=Style(regular, sizes.label),
        fine=Style(regular, sizes.fine, TEXT2),
        tiny=Style(regular, sizes.tiny, TEXT2),
        address=Style(regular, sizes.address),
        address_name=Style(bold, sizes.address),
        letter=Style(regular, sizes.letter),
        heading=Style(bold, sizes.heading),
        subject=Style(bold, sizes.subject),
        title=Style(bold, sizes.title),
        big=Style(bold, sizes.big),
        total=Style(bold, sizes.total),
        count=Style(bold, sizes.body - 0.3),
        count_none=Style(regular, sizes.body - 0.3, TEXT2),
        brand=tuple(Style(bold, size) for size in sizes.brand),
        mark=Style(bold, 13.0),
    )
