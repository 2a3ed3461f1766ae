"""How to pay: bank account, amount, reference, a code to scan, and whom to ask."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby

from arbook.documents.inks import BLACK
from arbook.documents.layout import Sheet
from arbook.documents.scripts import clean, clean_lines
from arbook.documents.wrapping import BODY, HEADING, LABEL, SMALL, STRONG, Style, fitted, wrap
from arbook.ledger.money import Money

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
_LONGEST_NAME = 70
_LONGEST_REFERENCE = 140
_LARGEST_AMOUNT = 99_999_999_999
"""Bounds of a credit transfer code (EPC069-12), in characters and cents."""


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
    for line in _note_lines(sheet):
        sheet.text(sheet.left, sheet.y + SMALL.size, line, SMALL)
        sheet.y += SMALL.leading
    if code:
        sheet.y = max(sheet.y, _draw_code(sheet, code, top + 6))


def payment_high(sheet: Sheet, payable: Payable, *, offers_plan: bool = True) -> float:
    """Points the block takes."""
    rows, told = _account_rows(sheet, payable), _help_lines(sheet, offers_plan)
    beside = max(len(rows) * _LINE, sum(style.leading + 1 + gap for _, style, gap in told))
    return max(_LEAST_HIGH, _TITLE_HIGH + beside + len(_note_lines(sheet)) * SMALL.leading)


def draw_settled(sheet: Sheet, text: str) -> None:
    """In place of how to pay: that there is nothing to pay."""
    sheet.make_room(SETTLED_HIGH)
    sheet.rule(sheet.y, sheet.left, sheet.right)
    sheet.y += 10
    sheet.paragraph(wrap(text, BODY, sheet.text_width * 0.9), BODY)


def is_iban(text: str) -> bool:
    """Whether the account number's country, length and check digits are right."""
    from stdnum import iban

    return bool(iban.is_valid(text))


def grouped_iban(text: str) -> str:
    """In fours, the way it is read aloud: ``DE75 5121 0800 1245 1261 99``."""
    plain = "".join(clean(text).split())
    return " ".join(plain[at : at + 4] for at in range(0, len(plain), 4))


@lru_cache(maxsize=64)
def scan_code(name: str, iban: str, bic: str, minor: int, reference: str) -> tuple[tuple[bool, ...], ...]:
    """Modules of the credit transfer code that banking programs scan (EPC069-12), row by row; euro cents."""
    from segno.helpers import make_epc_qr

    amount = Money(minor, "EUR").decimal
    code = make_epc_qr(name=name, iban=iban, amount=amount, text=reference, bic=bic or None)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def _code_for(sheet: Sheet, payable: Payable) -> tuple[tuple[bool, ...], ...]:
    """Nothing where a bank could not use it: other currency, no valid account, a draft, which has no number to quote,
    or facts that the code has no room for.
    """
    head, money = sheet.letterhead, payable.amount
    iban = "".join(head.iban.split()).upper()
    if (
        money.currency != "EUR"
        or not 0 < money.minor <= _LARGEST_AMOUNT
        or not is_iban(iban)
        or not payable.reference
    ):
        return ()
    bic = "".join(head.bic.split()).upper()
    name = clean(head.business_name)[:_LONGEST_NAME].strip()
    reference = clean(payable.reference)[:_LONGEST_REFERENCE].strip() or clean(sheet.recipient.number)
    try:
        return scan_code(name, iban, bic if len(bic) in {8, 11} else "", money.minor, reference)
    except ValueError:  # together too long for the code, as with names in other scripts
        return ()


def _account_rows(sheet: Sheet, payable: Payable) -> list[_Line]:
    """The lines of label and value; a long name or reference takes up to three."""
    head, say = sheet.letterhead, sheet.wording.say
    is_known = is_iban(head.iban)
    told = (
        ("pay.name", head.business_name, BODY),
        ("pay.iban" if is_known else "pay.account", grouped_iban(head.iban) if is_known else head.iban, STRONG),
        ("pay.bank" if head.bank_name else "pay.bic", "\u2002".join(filter(None, (head.bank_name, head.bic))), BODY),
        ("pay.reference", payable.reference, BODY),
        ("pay.first" if payable.is_first_part else "pay.amount", _by(sheet, payable.amount, payable.by), STRONG),
        ("pay.early", _by(sheet, payable.early, payable.early_by), STRONG),
    )
    rows: list[_Line] = []
    for key, value, style in told:
        lines = wrap(clean(value), style, _VALUE_ROOM, most=3) if style is BODY else [clean(value)]
        rows += [(say(key) if not at else "", line, style) for at, line in enumerate(lines) if line]
    return rows


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


def _draw_code(sheet: Sheet, code: tuple[tuple[bool, ...], ...], top: float) -> float:
    left = sheet.right - _CODE_SIDE
    sheet.stencil(_code_shape(code), left, top, _CODE_SIDE / len(code), BLACK)
    sheet.text(left + _CODE_SIDE / 2, top + _CODE_SIDE + 11, sheet.wording.say("pay.scan"), SMALL, "center")
    return top + _CODE_SIDE + 14


@lru_cache(maxsize=64)
def _code_shape(code: tuple[tuple[bool, ...], ...]) -> str:
    """Dark modules as rectangles, those beside each other in one; a module is one unit."""
    shapes = []
    for y, row in enumerate(code):
        x = 0
        for is_dark, run in groupby(row):
            wide = len(list(run))
            if is_dark:
                shapes.append(f"{x} {y} {wide} 1 re")
            x += wide
    return " ".join(shapes)
