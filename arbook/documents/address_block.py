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

_SMALLEST, _STEP = 6.0, 0.5
"""Points of the smallest letters, and by how much they become smaller."""

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
    high = form.window.bottom * MM - top
    lines, size = _laid(sheet, room, high)
    line = min(_LINE, high / (len(lines) + _DEPTH))
    y = top
    for text, look in lines:
        y += line
        sheet.text(x, y, text, look.sized(min(size, max(_SMALLEST, line / _LEADING))))
    return y


def _laid(sheet: Sheet, room: float, high: float) -> tuple[list[tuple[str, Style]], float]:
    """The lines as large as they fit whole into the window, at last close together; where there are too many even
    then, the address runs on in fewer.
    """
    for told in (_told(sheet), _run_on(sheet)):
        size = sheet.type.address.size
        while size > _SMALLEST:
            lines = _whole(told, room, size)
            if len(lines) <= _MOST_LINES and (len(lines) + _DEPTH) * size * _LEADING <= high:
                return lines, size
            size -= _STEP
        lines = _whole(told, room, _SMALLEST)
        if len(lines) <= _MOST_LINES:
            break
    return _cut(lines), _SMALLEST


Told = list[tuple[str, Style]]
"""Each text of the address with its look."""


def _whole(told: Told, room: float, size: float) -> list[tuple[str, Style]]:
    return [(line, look.sized(size)) for text, look in told for line in wrap(clean(text), look.sized(size), room)]


def _cut(lines: list[tuple[str, Style]]) -> list[tuple[str, Style]]:
    """At most as many as can be read through a window; the last ones say which town and country."""
    left_out = max(0, len(lines) - _MOST_LINES)
    return [*lines[: _MOST_LINES // 2], *lines[_MOST_LINES // 2 + left_out :]]


def _told(sheet: Sheet) -> Told:
    recipient, address = sheet.recipient, sheet.type.address
    told = [(recipient.name, sheet.type.address_name), (recipient.contact_name, address)]
    return told + [(line, address) for line in recipient.address_lines]


def _run_on(sheet: Sheet) -> Told:
    """The lines of the address one after the other, all but the last, which says the town or the country."""
    head, lines = _told(sheet)[:2], sheet.recipient.address_lines
    return [*head, (", ".join(lines[:-1]), sheet.type.address), *((line, sheet.type.address) for line in lines[-1:])]
