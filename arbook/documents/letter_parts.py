"""What letters have in common: subject, greeting, paragraphs, the name at the end."""

from collections.abc import Iterable
from datetime import date

from arbook.documents.fonts import BOLD
from arbook.documents.head import draw_head
from arbook.documents.layout import Sheet
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.scripts import clean, clean_lines
from arbook.documents.wording import Wording
from arbook.documents.wrapping import BODY, HEADING, Style, wrap
from arbook.formats.formats import Formats

SUBJECT = Style(BOLD, 13)
LETTER_TEXT = Style(BODY.font, 10)
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
    sheet.paragraph(wrap(clean(subject), SUBJECT, sheet.text_width, most=3), SUBJECT, gap=10)
    return sheet


def draw_greeting(sheet: Sheet) -> None:
    """By the name of the person in the address, where there is one."""
    contact = clean(sheet.recipient.contact_name).strip()
    say = sheet.wording.say
    draw_paragraphs(sheet, [say("letter.dear", contact=contact) if contact else say("letter.hello")])


def draw_closing(sheet: Sheet) -> None:
    """Regards, who signs and the business; never torn apart."""
    head = sheet.letterhead
    names = dict.fromkeys(filter(None, (clean(head.contact_name).strip(), clean(head.business_name).strip())))
    lines = [sheet.wording.say("letter.regards"), *names]
    sheet.make_room(len(lines) * LETTER_TEXT.leading)
    for line in lines:
        sheet.paragraph(wrap(line, LETTER_TEXT, sheet.text_width), LETTER_TEXT)
    sheet.y += _PARAGRAPH_GAP


def draw_paragraphs(sheet: Sheet, paragraphs: Iterable[str], *, is_dense: bool = False) -> None:
    """One below the other, dense ones closer; a newline in a paragraph begins a line."""
    for paragraph in paragraphs:
        for line in clean_lines(paragraph):
            sheet.paragraph(wrap(line, LETTER_TEXT, sheet.text_width), LETTER_TEXT)
        sheet.y += _PARAGRAPH_GAP - (_DENSE if is_dense else 0)


def paragraphs_high(sheet: Sheet, paragraphs: Iterable[str]) -> float:
    """Points they take."""
    lines = [[wrap(line, LETTER_TEXT, sheet.text_width) for line in clean_lines(each)] for each in paragraphs]
    count = sum(len(wrapped) for paragraph in lines for wrapped in paragraph)
    return count * LETTER_TEXT.leading + len(lines) * _PARAGRAPH_GAP


def draw_heading(sheet: Sheet, text: str, *, is_dense: bool = False) -> None:
    """Begins a part of a longer letter, with room for its first lines."""
    sheet.y += _ABOVE_HEADING - (_DENSE if is_dense else 0)
    sheet.make_room(HEADING.leading + 3 * LETTER_TEXT.leading)
    sheet.paragraph([text], HEADING, gap=2)
