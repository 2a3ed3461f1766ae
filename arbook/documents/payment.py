"""How to pay, in a frame of its own: bank account, amount, reference, a code to scan, and whom to ask."""

from dataclasses import dataclass
from datetime import date

from arbook.documents.inks import BLACK, WHITE, tint
from arbook.documents.layout import Sheet
from arbook.documents.pay_ways import BEHIND_LABEL, WayPlace, pay_link, placed_ways
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
from arbook.documents.slip import draw_slip
from arbook.documents.wrapping import Style, fitted, wrap
from arbook.ledger.money import Money
from arbook.ledger.pay_ways import PayWay
from arbook.ledger.references import grouped_reference

SETTLED_HIGH = 40.0
"""Points of the sentence that there is nothing to pay."""

_TITLE_HIGH = 19.0
_VALUE_AT = 64.0
_HELP_AT = 214.0
_VALUE_ROOM = _HELP_AT - _VALUE_AT - 8
_CODE_SIDE = 77.0
_CODE_HIGH = _CODE_SIDE + 13
_BESIDE_CODE = 8.0
_QUIET = 4.0
"""Points of white that a reader of codes wants around it."""

_LINE = 14.6
_WAY_LINE = 12.0
_ABOVE_WAYS = 2.0
_ABOVE_NOTE = 2.0

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
    """The frame, and a slip to send along where the letterhead has one."""
    draw_ways_to_pay(sheet, payable, offers_plan=offers_plan)
    draw_slip_for(sheet, payable)


def draw_slip_for(sheet: Sheet, payable: Payable) -> None:
    """The slip, where the letterhead has one; it is cut off, so nothing comes below it."""
    if sheet.letterhead.has_slip:
        draw_slip(sheet, payable.amount, payable.reference, payable.by)


def draw_ways_to_pay(sheet: Sheet, payable: Payable, *, offers_plan: bool = True) -> None:
    """The frame alone, kept on one page; ``offers_plan`` is for papers that are no plan themselves."""
    high = payment_high(sheet, payable, offers_plan=offers_plan)
    sheet.make_room(high)
    _draw_frame(sheet, high)
    bottom, left = sheet.y + high, _left(sheet)
    sheet.y += _pad(sheet)
    top = sheet.y
    sheet.text(left, top + 10, sheet.wording.say("pay.title"), sheet.type.heading)
    sheet.y += _TITLE_HIGH
    ends = [_draw_account(sheet, _account_rows(sheet, payable)), _draw_help(sheet, _help_lines(sheet, offers_plan))]
    sheet.y = max(ends)
    _draw_ways(sheet, _ways_of(sheet, payable))
    small, lines = sheet.type.small, _note_lines(sheet)
    sheet.y += _ABOVE_NOTE if lines else 0
    for line in lines:
        sheet.text(left, sheet.y + small.size, line, small)
        sheet.y += small.leading
    code = _code_for(sheet, payable)
    if code:
        _draw_code(sheet, code, top)
    sheet.y = bottom


def payment_high(sheet: Sheet, payable: Payable, *, offers_plan: bool = True) -> float:
    """Points the frame takes."""
    rows, told = _account_rows(sheet, payable), _help_lines(sheet, offers_plan)
    beside = max(len(rows) * _line(sheet), sum(look.leading + 1 + gap for _, look, gap in told))
    ways = _ways_of(sheet, payable)
    lines = _note_lines(sheet)
    below = _ABOVE_NOTE + len(lines) * sheet.type.small.leading if lines else 0.0
    below += _ABOVE_WAYS + _rows_high(sheet, ways) if ways else 0
    return 2 * _pad(sheet) + max(_CODE_HIGH, _TITLE_HIGH + beside + below)


def draw_settled(sheet: Sheet, text: str) -> None:
    """In place of how to pay: that there is nothing to pay."""
    sheet.make_room(SETTLED_HIGH)
    sheet.rule(sheet.y, sheet.left, sheet.right)
    sheet.y += 10
    body = sheet.type.body
    sheet.paragraph(wrap(text, body, sheet.text_width * 0.9), body)


def _draw_frame(sheet: Sheet, high: float) -> None:
    form = sheet.style.frame
    if form.is_tinted:
        sheet.block(sheet.left, sheet.y, sheet.text_width, high, tint(sheet.accent), radius=form.radius)
    if form.thickness:
        sheet.frame(sheet.left, sheet.y, sheet.text_width, high, sheet.accent, form.thickness, form.radius)


def _pad(sheet: Sheet) -> float:
    return sheet.style.frame.pad


def _left(sheet: Sheet) -> float:
    return sheet.left + _pad(sheet)


def _line(sheet: Sheet) -> float:
    return _LINE * sheet.type.step


def _beside_code(sheet: Sheet, start: float) -> float:
    """Points from ``start`` in the frame to where the code has its place."""
    return sheet.text_width - 2 * _pad(sheet) - start - _CODE_SIDE - _BESIDE_CODE


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
    say, body, strong = sheet.wording.say, sheet.type.body, sheet.type.strong
    told = (
        *(_bank_rows(sheet) if PayWay.BANK in sheet.letterhead.ways else ()),
        ("pay.reference", grouped_reference(payable.reference), body),
        ("pay.first" if payable.is_first_part else "pay.amount", _by(sheet, payable.amount, payable.by), strong),
        ("pay.early", _by(sheet, payable.early, payable.early_by), strong),
    )
    rows: list[_Line] = []
    for key, value, look in told:
        lines = wrap(clean(value), look, _VALUE_ROOM, most=3) if look is body else [clean(value)]
        rows += [(say(key) if not at else "", line, look) for at, line in enumerate(lines) if line]
    return rows


def _bank_rows(sheet: Sheet) -> list[_Line]:
    """The account by IBAN, and as the country's banks write it where the owner says that too."""
    head, body = sheet.letterhead, sheet.type.body
    is_known = is_iban(head.iban)
    local = head.local_account.strip()
    if not head.iban and not local:
        return []
    number = grouped_iban(head.iban) if is_known else head.iban
    bank = "\u2002".join(filter(None, (head.bank_name, head.bic)))
    return [
        ("pay.name", head.business_name, body),
        ("pay.iban" if is_known else "pay.account", number, sheet.type.strong),
        ("pay.account", local, body),
        ("pay.bank" if head.bank_name else "pay.bic", bank, body),
    ]


def _by(sheet: Sheet, amount: Money | None, day: date | None) -> str:
    if amount is None:
        return ""
    said = sheet.formats.money(amount)
    return sheet.wording.say("pay.amount_by", amount=said, day=sheet.formats.day(day)) if day else said


def _note_lines(sheet: Sheet) -> list[str]:
    room, small = _beside_code(sheet, 0), sheet.type.small
    return [line for text in clean_lines(sheet.letterhead.payment_note) for line in wrap(text, small, room, most=3)][
        :3
    ]


def _draw_account(sheet: Sheet, rows: list[_Line]) -> float:
    x, y = _left(sheet), sheet.y + 12
    for label, value, look in rows:
        sheet.text(x, y, label, fitted(label, sheet.type.label, _VALUE_AT - 6))
        sheet.text(x + _VALUE_AT, y, value, fitted(value, look, _VALUE_ROOM))
        y += _line(sheet)
    return y - 8


def _help_lines(sheet: Sheet, offers_plan: bool) -> list[tuple[str, Style, float]]:
    """Lines of whom to ask, each with the points below it; beside them the code always has its place."""
    head, say = sheet.letterhead, sheet.wording.say
    contact = clean(", ".join(part for part in (head.contact_name, head.phone or head.email) if part))
    told = (
        (say("pay.wrong") if contact or offers_plan else "", sheet.type.strong, 0.0),
        (say("pay.right_it") if contact else "", sheet.type.label, 0.0),
        (contact, sheet.type.contact, 5.0),
        (say("pay.plan") if offers_plan else "", sheet.type.label, 0.0),
    )
    lines = []
    for text, look, gap in told:
        wrapped = wrap(text, look, _beside_code(sheet, _HELP_AT), most=3)
        lines += [(line, look, gap if at == len(wrapped) else 0.0) for at, line in enumerate(wrapped, start=1)]
    return lines


def _draw_help(sheet: Sheet, lines: list[tuple[str, Style, float]]) -> float:
    x, y = _left(sheet) + _HELP_AT, sheet.y + 12
    for line, look, gap in lines:
        sheet.text(x, y, line, look)
        y += look.leading + 1 + gap
    return y - 8


def _draw_ways(sheet: Sheet, places: list[WayPlace]) -> None:
    """The other ways, side by side; a link can be clicked."""
    sheet.y += _ABOVE_WAYS if places else 0
    label_look, look = _way_looks(sheet)
    for place in places:
        x, y = _left(sheet) + place.x, sheet.y + look.size + 2 + place.row * _WAY_LINE * sheet.type.step
        if place.label:
            sheet.text(x, y, place.label, label_look)
            x += label_look.width(place.label) + BEHIND_LABEL
        sheet.text(x, y, place.text, look)
        if place.link:
            sheet.link(place.link, x, y, look.width(place.text), look.size)
    sheet.y += _rows_high(sheet, places)


def _rows_high(sheet: Sheet, places: list[WayPlace]) -> float:
    return (places[-1].row + 1) * _WAY_LINE * sheet.type.step if places else 0.0


def _way_looks(sheet: Sheet) -> tuple[Style, Style]:
    return sheet.type.label, sheet.type.contact


def _ways_of(sheet: Sheet, payable: Payable) -> list[WayPlace]:
    room, looks = _beside_code(sheet, 0), _way_looks(sheet)
    return placed_ways(sheet.letterhead, sheet.wording, payable.amount, payable.reference, looks, room)


def _draw_code(sheet: Sheet, code: Code, top: float) -> None:
    left, small = sheet.right - _pad(sheet) - _CODE_SIDE, sheet.type.small
    sheet.block(left - _QUIET, top - _QUIET, _CODE_SIDE + 2 * _QUIET, _CODE_SIDE + 2 * _QUIET, WHITE)
    sheet.stencil(code_shape(code), left, top, _CODE_SIDE / len(code), BLACK)
    said = sheet.wording.say("pay.scan")
    sheet.text(left + _CODE_SIDE / 2, top + _CODE_SIDE + 10, said, fitted(said, small, _CODE_SIDE), "center")
