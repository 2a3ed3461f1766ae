"""The lines of an invoice: Enter goes on, a new line appears by itself, Ctrl+Del removes one.

Only the lines that are seen have widgets: an invoice of five hundred is typed into as fast as one of five.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollBar, QWidget

from arbook.gui.invoices.form_line import NO_TAX, LineForm
from arbook.gui.invoices.form_lines import LineList
from arbook.gui.invoices.line_cells import COLUMNS, DISCOUNT, TAX, LineCell, LineWidgets, TaxCell
from arbook.gui.invoices.lines_sheet import LinesSheet
from arbook.gui.shared.owner import Owner
from arbook.ledger.invoicing import TaxRate
from arbook.ledger.money import Money

_FEWEST, _FEWEST_STACKED = 4, 2
_BAR_SPACING = 4
_WHAT = COLUMNS[0].key
_TAB = Qt.FocusReason.TabFocusReason


class LinesGrid(QWidget):
    """What is typed stands in ``lines()`` at once; the last line is always empty.

    Signals: ``changed`` (something was typed), ``left_end`` (Enter in the empty last line), ``removed`` (place and
    line), ``list_wanted`` (place: F4), ``left_line`` (place: it may be judged).
    """

    changed = Signal()
    left_end = Signal()
    removed = Signal(int, object)
    list_wanted = Signal(int)
    left_line = Signal(int)

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._rates: list[tuple[object, str]] = []
        self._forms = LineList()
        self._amounts: Sequence[Money | None] = ()
        self._complaints: dict[tuple[int, str], str] = {}
        self._seen: list[LineWidgets] = []
        self._sheet = LinesSheet(self._names())
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        self._bar.setAccessibleName(self.tr("Lines of the invoice"))
        self._bar.valueChanged.connect(self._show)
        self._bar.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BAR_SPACING)
        row.addLayout(self._sheet.grid, 1)
        row.addWidget(self._bar)
        self.setAccessibleName(self.tr("Lines of the invoice"))
        self._fit()

    def show_column(self, key: str, *, shown: bool) -> None:
        """Show a column that is there on wish, or hide it again."""
        if self._sheet.show_column(key, shown=shown):
            self._fit()
            self.updateGeometry()

    def has_column(self, key: str) -> bool:
        """Whether it is shown."""
        return key not in self._sheet.hidden

    def _names(self) -> dict[str, str]:
        return {
            "what": self.tr("What"),
            "quantity": self.tr("Quantity"),
            "unit": self.tr("Unit"),
            "price": self.tr("Price each"),
            DISCOUNT: self.tr("Discount"),
            TAX: self.tr("Tax"),
        }

    # ------------------------------------------------------------- what is shown
    def set_rates(self, rates: list[tuple[object, str]]) -> None:
        """Offer these tax rates."""
        self._rates = rates
        first = rates[0][0] if rates else None
        self._forms.usual_tax = first if isinstance(first, TaxRate) else NO_TAX
        for seen in self._seen:
            seen.tax.set_choices(rates)

    def set_currency(self, currency: str) -> None:
        """Say it above the amounts."""
        self._sheet.name_amounts(self.tr("Amount, {0}").format(currency))

    def show_lines(self, lines: Sequence[LineForm]) -> None:
        """Show these lines and an empty one."""
        self._forms = LineList(lines, self._forms.usual_tax)
        self._complaints, self._amounts = {}, ()
        self._reach()

    def lines(self) -> list[LineForm]:
        """All lines as typed, the empty last one too."""
        return self._forms.all()

    def show_amounts(self, amounts: Sequence[Money | None]) -> None:
        """Amounts beside their lines."""
        self._amounts = amounts
        for slot, seen in enumerate(self._seen):
            seen.amount.setText(self._amount(self._bar.value() + slot))

    def complain(self, complaints: dict[tuple[int, str], str]) -> None:
        """Mark these cells (line from 0 and column), and no others."""
        self._complaints = complaints
        for slot, seen in enumerate(self._seen):
            seen.show_complaints(self._wrong(self._bar.value() + slot))

    def cell(self, place: int, key: str = _WHAT) -> LineCell | TaxCell:
        """The field of this line (from 0), brought into sight."""
        top, room = self._bar.value(), len(self._seen)
        if not top <= place < top + room:
            self._bar.setValue(place if place < top else place - room + 1)
        return self._seen[place - self._bar.value()].focusable()[key]

    def go_to(self, place: int, key: str = _WHAT) -> None:
        """Put the focus there."""
        if 0 <= place < len(self._forms):
            self.cell(place, key).setFocus(_TAB)

    def start(self) -> None:
        """Put the focus into the empty last line."""
        self.go_to(self._forms.last)

    def put(self, place: int, line: LineForm) -> None:
        """A line comes in at this place, in place of an empty one that stands there."""
        self._forms.put(place, line)
        self._complaints = {}
        self.refresh()

    def take_out(self, line: LineForm) -> None:
        """Remove this very line again."""
        if self._forms.take_out(line):
            self._complaints = {}
            self.refresh()

    def refresh(self) -> None:
        """Lines were changed from outside: show them and say so."""
        self._forms.keep_empty_line()
        self._reach()
        self.changed.emit()

    def _amount(self, place: int) -> str:
        amount = self._amounts[place] if place < len(self._amounts) else None
        return "" if amount is None else self._owner.formats.amount(amount)

    def _wrong(self, place: int) -> dict[str, str]:
        return {key: text for (line, key), text in self._complaints.items() if line == place}

    # ------------------------------------------------------------- places come and go
    def minimumSizeHint(self) -> QSize:
        """Narrow windows stack the lines; a few of them are always seen."""
        width = self._sheet.width_stacked + _BAR_SPACING + self._bar.sizeHint().width()
        return QSize(width, self._sheet.head_height + self._fewest * self._sheet.line_height)

    @property
    def _fewest(self) -> int:
        return _FEWEST_STACKED if self._sheet.is_stacked else _FEWEST

    def _fit(self) -> None:
        """Have as many places as there is height for, in two rows each where the width asks for it."""
        is_stacked = self.width() - _BAR_SPACING - self._bar.sizeHint().width() < self._sheet.width_side_by_side
        if is_stacked is not self._sheet.is_stacked:
            self._sheet.stack(stacked=is_stacked, seen=self._seen)
            self.updateGeometry()
        wanted = max(self._fewest, (self.height() - self._sheet.head_height) // self._sheet.line_height)
        while len(self._seen) < wanted:
            self._add_place()
        going = enumerate(self._seen[wanted:], start=self._bar.value() + wanted)
        typed_in = next((place for place, seen in going if seen.has_focus()), None)
        while len(self._seen) > wanted:
            self._sheet.remove(self._seen.pop())
        self._reach()
        if typed_in is not None:
            self.go_to(typed_in)

    def _add_place(self) -> None:
        seen, slot = LineWidgets(self._rates), len(self._seen)
        self._seen.append(seen)
        self._sheet.put(seen, slot)
        for key, cell in seen.focusable().items():
            cell.pressed.connect(lambda meaning, slot=slot, key=key: self._obey(meaning, slot, key))
        for key, field in seen.cells.items():
            field.textEdited.connect(lambda text, slot=slot, key=key: self._typed(slot, key, text))
            field.was_left.connect(lambda slot=slot: self._leave(slot))
        seen.tax.chosen.connect(lambda rate, slot=slot: self._chose(slot, rate))
        order = [*([self._seen[slot - 1].tax] if slot else []), *seen.focusable().values()]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _reach(self) -> None:
        """Let the bar reach every line, then show them."""
        beyond = max(0, len(self._forms) - len(self._seen))
        self._bar.setPageStep(max(1, len(self._seen)))
        self._bar.setRange(0, beyond)
        self._bar.setVisible(beyond > 0)
        self._show()

    def _show(self, *_value: object) -> None:
        names, top = self._names(), self._bar.value()
        for slot, seen in enumerate(self._seen):
            place = top + slot
            is_there = place < len(self._forms)
            seen.set_visible(visible=is_there, without=self._sheet.hidden)
            if is_there:
                line = self.tr("Line {0}").format(place + 1)
                seen.show_form(self._forms[place], place, line, self._amount(place), self._wrong(place))
                for key, cell in seen.focusable().items():
                    cell.setAccessibleName(f"{names[key]}, {line}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More height shows more lines."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by lines; the page scrolls where all of them are seen."""
        if self._bar.isVisible():
            QApplication.sendEvent(self._bar, event)
        else:
            event.ignore()

    # ------------------------------------------------------------- typing
    def _typed(self, slot: int, key: str, text: str) -> None:
        place = self._bar.value() + slot
        setattr(self._forms[place], key, text)
        if self._complaints.pop((place, key), ""):
            self._seen[slot].show_complaints(self._wrong(place))
        if self._forms.keep_empty_line():
            self._reach()
        self.changed.emit()

    def _chose(self, slot: int, rate: object) -> None:
        if isinstance(rate, TaxRate):
            self._forms[self._bar.value() + slot].tax = rate
            self.changed.emit()

    def _leave(self, slot: int) -> None:
        place = self._bar.value() + slot
        if place < len(self._forms):
            self.left_line.emit(place)

    # ------------------------------------------------------------- keys
    def _obey(self, meaning: str, slot: int, key: str) -> None:
        place = self._bar.value() + slot
        if meaning == "on":
            self._go_on(place, key)
        elif meaning in ("up", "down"):
            self.go_to(place + (1 if meaning == "down" else -1), key)
        elif meaning == "remove":
            self._remove(place, key)
        elif meaning == "copy":
            self._forms.copy_above(place, key)
            self.refresh()
        else:
            self.list_wanted.emit(place)

    def _go_on(self, place: int, key: str) -> None:
        """Enter: the next field; passed by are the tax where there is one rate only, and what is there on wish."""
        entered = [column.key for column in COLUMNS if not column.is_wished]
        keys = entered + ([TAX] if len(self._rates) > 1 else [])
        if key == _WHAT and place == self._forms.last and self._forms[place].is_empty:
            self.left_end.emit()
        elif key == DISCOUNT and TAX in keys:
            self.go_to(place, TAX)
        elif key in keys[:-1]:
            self.go_to(place, keys[keys.index(key) + 1])
        else:
            self.go_to(place + 1)

    def _remove(self, place: int, key: str) -> None:
        line = self._forms.remove(place)
        self._complaints = {}
        self._reach()
        self.go_to(min(place, self._forms.last), key)
        self.changed.emit()
        if not line.is_empty:
            self.removed.emit(place, line)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on beyond the last line that is seen, and back before the first."""
        if not self._seen:
            return super().focusNextPrevChild(forward)
        top, room = self._bar.value(), len(self._seen)
        last = min(room, len(self._forms) - top) - 1
        if forward and self._seen[last].tax.hasFocus() and top + last + 1 < len(self._forms):
            self.go_to(top + last + 1)
            return True
        if not forward and top and self._seen[0].cells[_WHAT].hasFocus():
            self.go_to(top - 1, TAX)
            return True
        return super().focusNextPrevChild(forward)
