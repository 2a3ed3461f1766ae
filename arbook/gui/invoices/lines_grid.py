"""The lines of an invoice: Enter goes on, a new line appears by itself, Ctrl+Del removes one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from arbook.gui.invoices.form_invoice import NO_TAX, LineForm
from arbook.gui.shared import fonts
from arbook.gui.shared.fields import ChoiceField, Field
from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.ledger.invoicing import TaxRate
from arbook.ledger.money import Money

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WHAT, _QUANTITY, _UNIT, _PRICE = range(4)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Cell(Field):
    """One field of a line; the grid hears of its keys."""

    went_on = Signal()
    removed = Signal()
    copied = Signal()
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the grid; everything else is typed."""
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and not ctrl:
            self.went_on.emit()
        elif ctrl and event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif ctrl and event.key() == Qt.Key.Key_Down:
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not ctrl:
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class _Line:
    """The widgets of one line."""

    def __init__(self, rates: list[tuple[object, str]]) -> None:
        self.position = Label("", "body", "text2")
        self.cells = [_Cell() for _ in range(4)]
        for place in (_QUANTITY, _PRICE):
            self.cells[place].setAlignment(_RIGHT)
        self.tax = ChoiceField(rates)
        self.amount = Label("", "strong")
        self.amount.setAlignment(_RIGHT)

    def widgets(self) -> list[QWidget]:
        return [self.position, *self.cells, self.tax, self.amount]

    def form(self) -> LineForm:
        tax = self.tax.value
        what, quantity, unit, price = (cell.text() for cell in self.cells)
        return LineForm(what, quantity, unit, price, tax if isinstance(tax, TaxRate) else NO_TAX)

    def show_form(self, line: LineForm) -> None:
        for cell, text in zip(self.cells, (line.what, line.quantity, line.unit, line.price), strict=True):
            cell.setText(text)
        self.tax.set_value(line.tax)


class LinesGrid(QScrollArea):
    """``changed`` says that something was typed; ``left_end`` that Enter was pressed in an empty last line."""

    changed = Signal()
    left_end = Signal()

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._rates: list[tuple[object, str]] = []
        self._lines: list[_Line] = []
        self._is_filling = False
        holder = QWidget()
        holder.setProperty("part", "scrolled")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 4, 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(5)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Lines of the invoice"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumHeight(140)
        self._amount_head = Label("", "small_strong", "text2")
        self._make_head()

    def _make_head(self) -> None:
        heads = [Label(words, "small_strong", "text2") for words in self._names()]
        for place, head in enumerate([*heads, self._amount_head], start=1):
            if place in (_QUANTITY + 1, _PRICE + 1, 6):
                head.setAlignment(_RIGHT)
            self._grid.addWidget(head, 0, place)
        self._grid.addWidget(hairline(), 1, 0, 1, 7)
        for column, stretch in ((1, 10), (2, 3), (3, 3), (4, 4), (5, 4), (6, 4)):
            self._grid.setColumnStretch(column, stretch)
        self._grid.setColumnMinimumWidth(0, 22)
        self._grid.setColumnMinimumWidth(6, fonts.metrics("strong").horizontalAdvance("0,000,000.00"))

    def _names(self) -> tuple[str, str, str, str, str]:
        return self.tr("What"), self.tr("Quantity"), self.tr("Unit"), self.tr("Price each"), self.tr("Tax")

    # ------------------------------------------------------------- what is shown
    def set_rates(self, rates: list[tuple[object, str]]) -> None:
        """Offer these tax rates."""
        self._rates = rates
        for line in self._lines:
            line.tax.set_choices(rates)

    def set_currency(self, currency: str) -> None:
        """Say it above the amounts."""
        self._amount_head.setText(self.tr("Amount, {0}").format(currency))

    def show_lines(self, lines: list[LineForm]) -> None:
        """Show these lines and an empty one."""
        self._is_filling = True
        while self._lines:
            self._drop(self._lines[-1])
        for line in lines:
            self._append().show_form(line)
        self._is_filling = False
        self._keep_empty_line()

    def lines(self) -> list[LineForm]:
        """All lines as typed, the empty last one too."""
        return [line.form() for line in self._lines]

    def show_amounts(self, amounts: list[Money | None]) -> None:
        """Amounts beside their lines."""
        for line, amount in zip(self._lines, amounts, strict=False):
            line.amount.setText("" if amount is None else self._owner.formats.amount(amount))

    def mark(self, position: int | None, complaint: str = "") -> None:
        """Put the edge of a complaint around a line (from 1), or take it away."""
        for place, line in enumerate(self._lines, start=1):
            for cell in line.cells:
                cell.complain(complaint if place == position else "")

    def start(self) -> None:
        """Put the focus into the first empty line."""
        self._lines[-1].cells[_WHAT].setFocus()

    # ------------------------------------------------------------- lines come and go
    def _append(self) -> _Line:
        line = _Line(self._rates)
        if self._lines:
            line.tax.set_value(self._lines[-1].tax.value)
        self._lines.append(line)
        row = len(self._lines) + 1
        for column, widget in enumerate(line.widgets()):
            self._grid.addWidget(widget, row, column)
            widget.show()  # now, so that Enter can go there before the next paint
        for place, (cell, name) in enumerate(zip(line.cells, self._names(), strict=False)):
            cell.textEdited.connect(self._typed)
            cell.went_on.connect(lambda line=line, place=place: self._go_on(line, place))
            cell.removed.connect(lambda line=line: self._remove(line))
            cell.copied.connect(lambda line=line: self._copy_above(line))
            cell.stepped.connect(lambda step, line=line, place=place: self._step(line, place, step))
            cell.setAccessibleName(name)
        line.tax.setAccessibleName(self._names()[4])
        line.tax.chosen.connect(self._typed)
        self._number()
        return line

    def _number(self) -> None:
        for position, line in enumerate(self._lines, start=1):
            line.position.setText(str(position))

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        for widget in line.widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _keep_empty_line(self) -> None:
        if not self._lines or not self._lines[-1].form().is_empty:
            self._append()

    def _typed(self, *_args: object) -> None:
        if not self._is_filling:
            self._keep_empty_line()
            self.changed.emit()

    def _go_on(self, line: _Line, place: int) -> None:
        if place == _WHAT and line is self._lines[-1] and line.form().is_empty:
            self.left_end.emit()
        elif place < _PRICE:
            line.cells[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._step(line, _WHAT, 1)

    def _step(self, line: _Line, place: int, step: int) -> None:
        at = self._lines.index(line) + step
        if 0 <= at < len(self._lines):
            cell = self._lines[at].cells[place]
            cell.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(cell)

    def _remove(self, line: _Line) -> None:
        at = self._lines.index(line)
        kept = [each.form() for each in self._lines if each is not line]
        self.show_lines([each for each in kept if not each.is_empty])
        self._lines[min(at, len(self._lines) - 1)].cells[_WHAT].setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _copy_above(self, line: _Line) -> None:
        at = self._lines.index(line)
        if at:
            line.show_form(self._lines[at - 1].form())
            self._typed()
