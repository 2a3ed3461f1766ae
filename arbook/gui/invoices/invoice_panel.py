"""One paper in the panel: lines, due pieces, what came, and what can be done. Issued papers are never changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from arbook.gui.invoices.form_line import TypedAgain
from arbook.gui.invoices.form_offers import offers
from arbook.gui.invoices.invoice_actions import InvoiceActions
from arbook.gui.invoices.reading import PaperFacts
from arbook.gui.invoices.words import (
    invoice_chip,
    next_part_words,
    piece_state,
    piece_words,
    priced_words,
    settlement_words,
    supply_words,
)
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.chips import Chip, ChipLook
from arbook.gui.shared.days import day_words
from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.mailed_words import mailed_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.untaken_note import UntakenNote
from arbook.ledger.items import EntryKind
from arbook.queries.invoice_outcome import Outcome, SettlementRow
from arbook.queries.invoices import InvoiceCard, InvoiceLineRow, InvoiceRow
from arbook.queries.late_charges import LateChargeRow
from arbook.queries.pricing import stored_totals

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
MOST_LINES = 40


class InvoiceView(QWidget):
    """``foot`` belongs below the panel; ``acted`` carries the key of one of them, or ``charge:`` and the number of a
    charge for lateness, and the row.
    """

    acted = Signal(str, object)

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._row: InvoiceRow | None = None
        self._total, self._about = Label("", "money"), Label("", "body", "text2", wrap=True)
        self._chip = Chip(ChipLook(""))
        self._reference = Label("", "body", wrap=True)
        self._details = QWidget()
        self.untaken = UntakenNote(owner)
        self.foot = InvoiceActions()
        self.foot.acted.connect(self._act)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (self._chip, self._total, self._about, self._reference, self.untaken, self._details):
            self._column.addWidget(part)
        self._column.addStretch(1)

    def show_row(self, row: InvoiceRow) -> None:
        """What the list knows; the rest follows."""
        self._row = row
        formats = self._owner.formats
        self._chip.show_look(invoice_chip(row, self._owner))
        self._total.setText(formats.money(row.total))
        told = [row.customer_name, formats.day(row.issued_on)]
        if row.open and row.open != row.total:
            told.append(self.tr("{0} still open").format(formats.amount(row.open)))
        if row.outcome is Outcome.PARTLY_WRITTEN_OFF:
            told.append(self.tr("{0} written off").format(formats.amount(row.written_off)))
        told += [each for each in (next_part_words(row, self._owner),) if each]
        self._about.setText("  ·  ".join(told))
        self._reference.setText(row.reference)
        self._reference.setVisible(bool(row.reference))
        self.foot.show_offers(offers(row))
        self.untaken.show_untaken(())

    def _act(self, key: str) -> None:
        self.acted.emit(key, self._row)

    def show_details(self, paper: PaperFacts) -> None:
        """Lines, sums, due pieces, what came, and what was charged for its lateness."""
        card = paper.card
        self.untaken.show_untaken(paper.untaken)
        self.foot.show_offers(offers(card.row, card))
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        if paper.mailed is not None:
            self._add(grid, mailed_words(paper.mailed, self._owner), "", "text2")
        self._add_lines(grid, card)
        self._add_pieces(grid, card)
        self._add_settled(grid, paper.settled)
        self._add_charges(grid, paper.charges)
        self._column.replaceWidget(self._details, fresh)
        self._details.deleteLater()
        self._details = fresh

    def _add_lines(self, grid: QGridLayout, card: InvoiceCard) -> None:
        formats = self._owner.formats
        if card.source == "elsewhere":
            self._add(grid, self.tr("Issued by another program"), "", "text2")
        if card.corrects_number:
            self._add(grid, self.tr("Corrects {0}").format(card.corrects_number), "", "text2")
        if card.supply is not None:
            self._add(grid, supply_words(card.supply, self._owner), "", "text2")
        for line in card.lines[:MOST_LINES]:
            self._add(grid, line.description, formats.amount(line.net))
            self._add(grid, self._line_words(line, card), "", "text2", small=True)
        if len(card.lines) > MOST_LINES:
            self._add(grid, self.tr("and {0} more lines").format(len(card.lines) - MOST_LINES), "", "text2")
        self._add_whole(grid, card)
        if card.tax:
            self._add(grid, self.tr("Net"), formats.amount(card.net), "text2")
            self._add(grid, self.tr("Tax"), formats.amount(card.tax), "text2")
        if card.rounding:
            self._add(grid, self.tr("Rounded to the coin"), formats.amount(card.rounding), "text2")
        if card.note:
            self._add(grid, card.note, "", "text2", small=True)

    def _add_whole(self, grid: QGridLayout, card: InvoiceCard) -> None:
        """What was taken off or added for the whole paper; the frozen lines make the same sums again."""
        if not (card.lines and (card.pricing.discount or card.pricing.charges)):
            return
        amount = self._owner.formats.amount
        totals = stored_totals([line.line for line in card.lines], card.net.currency, card.pricing, card.terms)
        for taken in totals.discounts:
            self._add(grid, self.tr("Discount"), amount(-taken), "text2")
        for charge, money in zip(card.pricing.charges, totals.charges, strict=True):
            self._add(grid, charge.description, amount(money), "text2")

    def _line_words(self, line: InvoiceLineRow, card: InvoiceCard) -> str:
        formats = self._owner.formats
        priced = priced_words(line.line, card.row.total.currency, self._owner)
        tax = f"{line.tax_name} {formats.percent(line.tax_percent)}".strip()
        if not line.discount:
            return self.tr("{0}, {1}").format(priced, tax)
        discount = TypedAgain(formats.decimal_mark, card.row.total.currency).discount(line.discount)
        return self.tr("{0} less {1}, {2}").format(priced, discount, tax)

    def _add_pieces(self, grid: QGridLayout, card: InvoiceCard) -> None:
        for place, piece in enumerate(card.pieces):
            if not place:
                grid.addWidget(hairline(), grid.rowCount(), 0, 1, 2)
            self._add(grid, piece_words(card, place, self._owner), self._owner.formats.amount(piece.amount))
            told = piece_state(card, place, self._owner)
            if told:
                self._add(grid, told, "", "text2", small=True)

    def _add_settled(self, grid: QGridLayout, settled: tuple[SettlementRow, ...]) -> None:
        for place, row in enumerate(settled):
            if not place:
                grid.addWidget(hairline(), grid.rowCount(), 0, 1, 2)
            words = f"{settlement_words(row)}, {day_words(row.dated_on, self._owner)}"
            tone = "good" if row.kind is EntryKind.PAYMENT else "text"
            self._add(grid, words, self._owner.formats.amount(row.amount), tone)

    def _add_charges(self, grid: QGridLayout, charges: tuple[LateChargeRow, ...]) -> None:
        """Apart from the invoice: each charge with the way to it, where it is waived."""
        for place, charge in enumerate(charges):
            if not place:
                grid.addWidget(hairline(), grid.rowCount(), 0, 1, 2)
                self._add(grid, self.tr("Charged for lateness, apart from the invoice"), "", "text2", small=True)
            button = Button(charge.number, "link", "coins")
            button.setAccessibleName(self.tr("Open {0} or waive it").format(charge.number))
            key = f"charge:{charge.number}"
            button.clicked.connect(lambda _checked=False, key=key: self.acted.emit(key, self._row))
            row = grid.rowCount()
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            number = Label(self._owner.formats.amount(charge.total), "strong")
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(number, row, 1)

    def _add(self, grid: QGridLayout, words: str, amount: str, tone: str = "text", *, small: bool = False) -> None:
        shown = "good" if tone == "good" else "text2" if tone == "text2" else "text"
        row = grid.rowCount()
        label = Label(words, "small" if small else "body", "text2" if shown == "text2" else "text", wrap=True)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        if amount:
            number = Label(amount, "strong" if tone != "text2" else "body", "good" if shown == "good" else "text")
            number.setAlignment(_RIGHT)
            grid.addWidget(number, row, 1)
