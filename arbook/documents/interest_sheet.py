"""The interest sheet: what is asked for late payment and how it is counted, slice by slice, invoice by invoice."""

from decimal import Decimal

from arbook.documents.errors import PaperError
from arbook.documents.head import Highlight, draw_head, draw_highlights, draw_section, draw_title
from arbook.documents.inks import BAD, TEXT
from arbook.documents.interest_paper import InterestPaper, LateItem
from arbook.documents.items_table import SUM_HIGH, draw_sum
from arbook.documents.layout import Sheet, shortest
from arbook.documents.letterhead import Letterhead
from arbook.documents.payment import Payable, draw_payment, draw_settled
from arbook.documents.scripts import clean
from arbook.documents.table import EMPTY, Cell, Column, Row, Span, Table
from arbook.documents.wording import Wording
from arbook.documents.wrapping import Style, wrap
from arbook.formats.formats import Formats
from arbook.formats.legal import told_source
from arbook.ledger.interest import Slice
from arbook.ledger.money import currency_decimals, round_half_away


def draw_interest_sheet(paper: InterestPaper, letterhead: Letterhead, wording: Wording, formats: Formats) -> bytes:
    """The sheet as PDF bytes; equal facts give equal bytes. One page if it can be, set closer where that helps.

    Raises:
        PaperError: nothing to explain.

    """
    if not paper.items:
        raise PaperError(why="no_lines")
    return shortest(lambda is_dense: _drawn(paper, letterhead, wording, formats, is_dense=is_dense))


def _drawn(
    paper: InterestPaper, letterhead: Letterhead, wording: Wording, formats: Formats, *, is_dense: bool
) -> Sheet:
    name = wording.say("interest.name")
    sheet = Sheet(letterhead, paper.recipient, wording, formats, title=name, dated_on=paper.dated_on)
    draw_head(sheet, _facts(paper, wording, formats))
    upto = wording.say("interest.upto", day=formats.long_day(paper.dated_on))
    draw_title(sheet, wording.say("interest.title"), upto)
    sheet.y += 8
    draw_highlights(sheet, _highlights(paper, wording, formats))
    for item in paper.items:
        sheet.y += 6 if is_dense else 14
        is_summed = len(paper.items) > 1 and item is paper.items[-1]
        _draw_item(sheet, item, is_dense=is_dense, keep=SUM_HIGH if is_summed else 0)
    if len(paper.items) > 1:
        draw_sum(sheet, wording.say("interest.sum"), paper.asked)
    sheet.y += 5 if is_dense else 8
    if paper.is_enclosed:
        _draw_enclosed(sheet, paper)
    else:
        _draw_clock(sheet, paper)
        _draw_end(sheet, paper)
    return sheet


def _facts(paper: InterestPaper, wording: Wording, formats: Formats) -> list[tuple[str, str]]:
    facts = (
        ("fact.date", formats.long_day(paper.dated_on)),
        ("fact.number", paper.number),
        ("fact.customer", paper.recipient.number),
    )
    return [(wording.say(key), value) for key, value in facts if value] + [(wording.say("fact.page"), "")]


def _highlights(paper: InterestPaper, wording: Wording, formats: Formats) -> list[Highlight]:
    """The invoices themselves stand apart from what came on top."""
    say, count = wording.say, len({item.number for item in paper.items if item.open})
    open_note = f"interest.open.{('none', 'one')[count] if count < 2 else 'many'}"
    basis = "agreed" if all(item.agreed for item in paper.items) else "mixed"
    if not any(item.agreed for item in paper.items):
        basis = "law"
    return [
        Highlight(say("interest.open"), formats.money(paper.open), say(open_note, count=count)),
        Highlight(say("interest.asked"), formats.money(paper.asked), say(f"interest.asked.{basis}")),
        Highlight(
            say("interest.together"),
            formats.money(paper.open + paper.asked),
            say("interest.together.note", day=formats.day(paper.dated_on)),
            BAD if paper.open + paper.asked else TEXT,
        ),
    ]


def _draw_item(sheet: Sheet, item: LateItem, *, is_dense: bool, keep: float) -> None:
    """One invoice: its slices, their sum, what is fixed, what was asked before, and where it all comes from; ``keep``
    points below that stay on its page.
    """
    say, formats = sheet.wording.say, sheet.formats
    key = "interest.item.part" if item.position else "interest.item"
    day = formats.long_day(item.due_on)
    draw_section(sheet, say(key, number=clean(item.number), position=item.position, day=day))
    currency = item.asked.currency
    columns = (
        Column(say("column.from"), least=76),
        Column(say("column.to"), grows=True),
        Column(say("column.days"), is_right=True, least=40),
        Column(say("column.owed", currency=currency), is_right=True, least=86),
        Column(say("column.rate"), is_right=True, least=62),
        Column(say("column.interest", currency=currency), is_right=True, least=90),
    )
    sums = _sum_rows(item, sheet)
    rows = [_slice_row(each, formats) for each in item.slices] + sums
    notes = [line for text in _notes(item, sheet) for line in wrap(clean(text), sheet.type.small, sheet.text_width)]
    small = sheet.type.small
    below = len(notes) * small.leading + 6 + keep
    Table(sheet, columns, rows, is_dense=is_dense).draw(keep=below, tail=len(sums) + 1)
    sheet.y += 5
    sheet.paragraph(notes, sheet.type.small)


def _slice_row(each: Slice, formats: Formats) -> Row:
    cells = (
        (Span(formats.day(each.first)),),
        (Span(formats.day(each.last)),),
        (Span(str(each.days)),),
        (Span(formats.amount(each.principal)),),
        (Span(formats.percent(each.yearly_percent)),),
        (Span(_exact(each.amount, each.principal.currency, formats)),),
    )
    return Row(cells)


def _exact(amount: Decimal, currency: str, formats: Formats) -> str:
    """An unrounded amount with two decimals more than its currency has."""
    places = currency_decimals(currency) + 2
    whole, _, fraction = formats.quantity(amount.quantize(Decimal(1).scaleb(-places))).partition(formats.decimal_mark)
    return f"{whole}{formats.decimal_mark}{fraction:0<{places}}"


def _sum_rows(item: LateItem, sheet: Sheet) -> list[Row]:
    """Below the slices: interest rounded once, each fixed sum, less what was asked before, and what is asked now."""
    say, formats = sheet.wording.say, sheet.formats
    rows: list[Row] = []
    if len(item.slices) > 1:
        days = str(sum(each.days for each in item.slices))
        unrounded = sum((each.amount for each in item.slices), Decimal(0))
        rows.append(_sum_row(say("interest.exact"), _exact(unrounded, item.asked.currency, formats), days=days))
    if item.slices:
        is_plain = round_half_away(item.unrounded) == item.interest.minor
        label = say("interest.rounded" if is_plain else "interest.bounded")
        rows.append(_sum_row(label, formats.amount(item.interest)))
    rows += [_sum_row(say(f"charge.{each.kind}"), formats.amount(each.amount)) for each in item.costs]
    if item.left_out:
        label = say("interest.before" if item.before else "interest.left_out")
        rows.append(_sum_row(label, formats.amount(item.left_out)))
    rows.append(_sum_row(say("interest.item.asked"), formats.amount(item.asked), sheet.type.strong))
    return rows


def _sum_row(label: str, amount: str, look: Style | None = None, *, days: str = "") -> Row:
    counted: Cell = (Span(days),) if days else EMPTY
    return Row((EMPTY, (Span(label, look, 0),), counted, EMPTY, EMPTY, (Span(amount, look),)))


def _notes(item: LateItem, sheet: Sheet) -> list[str]:
    """How it is counted, and where rate and right come from."""
    say, formats, language = sheet.wording.say, sheet.formats, sheet.wording.language
    notes = []
    if item.slices:
        years = sorted({each.days_of_year for each in item.slices})
        year = str(years[0]) if len(years) == 1 else say("interest.note.leap")
        notes.append(say("interest.note.simple", year=year))
    if item.rate is not None and item.points is not None:
        points, day = formats.quantity(item.points), formats.day(item.rate.looked_up_on)
        name = told_source(item.rate.name, language)
        notes.append(say("interest.note.rate", points=points, name=name, day=day))
    elif item.agreed and item.slices:
        notes.append(say("interest.note.agreed"))
    if item.law is not None:
        notes.append(say("interest.note.law", source=told_source(item.law.source, language)))
    return notes


def _draw_clock(sheet: Sheet, paper: InterestPaper) -> None:
    """What stops the clock."""
    say, formats = sheet.wording.say, sheet.formats
    draw_section(sheet, say("interest.clock.title"))
    told = [say("interest.clock.stopped")]
    if paper.open:
        more = say("interest.clock.a_day", amount=formats.money(paper.a_day)) if paper.a_day else ""
        told = [say("interest.clock.pay", amount=formats.money(paper.open)), more, say("interest.clock.part")]
    text = " ".join(filter(None, told))
    sheet.paragraph(wrap(text, sheet.type.body, sheet.text_width), sheet.type.body, gap=8)


def _draw_enclosed(sheet: Sheet, paper: InterestPaper) -> None:
    """No sum to pay and no code: money may have come since, and the letter before it asks for what is left."""
    told = sheet.wording.say("interest.enclosed", day=sheet.formats.day(paper.dated_on))
    sheet.paragraph(wrap(told, sheet.type.body, sheet.text_width), sheet.type.body, gap=8)


def _draw_end(sheet: Sheet, paper: InterestPaper) -> None:
    due = paper.open + paper.asked
    if due.minor > 0:
        draw_payment(sheet, Payable(due, paper.reference or paper.recipient.number))
        return
    draw_settled(sheet, sheet.wording.say("statement.settled"))
