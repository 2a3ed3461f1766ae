"""The ways to pay besides the bank account, in the customer's words: for the block on papers and for mails."""

from dataclasses import dataclass

from arbook.documents.letterhead import Letterhead
from arbook.documents.scripts import clean
from arbook.documents.wording import Wording
from arbook.documents.wrapping import Style, wrap
from arbook.ledger.money import Money
from arbook.ledger.pay_ways import PayWay, filled_link, is_link_template
from arbook.ledger.references import grouped_reference

_MOST_LINES = 3
_GAP = 14.0
BEHIND_LABEL = 5.0
"""Points between a label and what is said."""


@dataclass(frozen=True, slots=True)
class WayPlace:
    """A way on paper: in which row and how many points from the left. ``link`` is where its text leads; what is too
    long for one row goes on in the next without a label.
    """

    row: int
    x: float
    label: str
    text: str
    link: str = ""


def pay_link(head: Letterhead, amount: Money, reference: str) -> str:
    """Where this amount can be paid online; empty where that is not told."""
    if PayWay.LINK not in head.ways or not is_link_template(head.pay_link) or not reference:
        return ""
    return filled_link(head.pay_link, amount, reference)


def told_ways(head: Letterhead, wording: Wording, amount: Money, reference: str) -> list[tuple[PayWay, str, str]]:
    """Each way with its label and what is said of it."""
    say = wording.say
    place = clean(head.cash_note).strip() or clean(", ".join(head.address_lines))
    told = {
        PayWay.LINK: pay_link(head, amount, reference),
        PayWay.CARD: _called(wording, clean(head.card_phone).strip() or clean(head.phone)),
        PayWay.CHECK: say("pay.check.to", name=clean(head.check_to).strip() or clean(head.business_name)),
        PayWay.CASH: place or say("pay.cash.here"),
    }
    return [(way, say(f"pay.{way}"), text) for way, text in told.items() if way in head.ways and text]


def placed_ways(
    head: Letterhead, wording: Wording, amount: Money, reference: str, looks: tuple[Style, Style], room: float
) -> list[WayPlace]:
    """Them on paper, side by side where they fit into ``room`` points; ``looks`` are of the labels and of what is
    said.
    """
    label_look, look = looks
    rows: list[list[tuple[str, str, str]]] = []
    for way, label, text in told_ways(head, wording, amount, reference):
        link = text if way is PayWay.LINK else ""
        left = room - _label_wide(label, label_look)
        lines = wrap(text, look, left, most=0 if link else _MOST_LINES)  # half an address leads nowhere
        parts = [(label if not at else "", line, link) for at, line in enumerate(lines)]
        fits = (row for row in rows if len(lines) == 1 and _wide([*row, parts[0]], looks) <= room)
        row = next(fits, None)
        if row is None:
            rows += [[part] for part in parts]
        else:
            row.append(parts[0])
    return _placed(rows, looks, room)


def _placed(rows: list[list[tuple[str, str, str]]], looks: tuple[Style, Style], room: float) -> list[WayPlace]:
    """With the second of each row below each other, where there is room for that."""
    second = max((_wide(row[:1], looks) + _GAP for row in rows if len(row) > 1), default=0.0)
    if any(second + _wide(row[1:], looks) > room for row in rows if len(row) > 1):
        second = 0.0
    places = []
    for number, row in enumerate(rows):
        x = 0.0
        for at, (label, text, link) in enumerate(row):
            x = max(x, second) if at == 1 else x
            places.append(WayPlace(number, x, label, text, link))
            x += _wide([(label, text, link)], looks) + _GAP
    return places


def _wide(row: list[tuple[str, str, str]], looks: tuple[Style, Style]) -> float:
    label_look, look = looks
    told = sum(_label_wide(label, label_look) + look.width(text) for label, text, _ in row)
    return told + _GAP * (len(row) - 1)


def _label_wide(label: str, look: Style) -> float:
    return look.width(label) + BEHIND_LABEL if label else 0.0


def mail_lines(head: Letterhead, wording: Wording, amount: Money, reference: str) -> list[str]:
    """Them in a mail: each with its label, first what to write on a transfer where one is wanted."""
    is_transfer = PayWay.BANK in head.ways and bool(head.iban or head.local_account.strip())
    told = [(wording.say("pay.reference"), grouped_reference(reference))] if is_transfer else []
    told += [(label, text) for _, label, text in told_ways(head, wording, amount, reference)]
    return [f"{label}: {text}" for label, text in told]


def _called(wording: Wording, phone: str) -> str:
    return wording.say("pay.card.call", phone=phone) if phone else ""
