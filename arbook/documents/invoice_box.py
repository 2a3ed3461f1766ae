"""The box at the top of an invoice: what to pay by when, what comes after it, and what paying early saves."""

from datetime import date

from arbook.documents.head import Highlight
from arbook.documents.invoice_paper import InvoicePaper
from arbook.documents.wording import Wording
from arbook.formats.formats import Formats
from arbook.ledger.money import Money
from arbook.ledger.references import grouped_reference


def highlights_of(paper: InvoicePaper, wording: Wording, formats: Formats) -> list[Highlight]:
    """One to three things that a reader must see at once."""
    if paper.kind == "credit_note":
        return _credited(paper, wording, formats)
    if paper.standing is not None and paper.standing.is_paid:
        return [Highlight(wording.say("invoice.total"), formats.money(paper.total), wording.say("mark.paid"))]
    if not paper.pieces:
        found = [Highlight(wording.say("invoice.total"), formats.money(paper.total), "")]
    elif len(paper.pieces) == 1:
        found = _at_once(paper, wording, formats)
    else:
        found = _in_parts(paper, wording, formats)
    return [*found, *_early(paper, wording, formats)]


def _at_once(paper: InvoicePaper, wording: Wording, formats: Formats) -> list[Highlight]:
    quote = wording.say("invoice.due.quote", reference=grouped_reference(paper.quoted)) if paper.quoted else ""
    due_on = paper.pieces[0].due_on
    day = formats.long_day(due_on) if paper.early is None else formats.day(due_on)
    return [
        Highlight(wording.say("invoice.due.title"), formats.money(paper.total), ""),
        Highlight(wording.say("invoice.due.label"), day, quote),
    ]


def _in_parts(paper: InvoicePaper, wording: Wording, formats: Formats) -> list[Highlight]:
    """The part that is due first; the second too where there are but two; and all of them together."""
    first, second, *others = paper.pieces
    found = [_part("invoice.due.first", first.amount, first.due_on, wording, formats)]
    if not others and paper.early is None:
        found.append(_part("invoice.due.then", second.amount, second.due_on, wording, formats))
    last = formats.day(paper.pieces[-1].due_on)
    in_parts = wording.say("invoice.due.parts", count=len(paper.pieces), day=last)
    return [*found, Highlight(wording.say("invoice.total"), formats.money(paper.total), in_parts)]


def _part(key: str, amount: Money, due_on: date, wording: Wording, formats: Formats) -> Highlight:
    by = wording.say("invoice.due.by", day=formats.long_day(due_on))
    return Highlight(wording.say(key), formats.money(amount), by)


def _early(paper: InvoicePaper, wording: Wording, formats: Formats) -> list[Highlight]:
    if paper.offer is None or paper.early is None:
        return []
    day, saving = formats.day(paper.early.last_day(paper.issued_on)), formats.money(paper.offer.discount)
    note = wording.say("invoice.due.early_note", day=day, saving=saving)
    label = wording.say("invoice.due.advance" if paper.early.is_in_advance else "invoice.due.early")
    return [Highlight(label, formats.money(paper.offer.pay), note)]


def _credited(paper: InvoicePaper, wording: Wording, formats: Formats) -> list[Highlight]:
    whole = paper.corrects_total
    extent = "" if whole is None else wording.say(f"invoice.credit.{'whole' if paper.total == whole else 'part'}")
    found = [Highlight(wording.say("invoice.credit_total"), formats.money(paper.total), extent)]
    if not paper.corrects_number:
        return found
    of = wording.say("invoice.corrects.of", day=formats.long_day(paper.corrects_on)) if paper.corrects_on else ""
    if whole is not None:
        of = wording.say("invoice.corrects.over", of=of, amount=formats.money(whole))
    return [*found, Highlight(wording.say("invoice.corrects.title"), paper.corrects_number, of)]
