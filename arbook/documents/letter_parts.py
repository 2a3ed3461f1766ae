"""What letters have in common: subject, greeting, paragraphs, the name at the end."""

from collections.abc import Iterable
from datetime import date

from arbook.documents.head import draw_head
from arbook.documents.layout import Sheet
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.scripts import clean, clean_lines
from arbook.documents.wording import Wording
from arbook.documents.wrapping import wrap
from arbook.formats.formats import Formats

_PARAGRAPH_GAP = 7.0
_ABOVE_HEADING = 6.0
_DENSE = 4.0
"""Points that a dense letter saves at each of them."""


def begin_letter(
    name: str,
    subject: str,
    recipient: Recipient,
    dated_on: date,
    letterhead: Letterhead,
    wording: Wording,
    formats: Formats,
) -> Sheet:
    """A sheet with its head and subject; ``name`` is what the foot calls the paper."""
    sheet = Sheet(letterhead, recipient, wording, formats, title=name, dated_on=dated_on)
    facts = (("fact.date", formats.long_day(dated_on)), ("fact.customer", recipient.number))
    draw_head(sheet, [(wording.say(key), value) for key, value in facts if value] + [(wording.say("fact.page"), "")])
    sheet.y -= sheet.type.subject.size  # its baseline stands where titles have theirs
    sheet.paragraph(wrap(clean(subject), sheet.type.subject, sheet.text_width, most=3), sheet.type.subject, gap=10)
    return sheet


def draw_greeting(sheet: Sheet) -> None:
    """By the name of the person in the address, where there is one."""
    contact = clean(sheet.recipient.contact_name).strip()
    say = sheet.wording.say
    draw_paragraphs(sheet, [say("letter.dear", contact=contact) if contact else say("letter.hello")])


def closing_high(sheet: Sheet) -> float:
    """Points of the closing."""
    return len(_closing_lines(sheet)) * sheet.type.letter.leading


def _closing_lines(sheet: Sheet) -> list[str]:
    head = sheet.letterhead
    names = dict.fromkeys(filter(None, (clean(head.contact_name).strip(), clean(head.business_name).strip())))
    return [sheet.wording.say("letter.regards"), *names]


def draw_closing(sheet: Sheet) -> None:
    """Regards, who signs and the business; never torn apart."""
    sheet.make_room(closing_high(sheet))
    for line in _closing_lines(sheet):
        sheet.paragraph(wrap(line, sheet.type.letter, sheet.text_width), sheet.type.letter)
    sheet.y += _PARAGRAPH_GAP


def draw_paragraphs(sheet: Sheet, paragraphs: Iterable[str], *, is_dense: bool = False) -> None:
    """One below the other, dense ones closer; a newline in a paragraph begins a line."""
    for paragraph in paragraphs:
        for line in clean_lines(paragraph):
            sheet.paragraph(wrap(line, sheet.type.letter, sheet.text_width), sheet.type.letter)
        sheet.y += _PARAGRAPH_GAP - (_DENSE if is_dense else 0)


def paragraphs_high(sheet: Sheet, paragraphs: Iterable[str]) -> float:
    """Points they take."""
    lines = [[wrap(line, sheet.type.letter, sheet.text_width) for line in clean_lines(each)] for each in paragraphs]
    count = sum(len(wrapped) for paragraph in lines for wrapped in paragraph)
    return count * sheet.type.letter.leading + len(lines) * _PARAGRAPH_GAP


def draw_heading(sheet: Sheet, text: str, *, is_dense: bool = False) -> None:
    """Begins a part of a longer letter, with room for its first lines."""
    sheet.y += _ABOVE_HEADING - (_DENSE if is_dense else 0)
    sheet.make_room(sheet.type.heading.leading + 3 * sheet.type.letter.leading)
    sheet.paragraph([text], sheet.type.heading, gap=2)
