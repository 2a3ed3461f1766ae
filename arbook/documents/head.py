"""The upper part of a paper: letterhead, address window, facts, title and the box with what matters."""

from dataclasses import dataclass

from arbook.documents.fonts import BOLD
from arbook.documents.inks import TEXT, WHITE, Ink, readable, tint
from arbook.documents.layout import MM, Sheet
from arbook.documents.scripts import clean
from arbook.documents.wrapping import (
    ADDRESS,
    ADDRESS_NAME,
    BODY,
    HEADING,
    LABEL,
    SMALL,
    TINY,
    TITLE,
    Style,
    fitted,
    shorten,
    wrap,
)

_TILE = 12 * MM
_HEAD_TOP = 16 * MM
_HEAD_RULE = 33.5 * MM
_CONTACT_WIDTH = 74 * MM
_MOST_CONTACT_LINES = 4
_MOST_NAME_LINES = 2
_BUSINESS = tuple(Style(BOLD, size) for size in (14.5, 12, 10, 8))
"""A firm's name is part of what makes an invoice valid: it is set smaller before it is cut."""

_WINDOW_TOP = 49 * MM
_WINDOW_WIDTH = 80 * MM
_FACTS_FROM_RIGHT = 66 * MM
_FACT_INDENT = 60
_TITLE_BASE = {"A4": 88 * MM, "LETTER": 84 * MM}

_BOX_HIGH = 71.0
_BOX_PAD = 17.0
_BOX_GAP = 15.0
_BIG = Style(BOLD, 17)


@dataclass(frozen=True, slots=True)
class Highlight:
    """One of the things a reader must see at once: what it is, the amount, and a few words on it."""

    label: str
    amount: str
    note: str
    ink: Ink = TEXT


def draw_head(sheet: Sheet, facts: list[tuple[str, str]]) -> None:
    """Letterhead, address and facts; a fact labeled with the word for "page" is filled in at the end."""
    _draw_business(sheet)
    address_end = _draw_address(sheet)
    facts_end = _draw_facts(sheet, facts)
    sheet.y = max(_TITLE_BASE[sheet.letterhead.paper_size], address_end + 30, facts_end + 30)


def draw_title(sheet: Sheet, title: str, subtitle: str = "") -> None:
    """The headline, with its baseline at the cursor; a long one is wrapped."""
    for line in wrap(clean(title), TITLE, sheet.text_width, most=3):
        sheet.text(sheet.left, sheet.y, line, TITLE)
        sheet.y += TITLE.leading
    sheet.y -= 14
    for line in wrap(clean(subtitle), BODY, sheet.text_width, most=2):
        sheet.text(sheet.left, sheet.y + 5, line, BODY)
        sheet.y += BODY.leading


def draw_highlights(sheet: Sheet, highlights: list[Highlight]) -> None:
    """The tinted box: up to three amounts side by side, made smaller where they are very long."""
    starts = {1: (0.0,), 2: (0.0, 0.5), 3: (0.0, 0.36, 0.68)}[len(highlights)]
    sheet.block(sheet.left, sheet.y, sheet.text_width, _BOX_HIGH, tint(sheet.accent), radius=8)
    inner = sheet.text_width - _BOX_PAD
    for start, end, each in zip(starts, (*starts[1:], 1.0), highlights, strict=True):
        x = sheet.left + _BOX_PAD + start * inner
        room = (end - start) * inner - _BOX_GAP
        amount = clean(each.amount)
        big = fitted(amount, Style(BOLD, _BIG.size, each.ink), room, smallest=5)
        note = clean(each.note)
        small = fitted(note, SMALL, room)
        sheet.text(x, sheet.y + 21, shorten(each.label, LABEL, room), LABEL)
        sheet.text(x, sheet.y + 44, shorten(amount, big, room), big)
        sheet.text(x, sheet.y + 60, shorten(note, small, room), small)
    sheet.y += _BOX_HIGH


def draw_section(sheet: Sheet, heading: str) -> None:
    """A heading that begins a section at the cursor."""
    sheet.make_room(70)
    sheet.text(sheet.left, sheet.y + 12, heading, HEADING)
    sheet.y += 20


def _draw_business(sheet: Sheet) -> None:
    x = sheet.left + _draw_mark(sheet) + 4 * MM
    room = sheet.right - _CONTACT_WIDTH - x - 8
    name = clean(sheet.letterhead.business_name)
    style = next((each for each in _BUSINESS if len(wrap(name, each, room)) <= _MOST_NAME_LINES), _BUSINESS[-1])
    lines = wrap(name, style, room, most=_MOST_NAME_LINES)
    y, leading = (_HEAD_TOP + 14, 17.0) if len(lines) == 1 else (_HEAD_TOP + 9, 15.0)
    for line in lines:
        sheet.text(x, y, line, style)
        y += leading
    tagline = clean(sheet.letterhead.tagline)
    if tagline:
        sheet.text(x, y - 1, shorten(tagline, LABEL, room), LABEL)
    contact = _contact_lines(sheet)
    y, leading = (_HEAD_TOP + 11, 13.0) if len(contact) < _MOST_CONTACT_LINES else (_HEAD_TOP + 7, 11.0)
    for line in contact:
        sheet.text(sheet.right, y, line, SMALL, "right")
        y += leading
    sheet.rule(_HEAD_RULE, sheet.left, sheet.right, ink=sheet.accent, thickness=1.2)


def _draw_mark(sheet: Sheet) -> float:
    """The logo, or the initials in a tile of the accent; returns the width."""
    logo = sheet.letterhead.logo
    if logo and (wide := sheet.picture(logo, sheet.left, _HEAD_TOP, 40 * MM, _TILE)):
        return wide
    sheet.block(sheet.left, _HEAD_TOP, _TILE, _TILE, sheet.accent, radius=7)
    words = [word for word in clean(sheet.letterhead.business_name).split() if word[0].isalnum()]
    style = Style(BOLD, 13, readable(WHITE, sheet.accent))
    initials = "".join(word[0].upper() for word in words[:2])
    sheet.text(sheet.left + _TILE / 2, _HEAD_TOP + _TILE / 2 + 4.7, initials, style, "center")
    return _TILE


def _contact_lines(sheet: Sheet) -> list[str]:
    head = sheet.letterhead
    tax_id = sheet.wording.say("header.tax_id", number=head.tax_id) if head.tax_id else ""
    told = (", ".join(head.address_lines), _side_by_side(head.email, head.phone), _side_by_side(head.website, tax_id))
    lines = [line for text in told for line in wrap(clean(text), SMALL, _CONTACT_WIDTH, most=2)]
    return lines[:_MOST_CONTACT_LINES]


def _side_by_side(*texts: str) -> str:
    return "\u2002".join(text for text in texts if text)


def _draw_address(sheet: Sheet) -> float:
    """Sender's line and recipient, seven lines of them in the window of the envelope; returns where it ends."""
    y = _WINDOW_TOP
    sender = fitted(sheet.sender_line, TINY, _WINDOW_WIDTH, smallest=5)
    sheet.text(sheet.left, y, shorten(sheet.sender_line, sender, _WINDOW_WIDTH), sender)
    sheet.rule(y + 4, sheet.left, sheet.left + 62 * MM)
    y += 20
    recipient = sheet.recipient
    for text, style, most in (
        (recipient.name, ADDRESS_NAME, 3),
        (recipient.contact_name, ADDRESS, 1),
        *((line, ADDRESS, 2) for line in recipient.address_lines),
    ):
        for line in wrap(clean(text), style, _WINDOW_WIDTH, most=most):
            sheet.text(sheet.left, y, line, style)
            y += 14
    return y - 14


def _draw_facts(sheet: Sheet, facts: list[tuple[str, str]]) -> float:
    x, y = sheet.right - _FACTS_FROM_RIGHT, _WINDOW_TOP + 8
    indent = max(_FACT_INDENT, *(LABEL.width(label) + 8 for label, _ in facts))
    for label, value in facts:
        sheet.text(x, y, label, LABEL)
        if label == sheet.wording.say("fact.page"):
            sheet.page_spot(x + indent, y, BODY)
            y += 15.3
        for line in wrap(clean(value), BODY, sheet.right - x - indent, most=2):
            sheet.text(x + indent, y, line, BODY)
            y += 15.3
    return y - 15.3
