"""Colors and sizes by name. Widgets know these names and never a hex value.

Every pair that is read together keeps WCAG 2 contrast (text 4.5, edges and bars 3); the tests compute it from here.
"""

from typing import Literal, NamedTuple

Tone = Literal["text", "text2", "text3", "accent", "good", "warn", "bad", "info", "plum", "quiet", "on_accent"]
"""What a word, chip or icon is colored for. ``quiet`` is for what needs nobody: not due, draft, waiting, hold."""


class Colors(NamedTuple):
    """One mode's colors. ``x_tint`` is the ground that ``x`` is written on.

    The first paint waits for them, and a tuple of so many names is made much sooner than a dataclass.
    """

    canvas: str
    rail: str
    surface: str
    sunken: str
    hover: str
    select: str
    line: str
    line_strong: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_text: str
    accent_tint: str
    good: str
    good_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    info: str
    info_tint: str
    plum: str
    plum_tint: str
    quiet: str
    quiet_tint: str
    ages: tuple[str, str, str, str, str]
    toast: str
    on_toast: str
    toast_link: str
    toast_line: str
    scrim: str
    """Over the page behind a dialog, with its own opacity (#AARRGGBB)."""

    def ink(self, tone: Tone) -> str:
        """Color of words and icons of this tone."""
        return self.accent_text if tone == "accent" else str(getattr(self, tone))

    def tint(self, tone: Tone) -> str:
        """Ground of a chip or banner of this tone."""
        return str(getattr(self, f"{tone}_tint", self.quiet_tint))


LIGHT = Colors(
    canvas="#F6F5F1",
    rail="#EDEBE4",
    surface="#FFFFFF",
    sunken="#F1EFE9",
    hover="#F5F4EF",
    select="#E6F2F2",
    line="#E2DFD6",
    line_strong="#87837A",
    text="#1B1E20",
    text2="#4E5255",
    text3="#65696C",
    accent="#0B6470",
    accent_hover="#084E58",
    on_accent="#FFFFFF",
    accent_text="#0A5661",
    accent_tint="#DFF0F1",
    good="#1C663A",
    good_tint="#E0F1E5",
    warn="#834600",
    warn_tint="#FCEDD3",
    bad="#9C2C1B",
    bad_tint="#FBE5DF",
    info="#3A4C9C",
    info_tint="#E7EAF8",
    plum="#733875",
    plum_tint="#F4E7F4",
    quiet="#4A4E51",
    quiet_tint="#EBE9E2",
    ages=("#4F989F", "#BE8610", "#C66F22", "#AC4522", "#7A2417"),
    toast="#1B1E20",
    on_toast="#FFFFFF",
    toast_link="#95DFE5",
    toast_line="#1B1E20",
    scrim="#73141718",
)

DARK = Colors(
    canvas="#141718",
    rail="#0F1112",
    surface="#1D2123",
    sunken="#181B1D",
    hover="#262B2D",
    select="#1B3437",
    line="#33393C",
    line_strong="#7F888C",
    text="#EDEEEE",
    text2="#BAC0C3",
    text3="#9BA2A6",
    accent="#5FC2CB",
    accent_hover="#83D6DD",
    on_accent="#05262A",
    accent_text="#95DFE5",
    accent_tint="#143C41",
    good="#86D7A0",
    good_tint="#17351F",
    warn="#F3C274",
    warn_tint="#3B2B10",
    bad="#F7A392",
    bad_tint="#46221C",
    info="#B0BCF5",
    info_tint="#262E54",
    plum="#E0AEE0",
    plum_tint="#3D243E",
    quiet="#C3C8CB",
    quiet_tint="#2C3134",
    ages=("#3F8E96", "#9A7628", "#C4812F", "#E78D4E", "#FFA58F"),
    toast="#262B2D",
    on_toast="#EDEEEE",
    toast_link="#95DFE5",
    toast_line="#7F888C",
    scrim="#99000000",
)

POINTS = {
    "hero": 30.0,
    "title": 20.0,
    "money": 20.0,
    "section": 14.0,
    "lead": 12.5,
    "body": 11.0,
    "small": 10.0,
}
"""Text sizes in points at 96 dpi and 100 % text."""

GRID = 4
MARGIN = 24
MARGIN_NARROW = 16
GAP = 12
INSIDE = 16

RADIUS_CARD = 12
RADIUS_FIELD = 8
RADIUS_CELL = 6

FIELD_HEIGHT = 40
SEND_HEIGHT = 50
HEAD_HEIGHT = 38
ROW_HEIGHT = 40
SECTION_HEIGHT = 36
CHIP_HEIGHT = 26
FOOT_HEIGHT = 72
ICON = 20
ICON_SMALL = 16

RAIL_WIDE = 212
RAIL_NARROW = 104
PANEL_WIDTH = 384
PAGE_NARROW_BELOW = 980
"""Pages (windows less the rail) narrower than these pixels have narrow margins and fold their side panel."""
PANEL_FROM = 1080
"""Desks at least this wide show the panel beside the list; narrower ones in its place, when a row is opened."""
WIDE_FROM = 1420
MIDDLE_FROM = 1200
"""Windows narrower than these pixels fold the rail, then the side panel."""
