"""The aging of an account as one bar and five amounts."""

from collections.abc import Sequence

from arbook.documents.inks import AGES, PLANNED, Ink
from arbook.documents.layout import Sheet
from arbook.documents.wrapping import fitted, wrap
from arbook.ledger.aging import AgeBand, Aging
from arbook.ledger.money import Money

_BAR_HIGH = 7.4
_BELOW_BAR = 12.0
_LEGEND_HIGH = 24.0
_GAP = 2.0
_SQUARE = 6.4
_INDENT = 10.5

_Share = tuple[str, Money, Ink]
"""What is owed under one label."""


def aging_high(sheet: Sheet, aging: Aging) -> float:
    """Points it takes, with the sentence on money on account where there is any."""
    return _BAR_HIGH + _BELOW_BAR + _LEGEND_HIGH + (sheet.type.small.leading if aging.on_account else 0.0)


def draw_aging(sheet: Sheet, aging: Aging, planned: Money) -> None:
    """Bar (left out where nothing is owed), legend with all bands, and in columns of their own what is ``planned``
    besides them and what is on account.
    """
    sheet.make_room(aging_high(sheet, aging))
    say = sheet.wording.say
    told = [
        (say(f"statement.aging.{band}"), amount, ink)
        for band, amount, ink in zip(AgeBand, aging.bands, AGES, strict=True)
    ]
    if planned:
        told.insert(1, (say("statement.aging.planned"), planned, PLANNED))
    _draw_bar(sheet, told)
    sheet.y += _BAR_HIGH + _BELOW_BAR
    if aging.on_account:
        told.append((say("statement.aging.credit"), -aging.on_account, sheet.accent))
    _draw_legend(sheet, told)
    if aging.on_account:
        said = say("statement.aging.on_account", amount=sheet.formats.money(aging.on_account))
        sheet.paragraph(wrap(said, sheet.type.small, sheet.text_width, most=1), sheet.type.small)


def _draw_legend(sheet: Sheet, told: Sequence[_Share]) -> None:
    """Columns of label and amount: the bands, and at the right what is taken off them; they sum to the balance."""
    step = sheet.text_width / len(told)
    for at, (label, amount, ink) in enumerate(told):
        x = sheet.left + at * step
        sheet.block(x, sheet.y, _SQUARE, _SQUARE, ink)
        sheet.text(x + _INDENT, sheet.y + 6.2, label, fitted(label, sheet.type.small, step - _INDENT - 4))
        text = sheet.formats.amount(amount)
        style = sheet.type.count if amount else sheet.type.count_none
        sheet.text(x + _INDENT, sheet.y + 18.5, text, fitted(text, style, step - _INDENT - 4, smallest=5))
    sheet.y += _LEGEND_HIGH


def _draw_bar(sheet: Sheet, told: Sequence[_Share]) -> None:
    """Widths are shares of what is owed; integers decide them, the last one ends at the margin."""
    shares = [(amount.minor, ink) for _, amount, ink in told if amount.minor > 0]
    owed = sum(minor for minor, _ in shares)
    room = sheet.text_width - _GAP * (len(shares) - 1)
    x = sheet.left
    for minor, ink in shares:
        wide = room * (minor / owed)
        sheet.block(x, sheet.y, wide, _BAR_HIGH, ink)
        x += wide + _GAP
