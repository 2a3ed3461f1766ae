"""The customer's address where the envelope has its window, with the line of the sender above it."""

from arbook.documents.layout import MM, Sheet
from arbook.documents.scripts import clean
from arbook.documents.wrapping import Style, fitted, shorten, wrap

_MOST_LINES = 9
_LINE = 14.0
_ABOVE = 6.0
"""Points from the line of the sender to where the address may begin."""

_SENDER_RULE = 62 * MM
"""The line below the sender, where the sender is not wider."""

_SMALLEST = 6.0
_LEADING = 1.3
_DEPTH = 0.25
"""Of the size of a text: what letters like g and p have below their line."""


def draw_address(sheet: Sheet) -> float:
    """The address, closer and smaller where it has many lines, so that all of it shows; returns where it ends."""
    form = sheet.form
    x, top = form.address_left * MM, form.address_top * MM
    room = min(form.window.right * MM, sheet.right) - x - 2
    if form.sender is None:
        tiny = fitted(sheet.sender_line, sheet.type.tiny, room, smallest=5)
        told = shorten(sheet.sender_line, tiny, room)
        sheet.text(x, top - _ABOVE, told, tiny)
        sheet.rule(top - _ABOVE + 4, x, x + max(min(room, _SENDER_RULE), tiny.width(told)))
    lines = _lines(sheet, room)
    line = min(_LINE, (form.window.bottom * MM - top) / (len(lines) + _DEPTH))
    y = top
    for text, look in lines:
        y += line
        shown = look.sized(min(look.size, max(_SMALLEST, line / _LEADING)))
        sheet.text(x, y, text, shown)
    return y


def _lines(sheet: Sheet, room: float) -> list[tuple[str, Style]]:
    """Wrapped lines, at most as many as can be read through a window; the last ones say which town and country."""
    recipient, address, name = sheet.recipient, sheet.type.address, sheet.type.address_name
    told = (
        (recipient.name, name, 3),
        (recipient.contact_name, address, 1),
        *((line, address, 2) for line in recipient.address_lines),
    )
    lines = [(line, look) for text, look, most in told for line in wrap(clean(text), look, room, most=most)]
    left_out = max(0, len(lines) - _MOST_LINES)
    return [*lines[: _MOST_LINES // 2], *lines[_MOST_LINES // 2 + left_out :]]
