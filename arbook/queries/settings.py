"""What the owner set up: the business, the mail account, mappings.

The business is read soon after every start: the rules of prices are loaded only where they are asked.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from arbook.store.tables.book import business_profile_table
from arbook.store.tables.printed import logo_table
from arbook.store.tables.remembered import import_mapping_table, mail_account_table

if TYPE_CHECKING:
    from arbook.ledger.invoicing import Pricing


@dataclass(frozen=True, slots=True)
class Profile:
    """The business that sends the invoices; ``address`` holds lines."""

    name: str
    address: str
    country: str
    email: str
    phone: str
    website: str
    tax_id: str
    tagline: str
    contact_name: str
    currency: str
    language: str
    paper_size: str
    iban: str
    bic: str
    bank_name: str
    payment_note: str
    accent: str
    logo: bytes | None
    default_terms_id: int
    default_policy_id: int | None
    gross_prices: bool = False
    tax_rounding: str = "per_rate"
    cash_rounding: Decimal | None = None
    local_account: str = ""
    pay_ways: str = "bank,code"
    pay_link: str = ""
    card_phone: str = ""
    check_to: str = ""
    cash_note: str = ""
    reference_kind: str = "plain"
    paper_style: str = "modern"
    paper_font: str = "auto"
    address_form: str = "auto"
    pay_slip: str = "none"

    @property
    def pricing(self) -> "Pricing":
        """How a new paper of this business is priced."""
        from arbook.ledger.invoicing import Pricing, TaxRounding

        return Pricing(self.gross_prices, TaxRounding(self.tax_rounding))

    def coin_for(self, currency: str) -> Decimal | None:
        """The smallest coin for an invoice in this currency: coins are those of the book's own."""
        return self.cash_rounding if currency == self.currency else None

    @property
    def is_ready_for_paper(self) -> bool:
        """Whether a customer can see from a paper where it comes from and where the money should go."""
        from arbook.ledger.pay_ways import PayWay, ways_of

        ways = ways_of(self.pay_ways)
        has_account = PayWay.BANK in ways and bool(self.iban.strip() or self.local_account.strip())
        has_other = bool(set(ways) - {PayWay.BANK, PayWay.CODE} or self.payment_note.strip())
        return bool(self.address.strip()) and (has_account or has_other)


@dataclass(frozen=True, slots=True)
class MailAccountRow:
    """How mail leaves; the password is in the keyring.

    ``per_minute`` and ``per_hour`` are what its provider takes (0: no limit), ``pause_seconds`` lie between two
    messages. With an ``imap_host`` a copy is put into the Sent folder. With ``writes_to``, a folder, messages become
    files there and nothing is sent.

    ``sign_in``: ``password``, or in the browser (OAuth2): ``microsoft``, or ``other`` with the two addresses and the
    scope of that provider. ``client_id`` is what the program is registered as there, ``tenant`` whose accounts at
    Microsoft; empty as the program comes.
    """

    sender_name: str
    address: str
    host: str
    port: int
    security: str
    username: str
    per_minute: int = 0
    per_hour: int = 0
    pause_seconds: int = 0
    imap_host: str = ""
    imap_port: int = 993
    writes_to: str = ""
    is_default: bool = True
    sign_in: str = "password"
    client_id: str = ""
    tenant: str = ""
    authorize_url: str = ""
    token_url: str = ""
    sign_in_scope: str = ""


_BUSINESS = select(business_profile_table)


def profile(connection: Connection) -> Profile:
    """The business."""
    row = connection.execute(_BUSINESS).one()
    return Profile(**{name: getattr(row, name) for name in Profile.__dataclass_fields__})


def kept_logo(connection: Connection, mark: str) -> bytes | None:
    """The logo that an issued paper names by its hash; None where it bears none."""
    content: bytes | None = connection.execute(
        select(logo_table.c.content).where(logo_table.c.sha256 == mark)
    ).scalar()
    return content


def mail_account(connection: Connection, address: str = "") -> MailAccountRow | None:
    """The account of this sender; without one the account that is used where nothing else is said. None where it is
    not set up.
    """
    for account in mail_accounts(connection):
        if not address or account.address.lower() == address.lower():
            return account
    return None


def mail_accounts(connection: Connection) -> tuple[MailAccountRow, ...]:
    """All accounts, the one that is used where nothing else is said first."""
    table = mail_account_table
    names = tuple(MailAccountRow.__dataclass_fields__)
    rows = connection.execute(select(table).order_by(table.c.is_default.desc(), table.c.id))
    return tuple(MailAccountRow(**{name: getattr(row, name) for name in names}) for row in rows)


def saved_mapping(connection: Connection, header_signature: str) -> str | None:
    """The mapping JSON the owner saved for files with this header."""
    table = import_mapping_table
    mapping: str | None = connection.execute(
        select(table.c.mapping).where(table.c.header_signature == header_signature)
    ).scalar()
    return mapping
