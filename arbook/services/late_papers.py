"""The facts of an interest sheet: of a charge as it was frozen, or of what may be charged on a day."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from arbook.documents.interest_paper import InterestPaper, LateItem, Source
from arbook.documents.interest_sheet import draw_interest_sheet
from arbook.documents.letterhead import Recipient
from arbook.ledger.items import Nature
from arbook.ledger.may_charge import Basis
from arbook.queries.customers import CustomerCard, customer_by_id
from arbook.queries.late_charges import LateChargeCard, late_charge_card
from arbook.queries.late_sheets import LateSheet, RateSource, SheetPart, sheet_of_charge, sheet_of_day
from arbook.queries.lateness import late_answers
from arbook.services.late_charging import BOTH
from arbook.services.paper_mail_facts import Mailable, claim_mail
from arbook.services.paper_parties import drawing, frozen_business, frozen_recipient, recipient_of


def charge_drawing(
    connection: Connection, charge_id: int, *, is_enclosed: bool = False
) -> tuple[LateChargeCard, Callable[[], bytes]]:
    """The sheet of a charge exactly as it was made, whatever became of rates, rules and payments later.

    Args:
        is_enclosed: It goes with a reminder: how it was counted, and nothing to pay.

    Raises:
        LateChargeUnknownError: no such charge.
    """
    charge = late_charge_card(connection, charge_id)
    card, frozen = customer_by_id(connection, charge.row.customer_id), charge.frozen
    paper = replace(paper_of(sheet_of_charge(charge), frozen_recipient(frozen, card)), is_enclosed=is_enclosed)
    draw = drawing(
        connection,
        card,
        lambda *style: draw_interest_sheet(paper, *style),
        language=str(frozen.get("language", "")),
        country=str(frozen.get("country", "")),
        business=frozen_business(connection, frozen),
    )
    return charge, draw


def claim_drawing(
    connection: Connection,
    customer_id: int,
    on: date,
    *,
    piece_ids: Collection[int] = (),
    by: Basis | None = None,
    natures: Collection[Nature] = BOTH,
) -> tuple[CustomerCard, Mailable, Callable[[], bytes]]:
    """The sheet of what may be charged on a day, of these due pieces or of all, with what a mail says of it; it bears
    no number.

    Raises:
        CustomerUnknownError, PaperError: no such customer; nothing may be charged.
    """
    answers = late_answers(connection, customer_id, on, by=by)
    wanted = tuple(each for each in answers.answers if not piece_ids or each.piece.piece_id in piece_ids)
    sheet = sheet_of_day(wanted, on, answers.customer.currency, natures)
    paper = paper_of(sheet, recipient_of(connection, answers.customer))
    mail, card = claim_mail(sheet.total, answers.customer.number, on), answers.customer
    return card, mail, drawing(connection, card, lambda *style: draw_interest_sheet(paper, *style))


def paper_of(sheet: LateSheet, recipient: Recipient) -> InterestPaper:
    """A sheet as it is drawn."""
    return InterestPaper(
        number=sheet.number,
        recipient=recipient,
        dated_on=sheet.dated_on,
        items=tuple(_item(part, sheet.parts) for part in sheet.parts),
        reference=sheet.number,
    )


def _item(part: SheetPart, parts: tuple[SheetPart, ...]) -> LateItem:
    is_in_parts = part.position > 1 or sum(each.number == part.number for each in parts) > 1
    return LateItem(
        number=part.number,
        position=part.position if is_in_parts else 0,
        due_on=part.due_on,
        open=part.open,
        slices=part.slices,
        interest=part.claim_interest,
        costs=part.claim_costs,
        before=part.interest_before + part.costs_before,
        asked=part.interest + part.costs,
        agreed=part.basis is Basis.AGREED,
        law=_source(part.law),
        rate=_source(part.rate),
        points=part.points,
    )


def _source(source: RateSource | None) -> Source | None:
    return None if source is None else Source(source.name, source.source, source.looked_up_on)
