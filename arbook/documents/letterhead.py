"""Who writes and who reads: the two parties of every paper, as they stand on it."""

from dataclasses import dataclass
from typing import Literal

PaperSize = Literal["A4", "LETTER"]

DEFAULT_ACCENT = "#0B6470"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The business as its papers show it. Empty texts are left out.

    ``accent`` is ``#RRGGBB``; ``logo`` a PNG or JPEG picture; without one the initials stand in a tile.
    ``payment_note`` is the owner's own sentence below the bank account.
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
    contact_name: str = ""
    accent: str = DEFAULT_ACCENT
    logo: bytes | None = None
    paper_size: PaperSize = "A4"
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """The customer as the paper addresses them; ``number`` is the owner's customer number."""

    number: str
    name: str
    address_lines: tuple[str, ...] = ()
    contact_name: str = ""
    tax_id: str = ""
