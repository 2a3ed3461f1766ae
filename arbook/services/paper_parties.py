"""Who stands on a paper: the business with its letterhead, the customer in the window; as they are, or as they were
when it was issued. Loaded when a paper is wanted, since papers bring reportlab.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection

from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.styles import style_name
from arbook.documents.wording import Wording, wording_for
from arbook.formats.formats import Formats, formats_for
from arbook.ledger.pay_ways import ways_of
from arbook.ledger.references import ReferenceKind, asked_reference
from arbook.queries.customers import CustomerCard, people
from arbook.queries.settings import Profile, kept_logo, profile

Draw = Callable[[Letterhead, Wording, Formats], bytes]


def drawing(
    connection: Connection,
    card: CustomerCard,
    draw: Draw,
    *,
    language: str = "",
    country: str = "",
    business: Profile | None = None,
) -> Callable[[], bytes]:
    """A drawing in the customer's language on the business's letterhead, to be done anywhere.

    ``business`` is what it was when the paper was issued, in place of what it is now.
    """
    business = business or profile(connection)
    spoken = language or card.language or business.language
    letterhead, formats = letterhead_of(business), formats_for(spoken, country or card.country or business.country)
    return lambda: draw(letterhead, wording_for(spoken, formats.variant), formats)


def letterhead_of(business: Profile) -> Letterhead:
    """The business as its papers show it."""
    return Letterhead(
        business_name=business.name,
        address_lines=tuple(business.address.splitlines()),
        tagline=business.tagline,
        email=business.email,
        phone=business.phone,
        website=business.website,
        tax_id=business.tax_id,
        iban=business.iban,
        bic=business.bic,
        bank_name=business.bank_name,
        payment_note=business.payment_note,
        ways=ways_of(business.pay_ways),
        local_account=business.local_account,
        pay_link=business.pay_link,
        card_phone=business.card_phone,
        check_to=business.check_to,
        cash_note=business.cash_note,
        contact_name=business.contact_name,
        accent=business.accent,
        logo=business.logo,
        paper_size="LETTER" if business.paper_size == "LETTER" else "A4",
        country=business.country,
        style=style_name(business.paper_style),
        font=business.paper_font,
        address_form=business.address_form,
        has_slip=business.pay_slip == "cut_off",
    )


def recipient_of(connection: Connection, card: CustomerCard) -> Recipient:
    """The customer as a paper addresses them: at the first person's own letter address, else at the customer's."""
    persons = people(connection, card.customer_id)
    address = next((person.address for person in persons if person.address), card.address)
    return Recipient(
        number=card.number,
        name=card.name,
        address_lines=tuple(address.splitlines()),
        contact_name=next((person.name for person in persons if person.name), ""),
        tax_id=card.tax_id,
    )


def frozen_business(connection: Connection, frozen: dict[str, Any]) -> Profile:
    """The business as it called itself when the paper was issued, with the logo of then."""
    known = {field.name for field in fields(Profile)}
    told = {name: value for name, value in frozen.get("business", {}).items() if name in known}
    if "logo" in frozen:
        told["logo"] = kept_logo(connection, frozen["logo"])
    return replace(profile(connection), **told)


def frozen_recipient(whole: dict[str, Any], card: CustomerCard) -> Recipient:
    """The customer as a paper addressed them when it was issued; ``whole`` is what was frozen with it."""
    frozen = whole.get("customer", {})
    return Recipient(
        number=frozen.get("number", card.number),
        name=frozen.get("name", card.name),
        address_lines=tuple(str(frozen.get("address", card.address)).splitlines()),
        contact_name=frozen.get("contact_name", ""),
        tax_id=frozen.get("tax_id", ""),
    )


def quoted_for(asked: Iterable[tuple[str, str]], own_number: str, business: Profile) -> str:
    """What to write on a transfer for these papers, each with its own reference; see ``asked_reference``."""
    return asked_reference(asked, own_number, ReferenceKind(business.reference_kind))
