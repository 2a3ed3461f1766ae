"""How to pay: bank account, amount, reference, a code to scan, and whom to ask."""

from dataclasses import dataclass
from datetime import date

from arbook.documents.inks import BLACK
from arbook.documents.layout import Sheet
from arbook.documents.pay_ways import WayLine, pay_link, way_lines
from arbook.documents.scan_code import (
    LARGEST_AMOUNT,
    Code,
    code_shape,
    grouped_iban,
    is_iban,
    link_code,
    transfer_code,
)
from arbook.documents.scripts import clean, clean_lines
from arbook.documents.wrapping import BODY, HEADING, LABEL, SMALL, STRONG, Style, fitted, wrap
from arbook.ledger.money import Money
from arbook.ledger.pay_ways import PayWay
from arbook.ledger.references import grouped_reference

_LEAST_HIGH = 108.0
"""Points of the code, which is as high as four rows."""

SETTLED_HIGH = 40.0
"""Points of the sentence that there is nothing to pay."""

_TITLE_HIGH = 36.0
_VALUE_AT = 73.0
_HELP_AT = 232.0
_VALUE_ROOM = _HELP_AT - _VALUE_AT - 12
_CODE_SIDE = 77.0
_LINE = 14.6
_WAY_LINE = 12.6
_ABOVE_WAYS = 4.0


_Line = tuple[str, str, Style]


@dataclass(frozen=True, slots=True)
class Payable:
    """What should be paid. ``by`` is set where it is not due at once; ``early`` settles it until ``early_by``."""

    amount: Money
    reference: str
    by: date | None = None
    is_first_part: bool = False
    early: Money | None = None
    early_by: date | None = None


def draw_payment(sheet: Sheet, payable: Payable, *, offers_plan: bool = True) -> None:
    """The block below a rule, kept on one page; ``offers_plan`` is for papers that are no plan themselves."""
    sheet.make_room(payment_high(sheet, payable, offers_plan=offers_plan))
    sheet.rule(sheet.y, sheet.left, sheet.right)
    top = sheet.y + 8
    sheet.text(sheet.left, top + 12, sheet.wording.say("pay.title"), HEADING)
    sheet.y = top + 20
    code = _code_for(sheet, payable)
    ends = [_draw_account(sheet, _account_rows(sheet, payable)), _draw_help(sheet, _help_lines(sheet, offers_plan))]
    sheet.y = max(ends)
    _draw_ways(sheet, _ways_of(sheet, payable))
    for line in _note_lines(sheet):
        sheet.text(sheet.left, sheet.y + SMALL.size, line, SMALL)
        sheet.y += SMALL.leading
    if code:
        sheet.y = max(sheet.y, _draw_code(sheet, code, top + 6))


def payment_high(sheet: Sheet, payable: Payable, *, offers_plan: bool = True) -> float:
    """Points the block takes."""
    rows, told = _account_rows(sheet, payable), _help_lines(sheet, offers_plan)
    beside = max(len(rows) * _LINE, sum(style.leading + 1 + gap for _, style, gap in told))
    ways = _ways_of(sheet, payable)
    below = (_ABOVE_WAYS + len(ways) * _WAY_LINE if ways else 0) + len(_note_lines(sheet)) * SMALL.leading
    return max(_LEAST_HIGH, _TITLE_HIGH + beside + below)


def draw_settled(sheet: Sheet, text: str) -> None:
    """In place of how to pay: that there is nothing to pay."""
    sheet.make_room(SETTLED_HIGH)
    sheet.rule(sheet.y, sheet.left, sheet.right)
    sheet.y += 10
    sheet.paragraph(wrap(text, BODY, sheet.text_width * 0.9), BODY)


def _code_for(sheet: Sheet, payable: Payable) -> Code:
    """A transfer that a bank could use: in euro, to a valid account, with a number to quote; a draft has none. Else
    the link where to pay. Nothing where the facts are too long for a code.
    """
    head, money = sheet.letterhead, payable.amount
    if PayWay.CODE not in head.ways or not payable.reference:
        return ()
    try:
        if money.currency == "EUR" and 0 < money.minor <= LARGEST_AMOUNT and is_iban(head.iban):
            bic = "".join(head.bic.split()).upper()
            reference = payable.reference if clean(payable.reference).strip() else clean(sheet.recipient.number)
            return transfer_code(head.business_name, head.iban, bic, money.minor, reference)
        link = pay_link(head, money, payable.reference)
        return link_code(link) if link else ()
    except ValueError:  # together too long for the code, as with names in other scripts
        return ()


def _account_rows(sheet: Sheet, payable: Payable) -> list[_Line]:
    """The lines of label and value; a long name or reference takes up to three."""
    say = sheet.wording.say
    told = (
        *(_bank_rows(sheet) if PayWay.BANK in sheet.letterhead.ways else ()),
        ("pay.reference", grouped_reference(payable.reference), BODY),
        ("pay.first" if payable.is_first_part else "pay.amount", _by(sheet, payable.amount, payable.by), STRONG),
        ("pay.early", _by(sheet, payable.early, payable.early_by), STRONG),
    )
    rows: list[_Line] = []
    for key, value, style in told:
        lines = wrap(clean(value), style, _VALUE_ROOM, most=3) if style is BODY else [clean(value)]
        rows += [(say(key) if not at else "", line, style) for at, line in enumerate(lines) if line]
    return rows


def _bank_rows(sheet: Sheet) -> list[_Line]:
    """The account by IBAN, and as the country's banks write it where the owner says that too."""
    head = sheet.letterhead
    is_known = is_iban(head.iban)
    local = head.local_account.strip()
    if not head.iban and not local:
        return []
    number = grouped_iban(head.iban) if is_known else head.iban
    return [
        ("pay.name", head.business_name, BODY),
        ("pay.iban" if is_known else "pay.account", number, STRONG),
        ("pay.account", local, BODY),
        ("pay.bank" if head.bank_name else "pay.bic", "\u2002".join(filter(None, (head.bank_name, head.bic))), BODY),
    ]


def _by(sheet: Sheet, amount: Money | None, day: date | None) -> str:
    if amount is None:
        return ""
    said = sheet.formats.money(amount)
    return sheet.wording.say("pay.amount_by", amount=said, day=sheet.formats.day(day)) if day else said


def _note_lines(sheet: Sheet) -> list[str]:
    room = sheet.text_width - _CODE_SIDE - 20
    return [line for text in clean_lines(sheet.letterhead.payment_note) for line in wrap(text, SMALL, room, most=3)][
        :3
    ]


def _draw_account(sheet: Sheet, rows: list[_Line]) -> float:
    y = sheet.y + 12
    for label, value, style in rows:
        sheet.text(sheet.left, y, label, fitted(label, LABEL, _VALUE_AT - 6))
        sheet.text(sheet.left + _VALUE_AT, y, value, fitted(value, style, _VALUE_ROOM))
        y += _LINE
    return y - 8


def _help_lines(sheet: Sheet, offers_plan: bool) -> list[tuple[str, Style, float]]:
    """Lines of whom to ask, each with the points below it; beside them the code always has its place."""
    head, say = sheet.letterhead, sheet.wording.say
    contact = clean(", ".join(part for part in (head.contact_name, head.phone or head.email) if part))
    room = sheet.text_width - _HELP_AT - _CODE_SIDE - 14
    told = (
        (say("pay.wrong"), STRONG, 0.0),
        (say("pay.right_it") if contact else "", LABEL, 0.0),
        (contact, Style(BODY.font, LABEL.size), 5.0),
        (say("pay.plan") if offers_plan else "", LABEL, 0.0),
    )
    lines = []
    for text, style, gap in told:
        wrapped = wrap(text, style, room, most=3)
        lines += [(line, style, gap if at == len(wrapped) else 0.0) for at, line in enumerate(wrapped, start=1)]
    return lines


def _draw_help(sheet: Sheet, lines: list[tuple[str, Style, float]]) -> float:
    x, y = sheet.left + _HELP_AT, sheet.y + 12
    for line, style, gap in lines:
        sheet.text(x, y, line, style)
        y += style.leading + 1 + gap
    return y - 8


def _draw_ways(sheet: Sheet, lines: list[WayLine]) -> None:
    """The other ways, one below the other; a link can be clicked."""
    sheet.y += _ABOVE_WAYS if lines else 0
    for line in lines:
        y = sheet.y + line.style.size + 2
        sheet.text(sheet.left, y, line.label, fitted(line.label, LABEL, _VALUE_AT - 6))
        sheet.text(sheet.left + _VALUE_AT, y, line.text, line.style)
        if line.link:
            sheet.link(line.link, sheet.left + _VALUE_AT, y, line.style.width(line.text), line.style.size)
        sheet.y += _WAY_LINE


def _ways_of(sheet: Sheet, payable: Payable) -> list[WayLine]:
    room = sheet.text_width - _VALUE_AT - _CODE_SIDE - 20
    return way_lines(sheet.letterhead, sheet.wording, payable.amount, payable.reference, room)


def _draw_code(sheet: Sheet, code: Code, top: float) -> float:
    left = sheet.right - _CODE_SIDE
    sheet.stencil(code_shape(code), left, top, _CODE_SIDE / len(code), BLACK)
    sheet.text(left + _CODE_SIDE / 2, top + _CODE_SIDE + 11, sheet.wording.say("pay.scan"), SMALL, "center")
    return top + _CODE_SIDE + 14
