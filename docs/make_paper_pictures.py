"""Draws papers for the manual, in each language: a row of four pages for each look, and the letters of the stages.

    uv run python docs/make_paper_pictures.py [--to FOLDER]

The pictures of another language than English lie in a folder of its name. They are kept in 256 colors.
"""

import argparse
import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pypdfium2
from PIL import Image

from arbook.documents.invoice import draw_invoice
from arbook.documents.invoice_paper import InvoicePaper
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.plan_progress import ProgressPaper, draw_plan_progress
from arbook.documents.reminder_letter import LetterPaper, draw_reminder_letter
from arbook.documents.settlement import SettlementPaper, draw_settlement_offer
from arbook.documents.statement import draw_statement
from arbook.documents.statement_paper import StatementPaper
from arbook.documents.styles import STYLES, StyleName
from arbook.documents.wording import Wording, wording_for
from arbook.formats.formats import Formats, formats_for
from arbook.gui.reminders.example import example_facts
from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.invoicing import InvoiceLine, TaxRate, invoice_totals
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money
from arbook.ledger.plans import Frequency, InstallmentState, installments_by_count
from arbook.ledger.reminder_policies import ReminderPolicy, Stage
from arbook.ledger.settlements import SettlementPart
from arbook.ledger.statements import OpenDebt, open_item_statement
from arbook.ledger.terms import DuePiece
from arbook.services.reminder_letters import fill
from arbook.services.shipped_letters import shipped_wording

DAY = date(2026, 11, 26)
WIDTH = 420
GAP = 14
GROUND = "#E6E4DD"
COLORS = 256
SCREENS = Path(__file__).parent / "screens"
COUNTRIES = {"en": "IE", "de": "DE"}
COLORS_OF_LOOKS = {"modern": "#0B6470", "classic": "#1D4E89", "compact": "#8A3B1E"}

LADDER = ReminderPolicy(
    1,
    "Standard",
    (
        Stage(1, 1, "Friendly note", -3, "warm"),
        Stage(2, 2, "1st reminder", 3),
        Stage(3, 3, "2nd reminder", 14),
        Stage(4, 4, "Final demand", 30, "firm"),
    ),
    5,
)

Draw = Callable[[Letterhead, Wording, Formats], bytes]


def euros(text: str) -> Money:
    """An amount of the pictures."""
    return Money.of(text, "EUR")


ITEMS = (
    OpenItem(1, "2026-0104", date(2026, 9, 23), date(2026, 10, 23), euros("3265.40"), euros("1632.70")),
    OpenItem(2, "2026-0117", date(2026, 10, 10), date(2026, 11, 9), euros("1632.70"), euros("1490.00")),
    OpenItem(3, "2026-0139", date(2026, 11, 20), date(2026, 12, 20), euros("1632.70"), euros("1632.70")),
)
CUSTOMER = Recipient(number="1042", name="Marlow Hotel Group", address_lines=("7 Harbor Row", "Dublin D02 XX00"))


def letterhead(style: StyleName) -> Letterhead:
    """A joinery that nobody finds in a register."""
    return Letterhead(
        business_name="Finch Joinery",
        address_lines=("14 Dock Street", "Galway, H91 XX00"),
        email="accounts@finch.example",
        phone="+353 91 555 010",
        iban="DE75512108001245126199",
        contact_name="Nora Finch",
        country="IE",
        accent=COLORS_OF_LOOKS[style],
        style=style,
    )


def papers() -> Iterator[Draw]:
    """What is shown, from left to right."""
    vat = TaxRate("VAT", Decimal(23))
    lines = (
        InvoiceLine("Shelf, oak\n2.40 m, oiled twice", Decimal(4), Decimal(180), vat, "pcs"),
        InvoiceLine("Fitting and travel", Decimal("6.5"), Decimal(48), vat, "h"),
        InvoiceLine("Brackets", Decimal(12), Decimal("3.1"), vat, "pcs"),
    )
    totals = invoice_totals(lines, "EUR")
    invoice = InvoicePaper(
        kind="invoice",
        number="2026-0148",
        issued_on=DAY,
        recipient=CUSTOMER,
        currency="EUR",
        lines=lines,
        totals=totals,
        pieces=(DuePiece(date(2026, 12, 26), totals.gross),),
        early=EarlyDiscount(Decimal(2), 14),
    )
    listed = open_item_statement(list(map(OpenDebt, ITEMS)), [], as_of=DAY, currency="EUR")
    statement = StatementPaper(statement=listed, recipient=CUSTOMER, dated_on=DAY, reference="1042")
    parts = installments_by_count(euros("4755.40"), 6, date(2026, 10, 31), Frequency.MONTHLY)
    states = tuple(InstallmentState(part, part.amount if part.position == 1 else euros("0.00")) for part in parts)
    plan = ProgressPaper(number="P-2026-003", recipient=CUSTOMER, dated_on=DAY, states=states)
    parts_of_offer = (SettlementPart(date(2026, 12, 15), euros("2500.00")),)
    offer = SettlementPaper(recipient=CUSTOMER, dated_on=DAY, items=ITEMS[:2], parts=parts_of_offer)
    yield lambda *look: draw_invoice(invoice, *look)
    yield lambda *look: draw_statement(statement, *look)
    yield lambda *look: draw_plan_progress(plan, *look)
    yield lambda *look: draw_settlement_offer(offer, *look)


def letters() -> Iterator[Draw]:
    """The stages of the usual ladder, as they are printed."""
    for stage in LADDER.stages:
        yield lambda head, words, formats, stage=stage: draw_reminder_letter(  # type: ignore[misc]
            letter(stage, formats), head, words, formats
        )


def letter(stage: Stage, formats: Formats) -> LetterPaper:
    """What a stage says to the hotel."""
    facts = example_facts("Finch Joinery", stage, formats, "Nora Finch")
    told = fill(shipped_wording(LADDER, stage, formats.language, is_letter=True), facts, formats.language)
    is_final = LADDER.is_final(stage.stage_id)
    return LetterPaper(
        recipient=CUSTOMER,
        dated_on=DAY,
        subject=told.subject,
        before=tuple(re.split(r"\n\s*\n", told.body)),
        reference=CUSTOMER.number,
        asked=euros("1632.70" if stage.is_before_due else "3122.70"),
        pay_by=stage.deadline_from(DAY) if is_final else None,
    )


def first_page(pdf: bytes) -> Image.Image:
    """A page as wide as the pictures show it."""
    page = pypdfium2.PdfDocument(pdf)[0]
    picture: Image.Image = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB")
    return picture


def row_of(drawings: Iterator[Draw], style: StyleName, language: str) -> Image.Image:
    """All of them in a look beside each other."""
    words = wording_for(language), formats_for(language, COUNTRIES[language])
    pages = [first_page(draw(letterhead(style), *words)) for draw in drawings]
    row = Image.new("RGB", (len(pages) * (WIDTH + GAP) + GAP, pages[0].height + 2 * GAP), GROUND)
    for at, page in enumerate(pages):
        row.paste(page, (GAP + at * (WIDTH + GAP), GAP))
    return row.quantize(COLORS, dither=Image.Dither.NONE)


def main() -> None:
    """Write them all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=SCREENS)
    target = parser.parse_args().to
    for language in COUNTRIES:
        folder = target if language == "en" else target / language
        folder.mkdir(parents=True, exist_ok=True)
        for style in STYLES:
            row_of(papers(), style, language).save(folder / f"papers-{style}.png", optimize=True)
        row_of(letters(), "modern", language).save(folder / "papers-letters.png", optimize=True)


if __name__ == "__main__":
    main()
