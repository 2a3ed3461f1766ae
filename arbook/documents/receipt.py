"""A receipt: what was received and when, what it was used for, and what is still open then."""

from dataclasses import dataclass
from datetime import date

from arbook.documents.charge_names import charge_name
from arbook.documents.errors import PaperError
from arbook.documents.head import Highlight, draw_head, draw_highlights, draw_section, draw_title
from arbook.documents.items_table import SUM_HIGH, draw_sum
from arbook.documents.layout import Sheet
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.table import Column, Row, Span, Table
from arbook.documents.wording import Wording
from arbook.documents.wrapping import wrap
from arbook.formats.formats import Formats
from arbook.ledger.items import ChargeFor, EntryKind
from arbook.ledger.money import Money, total

_SIGNING_HIGH = 62.0
_SIGN_WIDTH = 210.0


@dataclass(frozen=True, slots=True)
class ReceiptUse:
    """What a part of the payment was used for: an invoice, or another debt by its kind or what it is charged for."""

    number: str
    kind: EntryKind
    dated_on: date
    amount: Money
    charged_for: ChargeFor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPaper:
    """Everything a receipt is drawn from.

    Args:
        method: How it came: ``bank``, ``cash``, ``card``, ``check``, ``direct_debit`` or ``other``.
        reference: What the customer wrote on the transfer.
        uses: With ``unused``, what is on account, exactly the amount.
        discount: Let go with it for paying early; zero where nothing was.
        balance: Of the customer's account on the day of the paper; below zero in the customer's favor.

    """

    recipient: Recipient
    dated_on: date
    received_on: date
    amount: Money
    method: str
    uses: tuple[ReceiptUse, ...]
    unused: Money
    discount: Money
    balance: Money
    reference: str = ""


def draw_receipt(paper: ReceiptPaper, letterhead: Letterhead, wording: Wording, formats: Formats) -> bytes:
    """The receipt as PDF bytes; equal facts give equal bytes.

    Raises:
        PaperError: what it was used for does not come to what was received.

    """
    if total([*(use.amount for use in paper.uses), paper.unused], paper.amount.currency) != paper.amount:
        raise PaperError(why="does_not_add_up")
    name = wording.say("receipt.name")
    sheet = Sheet(letterhead, paper.recipient, wording, formats, title=name, dated_on=paper.dated_on)
    draw_head(sheet, _facts(paper, wording, formats))
    draw_title(sheet, wording.say("receipt.title"))
    draw_highlights(sheet, _highlights(paper, wording, formats))
    sheet.y += 16
    draw_section(sheet, wording.say("receipt.uses"))
    _table(sheet, paper).draw(keep=SUM_HIGH)
    draw_sum(sheet, wording.say("receipt.sum"), paper.amount)
    sheet.y += 6
    if paper.discount:
        said = wording.say("receipt.discount", amount=formats.money(paper.discount))
        sheet.paragraph(wrap(said, sheet.type.body, sheet.text_width), sheet.type.body, gap=4)
    sheet.paragraph(wrap(wording.say("receipt.thanks"), sheet.type.body, sheet.text_width), sheet.type.body, gap=4)
    if paper.method == "cash":
        _draw_signing(sheet)
    return sheet.finish()


def _facts(paper: ReceiptPaper, wording: Wording, formats: Formats) -> list[tuple[str, str]]:
    facts = (
        ("fact.date", formats.long_day(paper.dated_on)),
        ("fact.customer", paper.recipient.number),
        ("fact.reference", paper.reference),
    )
    return [(wording.say(key), value) for key, value in facts if value] + [(wording.say("fact.page"), "")]


def _highlights(paper: ReceiptPaper, wording: Wording, formats: Formats) -> list[Highlight]:
    day = formats.long_day(paper.received_on)
    came = wording.say(f"receipt.came.{paper.method}", day=day)
    received = Highlight(wording.say("receipt.received"), formats.money(paper.amount), came)
    balance = paper.balance
    key = "credit" if balance.minor < 0 else "open" if balance else "settled"
    note = wording.say(f"receipt.{key}.note", day=formats.day(paper.dated_on))
    label = wording.say("receipt.credit" if balance.minor < 0 else "receipt.open")
    return [received, Highlight(label, formats.money(abs(balance)), note)]


def _table(sheet: Sheet, paper: ReceiptPaper) -> Table:
    say, formats = sheet.wording.say, sheet.formats
    columns = [
        Column(say("column.what"), grows=True),
        Column(say("column.date"), least=90),
        Column(say("column.amount"), is_right=True, least=90),
    ]
    rows = [
        Row(
            (
                (Span(_what(use, sheet.wording), sheet.type.strong, 2),),
                (Span(formats.day(use.dated_on)),),
                (Span(formats.amount(use.amount)),),
            )
        )
        for use in paper.uses
    ]
    if paper.unused:
        rows.append(Row(((Span(say("receipt.unused"), most=2),), (), (Span(formats.amount(paper.unused)),))))
    return Table(sheet, columns, rows)


def _what(use: ReceiptUse, wording: Wording) -> str:
    if use.charged_for is not None:
        return charge_name(wording, use.charged_for, use.number)
    return wording.say(f"entry.{use.kind}_numbered" if use.number else f"entry.{use.kind}", number=use.number)


def _draw_signing(sheet: Sheet) -> None:
    """Cash is signed for."""
    sheet.make_room(_SIGNING_HIGH)
    y = sheet.y + _SIGNING_HIGH - 18
    sheet.rule(y, sheet.left, sheet.left + _SIGN_WIDTH)
    sheet.text(sheet.left, y + 12, sheet.wording.say("receipt.signed"), sheet.type.label)
    sheet.y += _SIGNING_HIGH
