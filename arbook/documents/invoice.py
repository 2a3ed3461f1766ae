"""Invoices and credit notes: what was sold or taken back, the tax, and what is to be paid by when."""

from arbook.documents.head import Mark, draw_head, draw_highlights, draw_title
from arbook.documents.inks import BAD, GOOD
from arbook.documents.invoice_box import highlights_of
from arbook.documents.invoice_lines import draw_lines
from arbook.documents.invoice_paper import InvoicePaper
from arbook.documents.invoice_sums import draw_ending, ending_of
from arbook.documents.layout import Sheet, shortest
from arbook.documents.letterhead import Letterhead
from arbook.documents.payment import SETTLED_HIGH, Payable, draw_payment, draw_settled, payment_high
from arbook.documents.scripts import clean
from arbook.documents.wording import Wording
from arbook.formats.formats import Formats

_MOST_KEPT = 0.75
"""Of a page: what is taller than that is not kept with the last line."""

_ABOVE_PAYMENT = 12.0


def draw_invoice(paper: InvoicePaper, letterhead: Letterhead, wording: Wording, formats: Formats) -> bytes:
    """The invoice or credit note as PDF bytes; equal facts give equal bytes.

    One page if it can be, set closer where that helps; else the last line, the sums and how to pay stay together.

    Raises:
        PaperError: no lines, or due pieces that are not the total.

    """
    paper.check()
    return shortest(lambda is_dense: _drawn(paper, letterhead, wording, formats, is_dense=is_dense))


def _drawn(
    paper: InvoicePaper, letterhead: Letterhead, wording: Wording, formats: Formats, *, is_dense: bool
) -> Sheet:
    name = f"invoice.name.{paper.kind}" if paper.number else "invoice.name.draft"
    title = wording.say(name, number=clean(paper.number))
    sheet = Sheet(letterhead, paper.recipient, wording, formats, title=title, dated_on=paper.issued_on)
    draw_head(sheet, _facts(paper, wording, formats))
    draw_title(sheet, title, mark=_mark(paper, wording, formats))
    draw_highlights(sheet, highlights_of(paper, wording, formats))
    sheet.y += 10 if is_dense else 18
    ending = ending_of(sheet, paper, is_dense=is_dense)
    end = _ABOVE_PAYMENT + _end_high(sheet, paper)
    tail = ending.high + end
    keep = tail if tail < sheet.whole_room * _MOST_KEPT else ending.sums_high
    draw_lines(sheet, paper, keep=keep, is_dense=is_dense)
    draw_ending(sheet, paper, ending, keep=end)
    _draw_end(sheet, paper)
    return sheet


def _facts(paper: InvoicePaper, wording: Wording, formats: Formats) -> list[tuple[str, str]]:
    facts = [
        ("fact.date", formats.long_day(paper.issued_on)),
        ("fact.number", paper.number),
        ("fact.customer", paper.recipient.number),
        _supplied(paper, wording, formats),
        ("fact.reference", paper.reference),
        ("fact.tax_id", paper.recipient.tax_id),
    ]
    return [(wording.say(key), value) for key, value in facts if value] + [(wording.say("fact.page"), "")]


def _supplied(paper: InvoicePaper, wording: Wording, formats: Formats) -> tuple[str, str]:
    if paper.supply is None or paper.supply.is_one_day:
        return "fact.supplied", formats.long_day(paper.supply.first) if paper.supply else ""
    first, last = formats.day(paper.supply.first), formats.day(paper.supply.last)
    return "fact.supplied_over", wording.say("fact.period_range", first=first, last=last)


def _mark(paper: InvoicePaper, wording: Wording, formats: Formats) -> Mark | None:
    if paper.standing is None:
        return None
    since = paper.standing.overdue_since
    if since is None:
        return Mark(wording.say("mark.paid"), GOOD)
    return Mark(wording.say("mark.overdue", day=formats.day(since)), BAD)


def _payable(paper: InvoicePaper) -> Payable:
    first = paper.pieces[0] if paper.pieces else None
    return Payable(
        first.amount if first else paper.total,
        paper.quoted,
        first.due_on if first else None,
        is_first_part=len(paper.pieces) > 1,
        early=paper.offer.pay if paper.offer else None,
        early_by=paper.early.last_day(paper.issued_on) if paper.early else None,
    )


def _asks(paper: InvoicePaper) -> bool:
    is_paid = paper.standing is not None and paper.standing.is_paid
    return paper.kind == "invoice" and paper.total.minor > 0 and not is_paid


def _end_high(sheet: Sheet, paper: InvoicePaper) -> float:
    return payment_high(sheet, _payable(paper)) if _asks(paper) else SETTLED_HIGH


def _draw_end(sheet: Sheet, paper: InvoicePaper) -> None:
    """How to pay, or that there is nothing to pay."""
    sheet.y += _ABOVE_PAYMENT
    if _asks(paper):
        draw_payment(sheet, _payable(paper))
        return
    is_credit = paper.kind == "credit_note" and bool(paper.total)
    draw_settled(sheet, sheet.wording.say("invoice.settled.credit" if is_credit else "invoice.settled.zero"))
