"""The upper part of a paper: facts, title and the box with what matters, below letterhead and address."""

from dataclasses import dataclass

from arbook.documents.address_block import draw_address
from arbook.documents.brand import draw_brand
from arbook.documents.inks import TEXT, Ink, tint
from arbook.documents.layout import MM, Sheet
from arbook.documents.scripts import clean
from arbook.documents.wrapping import Style, fitted, shorten, wrap

_FACTS_WIDTH = 66 * MM
_FACT_INDENT = 60
_FACT_LINE = 15.3
_BELOW_ADDRESS = 30.0
_BOX_GAP = 15.0
_SMALLEST = 5.0
_MARK_PAD = 8.0


@dataclass(frozen=True, slots=True)
class Highlight:
    """One of the things a reader must see at once: what it is, the amount, and a few words on it."""

    label: str
    amount: str
    note: str
    ink: Ink = TEXT


def draw_head(sheet: Sheet, facts: list[tuple[str, str]]) -> None:
    """Letterhead, address and facts; a fact labeled with the word for "page" is filled in at the end."""
    draw_brand(sheet)
    address_end = draw_address(sheet)
    facts_end = _draw_facts(sheet, facts)
    sheet.y = max(sheet.form.body * MM, address_end + _BELOW_ADDRESS, facts_end + _BELOW_ADDRESS)


@dataclass(frozen=True, slots=True)
class Mark:
    """A word on how a paper stands today, such as that it is paid, in a frame beside the title."""

    text: str
    ink: Ink


def draw_title(sheet: Sheet, title: str, subtitle: str = "", mark: Mark | None = None) -> None:
    """The headline, with its baseline at the cursor; a long one is wrapped."""
    look, body = sheet.type.title, sheet.type.body
    room = sheet.text_width - (_draw_mark(sheet, mark) if mark else 0)
    for line in wrap(clean(title), look, room, most=3):
        sheet.text(sheet.left, sheet.y, line, look)
        sheet.y += look.leading
    sheet.y -= look.leading - sheet.style.title_gap
    for line in wrap(clean(subtitle), body, sheet.text_width, most=2):
        sheet.text(sheet.left, sheet.y + 5, line, body)
        sheet.y += body.leading


def draw_highlights(sheet: Sheet, highlights: list[Highlight]) -> None:
    """The box: up to three amounts side by side, made smaller where they are very long."""
    box, starts = sheet.style.box, {1: (0.0,), 2: (0.0, 0.5), 3: (0.0, 0.36, 0.68)}[len(highlights)]
    _draw_box(sheet)
    inner = sheet.text_width - box.pad
    for start, end, each in zip(starts, (*starts[1:], 1.0), highlights, strict=True):
        x = sheet.left + box.pad + start * inner
        room = (end - start) * inner - _BOX_GAP
        for text, y, look in (
            (each.label, box.label, sheet.type.label),
            (clean(each.amount), box.amount, _fitted(each, sheet.type.big.inked(each.ink), room)),
            (clean(each.note), box.note, fitted(clean(each.note), sheet.type.small, room)),
        ):
            sheet.text(x, sheet.y + y, shorten(text, look, room), look)
    sheet.y += box.high


def draw_section(sheet: Sheet, heading: str) -> None:
    """A heading that begins a section at the cursor."""
    sheet.make_room(70)
    sheet.text(sheet.left, sheet.y + 12, heading, sheet.type.heading)
    sheet.y += 20


def _draw_mark(sheet: Sheet, mark: Mark) -> float:
    """At the right margin, on the line of the title; returns the room that it takes from it."""
    look = sheet.type.heading.inked(mark.ink)
    wide, high = look.width(mark.text) + 2 * _MARK_PAD, look.size + 2 * _MARK_PAD - 4
    top = sheet.y - look.size * 0.72 - _MARK_PAD + 2
    sheet.frame(sheet.right - wide, top, wide, high, mark.ink, 1.2, sheet.style.frame.radius)
    sheet.text(sheet.right - _MARK_PAD, sheet.y, mark.text, look, "right")
    return wide + _MARK_PAD


def _fitted(each: Highlight, look: Style, room: float) -> Style:
    return fitted(clean(each.amount), look, room, smallest=_SMALLEST)


def _draw_box(sheet: Sheet) -> None:
    """Ground, bar and rules of the box."""
    box = sheet.style.box
    if box.is_tinted:
        sheet.block(sheet.left, sheet.y, sheet.text_width, box.high, tint(sheet.accent), radius=box.radius)
    if box.bar:
        sheet.block(sheet.left, sheet.y, box.bar, box.high, sheet.accent)
    for line in box.lines:
        sheet.line(line, sheet.y, sheet.left, sheet.right)
        sheet.rule(sheet.y + box.high - line.at, sheet.left, sheet.right, ink=sheet.accent, thickness=line.thickness)


def _draw_facts(sheet: Sheet, facts: list[tuple[str, str]]) -> float:
    x, y = sheet.form.facts_left * MM, sheet.form.facts_top * MM
    label_look, body = sheet.type.label, sheet.type.body
    indent = max(_FACT_INDENT, *(label_look.width(label) + 8 for label, _ in facts))
    room = min(sheet.right - x, _FACTS_WIDTH) - indent
    for label, value in facts:
        sheet.text(x, y, label, label_look)
        if label == sheet.wording.say("fact.page"):
            sheet.page_spot(x + indent, y, body)
            y += _FACT_LINE
        for line in wrap(clean(value), body, room, most=2):
            sheet.text(x + indent, y, line, body)
            y += _FACT_LINE
    return y - _FACT_LINE
