"""A one-page statement beside a canvas of reportlab that is told the same texts by hand; 1,000 statements in a row.

The floor knows every text, font and place already: it measures nothing, decides nothing and draws no frames. Memory
is the largest resident size, before and after.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from io import BytesIO
from typing import Any

from arbook.documents.layout import Sheet
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.statement import StatementPaper, draw_statement
from arbook.documents.wording import wording_for
from arbook.documents.wrapping import Style
from arbook.formats.formats import formats_for
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money
from arbook.ledger.statements import OpenDebt, open_item_statement
from benchmarks.memory import megabytes
from benchmarks.timing import compare

TODAY = date(2026, 11, 26)
GOAL = 2.0
GOAL_MB = 20
MANY = 1000
_WARM = 50
_HEAD = Letterhead(
    business_name="Finch Joinery",
    address_lines=("14 Dock Street", "Galway, H91 XX00"),
    tagline="Shelves, counters and doors since 1998",
    email="accounts@finch.example",
    phone="+353 91 555 010",
    iban="DE75512108001245126199",
    contact_name="Nora Finch",
    country="IE",
)
_WORDS = (wording_for("en"), formats_for("en", "IE"))

Drawn = tuple[float, float, str, Style, str]


def statement_of(number: int) -> StatementPaper:
    """Eight open invoices of a customer; names, numbers and amounts differ from customer to customer."""
    items = [
        OpenItem(
            at,
            f"2026-{number * 8 + at:06}",
            TODAY - timedelta(days=70 - at * 7),
            TODAY - timedelta(days=40 - at * 7),
            Money(100_00 + number * 17 + at, "EUR"),
            Money(100_00 + number * 17 + at, "EUR"),
        )
        for at in range(8)
    ]
    statement = open_item_statement(list(map(OpenDebt, items)), [], as_of=TODAY, currency="EUR")
    recipient = Recipient(number=f"{number}", name=f"Customer {number} Ltd", address_lines=("7 Harbor Row", "Dublin"))
    return StatementPaper(statement=statement, recipient=recipient, dated_on=TODAY, reference=f"{number}")


def texts_of(paper: StatementPaper) -> list[Drawn]:
    """Every text of the paper with its place and look."""
    found: list[Drawn] = []
    text = Sheet.text

    def told(sheet: Sheet, x: float, y: float, said: str, look: Style, align: Any = "left") -> None:
        found.append((x, sheet.height - y, said, look, align))
        text(sheet, x, y, said, look, align)

    Sheet.text = told  # type: ignore[method-assign, assignment]
    try:
        draw_statement(paper, _HEAD, *_WORDS)
    finally:
        Sheet.text = text  # type: ignore[method-assign]
    return found


def by_hand(texts: Iterable[Drawn]) -> bytes:
    """The floor."""
    from reportlab.pdfgen.canvas import Canvas

    file = BytesIO()
    canvas = Canvas(file, pagesize=(595.276, 841.89), invariant=1, pageCompression=1)
    draw = {"left": canvas.drawString, "right": canvas.drawRightString, "center": canvas.drawCentredString}
    for x, y, said, look, align in texts:
        canvas.setFont(look.font, look.size)
        canvas.setFillColorRGB(*look.ink)
        draw[align](x, y, said)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def main() -> None:
    paper = statement_of(1)
    texts = texts_of(paper)
    told = f"one statement of one page, {len(texts)} texts"
    compare(told, lambda: draw_statement(paper, _HEAD, *_WORDS), lambda: by_hand(texts), rounds=41, goal=GOAL)
    for number in range(_WARM):
        draw_statement(statement_of(number), _HEAD, *_WORDS)
    before = megabytes()
    for number in range(_WARM, _WARM + MANY):
        draw_statement(statement_of(number), _HEAD, *_WORDS)
    grown = megabytes() - before
    print(f"{MANY} statements: memory grew by {grown:.1f} MB from {before:.0f} MB (goal {GOAL_MB} MB)")


if __name__ == "__main__":
    main()
