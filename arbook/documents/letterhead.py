"""Who writes and who reads: the two parties of every paper, as they stand on it."""

from dataclasses import dataclass
from typing import Literal

from arbook.documents.inks import DEFAULT_ACCENT
from arbook.documents.styles import DEFAULT_STYLE, StyleName
from arbook.ledger.pay_ways import PayWay

PaperSize = Literal["A4", "LETTER"]

DEFAULT_WAYS = (PayWay.BANK, PayWay.CODE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The business as its papers show it. Empty texts are left out.

    ``accent`` is ``#RRGGBB``; ``logo`` a PNG or JPEG picture; without one the initials stand in a tile.
    ``payment_note`` is the owner's own sentence below the bank account, ``local_account`` the account as the
    country's banks write it. Of the ``ways`` to pay only those named are told; ``pay_link`` is a template.
    ``style`` is one of ``styles.STYLES``, ``font`` one of ``fonts.FAMILIES`` (empty: the style's own) and
    ``address_form`` one of ``address_forms.FORMS`` (empty: the country's). ``has_slip`` ends papers that ask for
    money with a slip to cut off and send along.
    """

    business_name: str
    address_lines: tuple[str, ...] = ()
    tagline: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    tax_id: str = ""
    iban: str = ""
    bic: str = ""
    bank_name: str = ""
    payment_note: str = ""
    ways: tuple[PayWay, ...] = DEFAULT_WAYS
    local_account: str = ""
    pay_link: str = ""
    card_phone: str = ""
    check_to: str = ""
    cash_note: str = ""
    contact_name: str = ""
    accent: str = DEFAULT_ACCENT
    logo: bytes | None = None
    paper_size: PaperSize = "A4"
    country: str = ""
    style: StyleName = DEFAULT_STYLE
    font: str = ""
    address_form: str = ""
    has_slip: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """The customer as the paper addresses them; ``number`` is the owner's customer number."""

    number: str
    name: str
    address_lines: tuple[str, ...] = ()
    contact_name: str = ""
    tax_id: str = ""
