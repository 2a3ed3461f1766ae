"""What of an invoice's lines comes back: a tick for all that is left of a line, a number for a part of it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from arbook.gui.invoices.form_line import TypedAgain, number_of
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import Field
from arbook.gui.shared.labels import ElidedLabel, Label
from arbook.gui.shared.owner import Owner
from arbook.ledger.errors import AmountError
from arbook.queries.credited import LineLeft
from arbook.queries.invoices import InvoiceCard

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEIGHT = 210
_FIELD_WIDTH = 96


class _Line:
    """The widgets of one line."""

    def __init__(self, line: LineLeft, owner: Owner) -> None:
        self.line = line
        self.tick, self.field = QCheckBox(), Field()
        self.tick.setAccessibleName(line.description)
        gone = "" if line.left else QCoreApplication.translate("Credit", "All of it was credited before.")
        for part in (self.tick, self.field):
            allow(part, gone)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setFixedWidth(fonts.scaled(_FIELD_WIDTH))
        self._owner = owner

    def quantity(self) -> Decimal:
        """How much comes back.

        Raises:
            AmountError: no number.
        """
        text = self.field.text().strip()
        return number_of(text, self._owner.formats.decimal_mark) if text else Decimal(0)


class ReturnLines(Card):
    """``changed`` says that a tick or a number is another."""

    changed = Signal()

    def __init__(self, invoice: InvoiceCard, owner: Owner) -> None:
        super().__init__(flush=True)
        self._invoice, self._owner = invoice, owner
        self._write = TypedAgain(owner.formats.decimal_mark, invoice.row.total.currency)
        self._lines: list[_Line] = []
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("Lines of the invoice"))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._area)
        self.setMinimumHeight(fonts.scaled(_HEIGHT))

    def show_lines(self, left: Sequence[LineLeft]) -> None:
        """The invoice's lines, with what is left of each."""
        holder = QWidget()
        holder.setProperty("part", "scrolled")
        column, grid = QVBoxLayout(holder), QGridLayout()
        column.setContentsMargins(14, 4, 14, 6)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        heads = ("", self.tr("Which lines"), self.tr("Net"), self.tr("Left"), self.tr("Comes back"))
        for place, words in enumerate(heads):
            head = Label(words, "small_strong", "text2")
            if place > 1:
                head.setAlignment(_RIGHT)
            grid.addWidget(head, 0, place)
        self._lines = [_Line(line, self._owner) for line in left]
        for row, line in enumerate(self._lines, start=1):
            self._put(grid, row, line)
        column.addLayout(grid)
        column.addStretch(1)
        self._area.setWidget(holder)

    def propose(self, quantities: Mapping[int, Decimal]) -> None:
        """Fill in how much of which line (by its id) comes back, no more than is left."""
        for each in self._lines:
            if each.line.line_id in quantities:
                each.field.setText(self._write(min(quantities[each.line.line_id], each.line.left)))
                self._typed(each)

    def _put(self, grid: QGridLayout, row: int, each: _Line) -> None:
        line, formats = each.line, self._owner.formats
        own = self._invoice.lines[line.position - 1]
        left = self.tr("{0} of {1} {2}").format(
            formats.quantity(line.left), formats.quantity(line.quantity), own.unit
        )
        each.field.setAccessibleName(self.tr("How much of {0} comes back").format(line.description))
        each.tick.toggled.connect(lambda is_all: self._take_all(each, is_all))
        each.field.textEdited.connect(lambda _text: self._typed(each))
        grid.addWidget(each.tick, row, 0)
        grid.addWidget(ElidedLabel(line.description), row, 1)
        for place, words in ((2, formats.amount(own.net)), (3, left.strip())):
            label = Label(words, "body", "text2")
            label.setAlignment(_RIGHT)
            grid.addWidget(label, row, place)
        grid.addWidget(each.field, row, 4)

    def _take_all(self, each: _Line, is_all: bool) -> None:
        each.field.setText(self._write(each.line.left) if is_all else "")
        each.field.complain("")
        self.changed.emit()

    def _typed(self, each: _Line) -> None:
        each.field.complain("")
        try:
            is_all = each.quantity() == each.line.left
        except AmountError:
            is_all = False
        each.tick.blockSignals(True)
        each.tick.setChecked(is_all)
        each.tick.blockSignals(False)
        self.changed.emit()

    def returns(self) -> dict[int, Decimal]:
        """How much of each line comes back, by its position; what cannot be read says so at its field.

        Raises:
            AmountError: something is no number.
        """
        found = {}
        for each in self._lines:
            try:
                found[each.line.position] = each.quantity()
            except AmountError as refusal:
                each.field.complain(self._owner.explain(refusal))
                raise
        return {position: quantity for position, quantity in found.items() if quantity}

    def texts(self) -> dict[str, str]:
        """What is typed, to be kept."""
        return {str(each.line.position): each.field.text() for each in self._lines if each.field.text()}

    def type_again(self, texts: Mapping[str, str]) -> None:
        """Put it back."""
        for each in self._lines:
            each.field.setText(texts.get(str(each.line.position), ""))
            self._typed(each)

    def tick_of(self, position: int) -> QCheckBox:
        """The tick of a line."""
        return self._lines[position - 1].tick

    def field_of(self, position: int) -> Field:
        """The number of a line."""
        return self._lines[position - 1].field

    def complain(self, position: object, text: str) -> None:
        """Mark the number of a line as wrong; an empty text marks none."""
        for each in self._lines:
            each.field.complain(text if each.line.position == position else "")
