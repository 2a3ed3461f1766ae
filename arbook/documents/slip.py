"""The slip at the foot of a paper that asks for money: cut off and sent along with a check or cash."""

from datetime import date

from arbook.documents.inks import TEXT
from arbook.documents.layout import MM, Sheet
from arbook.documents.scripts import clean
from arbook.documents.wrapping import fitted, shorten, wrap
from arbook.ledger.money import Money
from arbook.ledger.references import grouped_reference

SLIP_HIGH = 54 * MM
_LINE = 15.0
_FACTS_WIDTH = 78 * MM
_VALUE_AT = 84.0
_MOST_ADDRESS_LINES = 6


def draw_slip(sheet: Sheet, amount: Money, reference: str, by: date | None) -> None:
    """At the lower end of this page where it has room, else of the next one."""
    sheet.make_room(SLIP_HIGH)
    top = sheet.bottom - SLIP_HIGH
    sheet.dashes(top)
    look = sheet.type.small
    said = sheet.wording.say("slip.title")
    sheet.text(sheet.left, top + 16, shorten(said, look, sheet.text_width), look)
    _draw_parties(sheet, top + 40)
    _draw_facts(sheet, top + 40, amount, reference, by)
    sheet.y = sheet.bottom


def _draw_parties(sheet: Sheet, y: float) -> None:
    """Where it goes, and from whom it comes."""
    head, room = sheet.letterhead, sheet.text_width - _FACTS_WIDTH - 12
    name, plain = sheet.type.address_name, sheet.type.body
    lines = [(line, name) for line in wrap(clean(head.business_name), name, room, most=2)]
    lines += [(line, plain) for each in head.address_lines for line in wrap(clean(each), plain, room, most=2)]
    for text, look in lines[:_MOST_ADDRESS_LINES]:
        sheet.text(sheet.left, y, text, look)
        y += _LINE - 1
    sender = sheet.wording.say("slip.from", name=clean(sheet.recipient.name), number=clean(sheet.recipient.number))
    label = sheet.type.label
    for line in wrap(sender, label, room, most=2):
        y += label.leading
        sheet.text(sheet.left, y, line, label)


def _draw_facts(sheet: Sheet, y: float, amount: Money, reference: str, by: date | None) -> None:
    say, formats = sheet.wording.say, sheet.formats
    x, room = sheet.right - _FACTS_WIDTH, _FACTS_WIDTH - _VALUE_AT
    for key, value, look in (
        ("fact.customer", sheet.recipient.number, sheet.type.body),
        ("pay.reference", grouped_reference(reference), sheet.type.body),
        ("invoice.due.label", formats.long_day(by) if by else "", sheet.type.body),
        ("pay.amount", formats.money(amount), sheet.type.total),
    ):
        text = clean(value)
        if text:
            label = say(key)
            sheet.text(x, y, label, fitted(label, sheet.type.label, _VALUE_AT - 6))
            shown = fitted(text, look, room)
            sheet.text(sheet.right, y, shorten(text, shown, room), shown, "right")
            y += _LINE
    label = say("slip.paid")
    sheet.text(x, y + 12, label, fitted(label, sheet.type.label, _VALUE_AT - 6))
    sheet.rule(y + 15, x + _VALUE_AT, sheet.right, ink=TEXT, thickness=0.6)
