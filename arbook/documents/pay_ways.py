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


@dataclass(frozen=True, slots=True)
class WayLine:
    """A line; ``label`` stands at the first of a way, ``link`` is where its text leads."""

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


def way_lines(
    head: Letterhead, wording: Wording, amount: Money, reference: str, look: Style, room: float
) -> list[WayLine]:
    """Them on paper, wrapped to ``room`` points."""
    lines: list[WayLine] = []
    for way, label, text in told_ways(head, wording, amount, reference):
        link = text if way is PayWay.LINK else ""
        wrapped = wrap(text, look, room, most=0 if link else _MOST_LINES)  # half an address leads nowhere
        lines += [WayLine(label if not at else "", line, link) for at, line in enumerate(wrapped)]
    return lines


def mail_lines(head: Letterhead, wording: Wording, amount: Money, reference: str) -> list[str]:
    """Them in a mail: each with its label, first what to write on a transfer where one is wanted."""
    is_transfer = PayWay.BANK in head.ways and bool(head.iban or head.local_account.strip())
    told = [(wording.say("pay.reference"), grouped_reference(reference))] if is_transfer else []
    told += [(label, text) for _, label, text in told_ways(head, wording, amount, reference)]
    return [f"{label}: {text}" for label, text in told]


def _called(wording: Wording, phone: str) -> str:
    return wording.say("pay.card.call", phone=phone) if phone else ""
