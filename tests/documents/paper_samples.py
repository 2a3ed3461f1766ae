"""A joinery in Galway and a hotel that owes it: facts for papers, and ways to read a paper back."""

import io
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from pypdf import PdfReader

from arbook.documents.late_note import LateApart
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.statement_paper import StatementPaper
from arbook.documents.wording import wording_for
from arbook.formats.formats import formats_for
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.items import ChargeFor, EntryKind, Nature, OnAccount, OpenItem
from arbook.ledger.money import Money
from arbook.ledger.statements import Entry, OpenCredit, OpenDebt, activity_statement, open_item_statement

EXPECTED = Path(__file__).parent.parent / "expected"
ENGLISH = (wording_for("en"), formats_for("en", "IE"))
GERMAN = (wording_for("de"), formats_for("de", "DE"))
AS_OF = date(2026, 11, 26)
FINCH = Letterhead(
    business_name="Finch Joinery",
    address_lines=("14 Dock Street", "Galway, H91 XX00"),
    tagline="Shelves, counters and doors since 1998",
    email="accounts@finch.example",
    phone="+353 91 555 010",
    tax_id="IE 0000000X",
    iban="DE75512108001245126199",
    contact_name="Nora Finch",
    country="IE",
)
MARLOW = Recipient(
    number="1042",
    name="Marlow Hotel Group",
    contact_name="Accounts, Ms Siobhan Keane",
    address_lines=("7 Harbour Row", "Dublin D02 XX00"),
)
VAT_23 = TaxRate("VAT", Decimal(23))
VAT_13_5 = TaxRate("VAT", Decimal("13.5"))
LINES = (
    InvoiceLine("Shelf, oak\n2.40 m, oiled twice", Decimal(4), Decimal(180), VAT_23, "pcs"),
    InvoiceLine("Fitting and travel", Decimal("6.5"), Decimal(48), VAT_13_5, "h"),
    InvoiceLine("Brackets", Decimal(12), Decimal("3.1"), VAT_23, "pcs"),
)


def euros(text: str) -> Money:
    return Money.of(text, "EUR")


INVOICE, CREDIT_NOTE, PAYMENT = EntryKind.INVOICE, EntryKind.CREDIT_NOTE, EntryKind.PAYMENT
SEP_23, OCT_10, OCT_23, NOV_2, NOV_9, NOV_12, NOV_20, DEC_20 = (
    date(2026, month, day)
    for month, day in ((9, 23), (10, 10), (10, 23), (11, 2), (11, 9), (11, 12), (11, 20), (12, 20))
)
ENTRIES = (
    Entry(1, SEP_23, INVOICE, "2026-0104", euros("3265.40"), OCT_23, "Bar refit, first part"),
    Entry(2, OCT_10, INVOICE, "2026-0117", euros("1632.70"), NOV_9, "Bar refit, rest"),
    Entry(3, NOV_2, CREDIT_NOTE, "2026-0011", euros("-142.70"), None, "One shelf not fitted", ("2026-0117",)),
    Entry(4, NOV_12, PAYMENT, "", euros("-1632.70"), None, "Bank transfer", ("2026-0104",)),
    Entry(5, NOV_20, INVOICE, "2026-0139", euros("1632.70"), DEC_20, "Door, staff room"),
)
ITEMS = (
    OpenItem(1, "2026-0104", SEP_23, OCT_23, euros("3265.40"), euros("1632.70")),
    OpenItem(2, "2026-0117", OCT_10, NOV_9, euros("1632.70"), euros("1490.00")),
    OpenItem(3, "2026-0139", NOV_20, DEC_20, euros("1632.70"), euros("1632.70")),
)


def activity_paper(recipient: Recipient = MARLOW) -> StatementPaper:
    """September to November: two late invoices and one that is not due."""
    zero = euros("0.00")
    statement = activity_statement(zero, ENTRIES, ITEMS, zero, starts_on=date(2026, 9, 1), as_of=AS_OF)
    return StatementPaper(
        statement=statement,
        recipient=recipient,
        dated_on=AS_OF,
        reference="1042 2026-0104 2026-0117",
        open_items=ITEMS,
    )


def open_item_paper(
    items: Iterable[OpenItem] = ITEMS, on_account: str = "0.00", currency: str = "EUR", recipient: Recipient = MARLOW
) -> StatementPaper:
    credit = Money.of(on_account, currency)
    unallocated = [OpenCredit(OnAccount(9, date(2026, 11, 25), credit, credit))] if credit else []
    debts = [OpenDebt(item, EntryKind.CHARGE if item.charged_for else EntryKind.INVOICE) for item in items]
    statement = open_item_statement(debts, unallocated, as_of=AS_OF, currency=currency)
    return StatementPaper(statement=statement, recipient=recipient, dated_on=AS_OF, reference="1042")


def charged_paper() -> StatementPaper:
    """Interest and a fixed sum are charged, and a little more interest is claimed."""
    charges = [
        _charge(70, "L-2026-0003", "54.82", ChargeFor.INTEREST),
        _charge(71, "L-2026-0003", "40.00", ChargeFor.COMPENSATION),
    ]
    claim = _charge(-8, "L-2026-0004", "9.50", ChargeFor.INTEREST)
    late = LateApart(euros("94.82"), (claim,), euros("3122.70"))
    return replace(open_item_paper((*ITEMS, *charges)), late=late)


def _charge(piece_id: int, number: str, amount: str, what: ChargeFor) -> OpenItem:
    on, asked = date(2026, 11, 20), euros(amount)
    nature = Nature.INTEREST if what is ChargeFor.INTEREST else Nature.COSTS
    return OpenItem(piece_id, number, on, on, asked, asked, nature=nature, charged_for=what)


def long_paper(count: int) -> StatementPaper:
    """``count`` invoices of January, every third without a detail."""
    entries, items = [], []
    for number in range(count):
        amount = euros(f"{100 + number * 37 % 900}.{number % 100:02d}")
        dated_on, due_on = date(2026, 1, 1 + number * 27 // count), date(2026, 3, 1)
        name = f"2026-{number:04d}"
        detail = "Shelf and fittings" if number % 3 else ""
        entries.append(Entry(number, dated_on, EntryKind.INVOICE, name, amount, due_on, detail))
        items.append(OpenItem(number, name, dated_on, due_on, amount, amount))
    as_of, zero = date(2026, 4, 1), euros("0.00")
    statement = activity_statement(zero, entries, items, zero, starts_on=date(2026, 1, 1), as_of=as_of)
    return StatementPaper(
        statement=statement, recipient=MARLOW, dated_on=as_of, reference="1042", open_items=tuple(items)
    )


def pages_of(pdf: bytes) -> list[str]:
    """Text of each page, one drawn text a line, without the spaces that only position."""
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return ["\n".join(line.strip() for line in page.splitlines()) for page in pages]


def text_of(pdf: bytes) -> str:
    return "\n".join(pages_of(pdf))


def amounts_in(text: str) -> list[str]:
    """All lines that are one amount in English writing."""
    return re.findall(r"^[−]?\D?([\d,]+\.\d{2})$", text, flags=re.MULTILINE)


def expected(name: str) -> str:
    return (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")
