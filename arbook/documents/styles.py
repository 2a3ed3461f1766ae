"""The finished looks of papers as data: type, head, box, table and the frame around how to pay.

One kit draws them all. What differs between two looks is a value here, never a question in the code that draws.
"""

from dataclasses import dataclass, field
from typing import Literal

from arbook.documents.typography import Sizes

StyleName = Literal["modern", "classic", "compact"]
DEFAULT_STYLE: StyleName = "modern"


@dataclass(frozen=True, slots=True)
class Line:
    """A rule ``at`` points below where it belongs, in the accent, the ink of the text, or pale as hairlines are."""

    at: float
    thickness: float
    tone: Literal["accent", "text", "hair"] = "accent"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadForm:
    """The letterhead. ``has_tile`` shows the initials where there is no logo; ``lines`` end it."""

    is_centered: bool = False
    has_tile: bool = True
    tile_radius: float = 7.0
    lines: tuple[Line, ...] = (Line(0, 1.2),)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxForm:
    """The box with what matters: ``label``, ``amount`` and ``note`` are baselines below its upper edge.

    ``bar`` is a bar of the accent at its left edge, ``lines`` are rules at its upper and lower edge.
    """

    high: float = 65.0
    pad: float = 16.0
    label: float = 18.0
    amount: float = 40.5
    note: float = 55.5
    radius: float = 8.0
    is_tinted: bool = True
    bar: float = 0.0
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableForm:
    """Rows and the titles above them.

    ``top`` is from a row's edge to its first baseline; ``below`` and ``below_more`` are under its last one, where
    it has one line or more. ``titles`` is the height above the rows. A dense table saves ``dense``
    points above and below each row.
    """

    top: float = 14.0
    below: float = 8.4
    below_more: float = 6.8
    titles: float = 16.0
    dense: float = 3.0
    title_base: float = 8.0
    has_band: bool = False
    has_strong_titles: bool = False
    under: Line = field(default=Line(0, 0.7, "text"))
    between: Line = field(default=Line(0, 0.7, "hair"))


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameForm:
    """What surrounds how to pay: a frame in the accent, or a ground of it, and how far the text is from its edge."""

    pad: float = 10.0
    radius: float = 6.0
    thickness: float = 1.0
    is_tinted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperStyle:
    """One finished look; ``font`` is the family it was made with, which the owner may change."""

    font: str
    sizes: Sizes
    head: HeadForm
    box: BoxForm
    table: TableForm
    frame: FrameForm
    title_gap: float = 14.0
    """Points from the title down to what follows."""


def style_name(text: str) -> StyleName:
    """A known style by its name, else the one that papers have when nobody chose."""
    return next((name for name in STYLES if name == text), DEFAULT_STYLE)


STYLES: dict[StyleName, PaperStyle] = {
    "modern": PaperStyle(
        font="noto-sans",
        sizes=Sizes(),
        head=HeadForm(),
        box=BoxForm(),
        table=TableForm(),
        frame=FrameForm(),
    ),
    "classic": PaperStyle(
        font="noto-serif",
        sizes=Sizes(title=19.0, brand=(17.0, 14.0, 11.0, 8.0), total=11.0),
        head=HeadForm(is_centered=True, has_tile=False, lines=(Line(-2.0, 1.4), Line(0.6, 0.5))),
        box=BoxForm(
            high=64.0,
            pad=4.0,
            radius=0.0,
            is_tinted=False,
            lines=(Line(0, 1.4), Line(2.4, 0.5)),
        ),
        table=TableForm(
            under=Line(0, 0.5, "text"),
            between=Line(0, 0.35, "hair"),
        ),
        frame=FrameForm(radius=0.0, thickness=0.8),
    ),
    "compact": PaperStyle(
        font="noto-sans",
        sizes=Sizes(
            body=8.6,
            label=7.8,
            small=7.4,
            fine=7.2,
            tiny=6.6,
            address=9.5,
            letter=9.3,
            heading=10.5,
            subject=11.5,
            title=15.0,
            big=13.5,
            total=10.0,
            brand=(12.5, 11.0, 9.5, 8.0),
        ),
        head=HeadForm(tile_radius=2.0, lines=(Line(0, 2.4),)),
        box=BoxForm(high=52.0, pad=14.0, label=15.0, amount=31.5, note=44.0, radius=0.0, bar=3.0),
        table=TableForm(
            top=11.4,
            below=5.4,
            below_more=4.6,
            dense=1.4,
            titles=15.0,
            title_base=9.6,
            has_band=True,
            has_strong_titles=True,
            under=Line(0, 0.6, "accent"),
        ),
        frame=FrameForm(pad=9.0, radius=0.0, thickness=0.0, is_tinted=True),
        title_gap=9.0,
    ),
}
