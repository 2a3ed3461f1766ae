"""The letterhead: mark and name of the business, and how to reach it."""

from arbook.documents.address_forms import HEAD_HIGH
from arbook.documents.inks import WHITE, readable
from arbook.documents.layout import MM, Sheet
from arbook.documents.scripts import clean
from arbook.documents.wrapping import Style, fitted, shorten, wrap

_TILE = 12 * MM
_LOGO_WIDTH = 40 * MM
_BESIDE_MARK = 4 * MM
_CONTACT_WIDTH = 74 * MM
_MOST_CONTACT_LINES = 4
_USUAL_NAME_LINES, _MOST_NAME_LINES = 2, 3
_CENTERED_LEADING, _CENTERED_LINES, _CENTERED_SMALLEST = 1.12, 3, 6.5
_BELOW_CENTERED = 12.5
"""Points from a line in the middle of the letterhead to the smaller one below it."""

_WIDE_GAP = "\u2002"


def draw_brand(sheet: Sheet) -> None:
    """The letterhead in the form of the style. Where the envelope has a window for the sender, name and address stand
    in it at the left, whatever the style likes.
    """
    head, end = sheet.style.head, (sheet.form.head_top + HEAD_HIGH) * MM
    if sheet.form.sender is not None:
        end = sheet.form.sender.bottom * MM + 4
        _draw_sender(sheet)
    elif head.is_centered:
        _draw_centered(sheet)
    else:
        _draw_beside(sheet)
    for line in head.lines:
        sheet.line(line, end, sheet.left, sheet.right)


def _draw_beside(sheet: Sheet) -> None:
    """Mark and name at the left, how to reach the business at the right."""
    top = sheet.form.head_top * MM
    mark = _draw_mark(sheet, has_tile=sheet.style.head.has_tile)
    x = sheet.left + (mark + _BESIDE_MARK if mark else 0)
    room = sheet.right - _CONTACT_WIDTH - x - 8
    lines, look = _name_lines(sheet, room)
    y, leading = {1: (top + 14, 17.0), 2: (top + 9, 15.0)}.get(len(lines), (top + 9, 11.0))
    for line in lines:
        sheet.text(x, y, line, look)
        y += leading
    label = sheet.type.label
    if len(lines) <= _USUAL_NAME_LINES:
        sheet.text(x, y - 1, shorten(clean(sheet.letterhead.tagline), label, room), label)
    _draw_contact(sheet, _contact_lines(sheet, has_address=True))


def _draw_sender(sheet: Sheet) -> None:
    """Name and address as an envelope shows them, the logo in the middle, how to reach the business at the right."""
    window = sheet.form.sender
    assert window is not None
    x, top, room = sheet.left, window.top * MM, window.right * MM - sheet.left
    lines, look = _name_lines(sheet, room)
    address = [clean(line) for line in sheet.letterhead.address_lines]
    body = sheet.type.address
    wrapped = [part for line in address for part in wrap(line, body, room, most=2)]
    leading = min(body.leading, (window.height * MM - look.size * 1.36 * len(lines) - 3) / max(1, len(wrapped)))
    y = top
    for line in lines:
        y += look.size * 1.2
        sheet.text(x, y, line, look)
    small = body.sized(min(body.size, leading / 1.2))
    for line in wrapped:
        y += leading
        sheet.text(x, y, line, small)
    logo = sheet.letterhead.logo
    if logo:
        sheet.picture(logo, x + room, top, 25 * MM, _TILE)
    _draw_contact(sheet, _contact_lines(sheet, has_address=False))


def _draw_centered(sheet: Sheet) -> None:
    """The name in the middle, the line below it, then how to reach the business, which takes that line's place where
    it is long; a logo stands at the left.
    """
    top, middle = sheet.form.head_top * MM, (sheet.left + sheet.right) / 2
    mark = _draw_mark(sheet, has_tile=sheet.style.head.has_tile)
    room = sheet.text_width - 2 * (mark + _BESIDE_MARK if mark else 0)
    lines, look = _name_lines(sheet, room)
    y = top + {1: 13.0, 2: 8.0}.get(len(lines), 7.0)
    for line in lines:
        sheet.text(middle, y, line, look, "center")
        y += look.size * _CENTERED_LEADING
    y += _BELOW_CENTERED - look.size * _CENTERED_LEADING
    label, tagline = sheet.type.label, clean(sheet.letterhead.tagline)
    told = clean(_joined(*_contacts(sheet, has_address=True)))
    small = fitted(told, sheet.type.small, room, smallest=_CENTERED_SMALLEST)
    contact = _with_tax_id(sheet, wrap(told, small, room), _CENTERED_LINES)
    if tagline and len(lines) == 1 and len(contact) <= 1:
        sheet.text(middle, y, shorten(tagline, label, room), label, "center")
        y += _BELOW_CENTERED
    for line in contact:
        sheet.text(middle, y, line, small, "center")
        y += small.size * _CENTERED_LEADING


def _draw_mark(sheet: Sheet, *, has_tile: bool) -> float:
    """The logo, or the initials in a tile of the accent; returns the width, 0 where there is neither."""
    logo, top = sheet.letterhead.logo, sheet.form.head_top * MM
    if logo and (wide := sheet.picture(logo, sheet.left, top, _LOGO_WIDTH, _TILE)):
        return wide
    if not has_tile:
        return 0.0
    sheet.block(sheet.left, top, _TILE, _TILE, sheet.accent, radius=sheet.style.head.tile_radius)
    words = [word for word in clean(sheet.letterhead.business_name).split() if word[0].isalnum()]
    look = sheet.type.mark.inked(readable(WHITE, sheet.accent))
    initials = "".join(word[0].upper() for word in words[:2])
    sheet.text(sheet.left + _TILE / 2, top + _TILE / 2 + 4.7, initials, look, "center")
    return _TILE


def _name_lines(sheet: Sheet, room: float) -> tuple[list[str], Style]:
    """A firm's name is part of what makes an invoice valid: it is set smaller before it is cut."""
    name, looks = clean(sheet.letterhead.business_name), sheet.type.brand
    look = next((each for each in looks if len(wrap(name, each, room)) <= _USUAL_NAME_LINES), looks[-1])
    return wrap(name, look, room, most=_MOST_NAME_LINES), look


def _draw_contact(sheet: Sheet, lines: list[str]) -> None:
    top = sheet.form.head_top * MM
    y, leading = (top + 11, 13.0) if len(lines) < _MOST_CONTACT_LINES else (top + 7, 11.0)
    for line in lines:
        sheet.text(sheet.right, y, line, sheet.type.small, "right")
        y += leading


def _contact_lines(sheet: Sheet, *, has_address: bool) -> list[str]:
    address, mail, phone, website, tax_id = _contacts(sheet, has_address=has_address)
    told = (address, _joined(mail, phone), _joined(website, tax_id))
    small = sheet.type.small
    lines = [line for text in told for line in wrap(clean(text), small, _CONTACT_WIDTH, most=2)]
    return _with_tax_id(sheet, lines, _MOST_CONTACT_LINES)


def _with_tax_id(sheet: Sheet, lines: list[str], most: int) -> list[str]:
    """No more lines than there is room for; what makes an invoice valid is the last of them."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], clean(_tax_id(sheet)) or lines[most - 1]]


def _contacts(sheet: Sheet, *, has_address: bool) -> tuple[str, str, str, str, str]:
    head = sheet.letterhead
    address = ", ".join(head.address_lines) if has_address else ""
    return address, head.email, head.phone, head.website, _tax_id(sheet)


def _tax_id(sheet: Sheet) -> str:
    number = sheet.letterhead.tax_id
    return sheet.wording.say("header.tax_id", number=number).replace(" ", "\u00a0") if number else ""


def _joined(*texts: str) -> str:
    return _WIDE_GAP.join(text for text in texts if text)
