"""The items of a reminder as its letter lists them: what it is about, and what is only listed along."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from arbook.formats.formats import Formats
from arbook.ledger.money import Money, total
from arbook.ledger.paying_early import InvoiceOffer
from arbook.ledger.reminders import Proposal, ProposedItem, ReminderPolicy
from arbook.queries.addressing import PieceFacts
from arbook.queries.early_payment import early_offers
from arbook.services.plain_lines import one_line
from arbook.services.reminder_charges import charge_words
from arbook.services.reminder_letters import LetterItem
from arbook.services.shipped_letters import RUNGS, besides_texts, rung_of


@dataclass(frozen=True, slots=True)
class Grouped:
    """The items in the order of the letter: ``first`` what it is about, ``besides`` what is only listed along, under
    ``heading``.
    """

    first: tuple[ProposedItem, ...]
    besides: tuple[ProposedItem, ...] = ()
    heading: str = ""

    @property
    def about(self) -> Money | None:
        """What the first of them come to, where others stand besides."""
        return (
            total([each.item.open for each in self.first], self.first[0].item.open.currency) if self.besides else None
        )


def grouped(proposal: Proposal, policy: ReminderPolicy, language: str) -> Grouped:
    """Who reads "we have reminded you of this" was reminded of each line below it; what is new stands apart.

    A first reminder is the other way round: what was asked for before, in more serious words, stands apart from it.
    """
    stage, items = proposal.stage, proposal.items
    rung = rung_of(policy, stage)
    if rung == RUNGS[0]:
        return Grouped(items)
    is_first = rung == RUNGS[1]
    own = [each for each in items if each.item.is_charge or _was_reminded(each, policy) is not is_first]
    besides = [each for each in items if each not in own]
    if not besides or all(each.item.is_charge for each in own):
        return Grouped(items)
    return Grouped(tuple(own), tuple(besides), besides_texts(language)["before" if is_first else "new"])


def _was_reminded(each: ProposedItem, policy: ReminderPolicy) -> bool:
    """Whether a message after its due date named it."""
    sent = (each.item.policy or policy).stage_at(each.item.sent_position or 0)
    return sent is not None and not sent.is_before_due


def letter_items(
    items: Grouped, pieces: Mapping[int, PieceFacts], offers: Mapping[int, InvoiceOffer], formats: Formats
) -> tuple[LetterItem, ...]:
    """As the letter lists them."""
    first, besides = (
        [_listed(each, pieces, offers, formats) for each in some] for some in (items.first, items.besides)
    )
    headed = [replace(each, besides="" if place else items.heading) for place, each in enumerate(besides)]
    return (*first, *headed)


def _listed(
    each: ProposedItem, pieces: Mapping[int, PieceFacts], offers: Mapping[int, InvoiceOffer], formats: Formats
) -> LetterItem:
    piece = pieces.get(each.item.piece_id or 0)
    amount: Money = piece.amount if piece else each.item.open
    offer = offers.get(piece.invoice_id) if piece and piece.invoice_id else None
    return LetterItem(
        number=one_line(each.item.number),
        due=formats.long_day(each.item.due_on),
        open=formats.money(each.item.open),
        amount=formats.money(amount),
        is_part=amount != each.item.open,
        is_installment=each.item.installment_id is not None,
        nature=str(piece.nature) if piece else "",
        name=charge_words(each, piece, formats),
        early_pay=formats.money(offer.pay) if offer else "",
        early_by=formats.long_day(offer.last_day) if offer else "",
        early_saving=formats.money(offer.discount) if offer else "",
        early_is_whole=offer is not None and offer.pay + offer.discount != each.item.open,
    )


def standing_offers(connection: Connection, pieces: Iterable[PieceFacts], as_of: date) -> Mapping[int, InvoiceOffer]:
    """What can still be saved by paying early, by invoice id."""
    invoice_ids = {piece.invoice_id for piece in pieces if piece.invoice_id is not None}
    offers = early_offers(connection, invoice_id=invoice_ids) if invoice_ids else ()
    return {offer.invoice_id: offer for offer in offers if offer.is_earned(as_of)}


def joined_numbers(items: Sequence[ProposedItem], pieces: Mapping[int, PieceFacts], formats: Formats) -> str:
    """``1, 2 and 3`` in the customer's language; an invoice in several pieces is named once."""
    sold = [each.item for each in items if not _nature(each, pieces)]
    return formats.listed(list(dict.fromkeys(filter(None, (one_line(item.number) for item in sold)))))


def _nature(each: ProposedItem, pieces: Mapping[int, PieceFacts]) -> str:
    piece = pieces.get(each.item.piece_id or 0)
    return str(piece.nature) if piece else ""


def has_invoice(each: ProposedItem, pieces: Mapping[int, PieceFacts]) -> bool:
    """Whether an invoice with a number stands behind it."""
    piece = pieces.get(each.item.piece_id or 0)
    return piece is not None and piece.invoice_id is not None and bool(each.item.number)
