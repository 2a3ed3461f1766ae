"""The lines of an invoice: Enter goes on, a new line appears by itself, Ctrl+Del removes one.

Only the lines that are seen have widgets: an invoice of five hundred is typed into as fast as one of five.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QScrollBar, QWidget

from arbook.gui.invoices.form_line import NO_TAX, LineForm
from arbook.gui.invoices.line_cells import COLUMNS, DISCOUNT, RIGHT, TAX, LineCell, LineWidgets, TaxCell
from arbook.gui.shared import fonts
from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.tokens import FIELD_HEIGHT
from arbook.ledger.invoicing import TaxRate
from arbook.ledger.money import Money

_SPACING = 5
_CELL_PADDING = 12
_FEWEST = 2
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
        self._forms: list[LineForm] = [LineForm()]
        self._amounts: Sequence[Money | None] = ()
        self._complaints: dict[tuple[int, str], str] = {}
        self._seen: list[LineWidgets] = []
        self._hidden = frozenset(column.key for column in COLUMNS if column.is_wished)
        self._heads: dict[str, Label] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(_SPACING)
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        self._bar.setAccessibleName(self.tr("Lines of the invoice"))
        self._bar.valueChanged.connect(self._show)
        self._bar.hide()
        self._amount_head = Label("", "small_strong", "text2")
        self._line = hairline()
        self._make_head()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addLayout(self._grid, 1)
        row.addWidget(self._bar)
        self.setAccessibleName(self.tr("Lines of the invoice"))
        self.setMinimumHeight(self._head_height() + _FEWEST * self._row_height())
        self._fit()

    def _make_head(self) -> None:
        numbers = [column.is_number for column in COLUMNS] + [False, True]
        self._heads = {key: Label(words, "small_strong", "text2") for key, words in self._names().items()}
        heads = [*self._heads.values(), self._amount_head]
        for place, (head, is_number) in enumerate(zip(heads, numbers, strict=True), start=1):
            if is_number:
                head.setAlignment(RIGHT)
            if head is not self._amount_head:
                head.setContentsMargins(_CELL_PADDING, 0, _CELL_PADDING, 0)
            self._grid.addWidget(head, 0, place)
        self._grid.addWidget(self._line, 1, 0, 1, len(COLUMNS) + 3)
        self._share_width()
        self._grid.setColumnMinimumWidth(0, fonts.metrics("body").horizontalAdvance("000"))
        last = len(COLUMNS) + 2
        self._grid.setColumnMinimumWidth(last, fonts.metrics("strong").horizontalAdvance("0,000,000.00"))

    def _share_width(self) -> None:
        """Columns that are not shown take no width, nor the gap beside them."""
        shares = [0 if column.key in self._hidden else column.stretch for column in COLUMNS]
        for place, stretch in enumerate([0, *shares, 4, 4]):
            self._grid.setColumnStretch(place, stretch)
        for place, column in enumerate(COLUMNS, start=1):
            least = fonts.metrics("body").horizontalAdvance(column.widest) + 3 * _CELL_PADDING if column.widest else 0
            self._grid.setColumnMinimumWidth(place, 0 if column.key in self._hidden else least)
        for key, head in self._heads.items():
            if key in self._hidden:
                head.hide()
            elif head.parent() is not None:  # without one it would be a window of its own
                head.show()

    def show_column(self, key: str, *, shown: bool) -> None:
        """Show a column that is there on wish, or hide it again."""
        hidden = self._hidden - {key} if shown else self._hidden | {key}
        if hidden != self._hidden:
            self._hidden = hidden
            self._share_width()
            self._show()

    def has_column(self, key: str) -> bool:
        """Whether it is shown."""
        return key not in self._hidden

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
        for seen in self._seen:
            seen.tax.set_choices(rates)

    def set_currency(self, currency: str) -> None:
        """Say it above the amounts."""
        self._amount_head.setText(self.tr("Amount, {0}").format(currency))

    def show_lines(self, lines: Sequence[LineForm]) -> None:
        """Show these lines and an empty one."""
        self._forms, self._complaints, self._amounts = list(lines), {}, ()
        self._keep_empty_line()
        self._reach()

    def lines(self) -> list[LineForm]:
        """All lines as typed, the empty last one too."""
        return list(self._forms)

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
        self.go_to(len(self._forms) - 1)

    def put(self, place: int, line: LineForm) -> None:
        """A line comes in at this place, in place of an empty one that stands there."""
        if place < len(self._forms) and self._forms[place].is_empty:
            self._forms[place] = line
        else:
            self._forms.insert(min(place, len(self._forms)), line)
        self._complaints = {}
        self.refresh()

    def take_out(self, line: LineForm) -> None:
        """Remove this very line again."""
        for place, each in enumerate(self._forms):
            if each is line:
                self._forms.pop(place)
                self._complaints = {}
                self.refresh()
                return

    def refresh(self) -> None:
        """Lines were changed from outside: show them and say so."""
        self._keep_empty_line()
        self._reach()
        self.changed.emit()

    def _amount(self, place: int) -> str:
        amount = self._amounts[place] if place < len(self._amounts) else None
        return "" if amount is None else self._owner.formats.amount(amount)

    def _wrong(self, place: int) -> dict[str, str]:
        return {key: text for (line, key), text in self._complaints.items() if line == place}

    # ------------------------------------------------------------- places come and go
    def _row_height(self) -> int:
        return max(fonts.scaled(FIELD_HEIGHT), fonts.metrics("body").height() + 14) + _SPACING

    def _head_height(self) -> int:
        return fonts.metrics("small_strong").height() + 2 * _SPACING + 2

    def _fit(self) -> None:
        """Have as many places as there is height for."""
        wanted = max(_FEWEST, (self.height() - self._head_height()) // self._row_height())
        while len(self._seen) < wanted:
            self._add_place()
        while len(self._seen) > wanted:
            self._drop_place(self._seen.pop())
        self._reach()

    def _add_place(self) -> None:
        seen, slot = LineWidgets(self._rates), len(self._seen)
        self._seen.append(seen)
        self._grid.setRowStretch(slot + 2, 0)
        for column, widget in enumerate(seen.widgets()):
            self._grid.addWidget(widget, slot + 2, column)
        self._grid.setRowStretch(slot + 3, 1)
        for key, cell in seen.focusable().items():
            cell.pressed.connect(lambda meaning, slot=slot, key=key: self._obey(meaning, slot, key))
        for key, field in seen.cells.items():
            field.textEdited.connect(lambda text, slot=slot, key=key: self._typed(slot, key, text))
            field.was_left.connect(lambda slot=slot: self._leave(slot))
        seen.tax.chosen.connect(lambda rate, slot=slot: self._chose(slot, rate))
        order = [*([self._seen[slot - 1].tax] if slot else []), *seen.focusable().values()]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _drop_place(self, seen: LineWidgets) -> None:
        for widget in seen.widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

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
            seen.set_visible(visible=is_there, without=self._hidden)
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
        """Scroll by lines."""
        QApplication.sendEvent(self._bar, event)

    # ------------------------------------------------------------- typing
    def _keep_empty_line(self) -> None:
        if not self._forms or not self._forms[-1].is_empty:
            tax = self._forms[-1].tax if self._forms else self._usual_tax()
            self._forms.append(LineForm(tax=tax))

    def _usual_tax(self) -> TaxRate:
        rate = self._rates[0][0] if self._rates else None
        return rate if isinstance(rate, TaxRate) else NO_TAX

    def _typed(self, slot: int, key: str, text: str) -> None:
        place = self._bar.value() + slot
        setattr(self._forms[place], key, text)
        if self._complaints.pop((place, key), ""):
            self._seen[slot].show_complaints(self._wrong(place))
        before = len(self._forms)
        self._keep_empty_line()
        if len(self._forms) != before:
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
            self._copy_above(place, key)
        else:
            self.list_wanted.emit(place)

    def _go_on(self, place: int, key: str) -> None:
        """Enter: the next field; passed by are the tax where there is one rate only, and what is there on wish."""
        entered = [column.key for column in COLUMNS if not column.is_wished]
        keys = entered + ([TAX] if len(self._rates) > 1 else [])
        if key == _WHAT and place == len(self._forms) - 1 and self._forms[place].is_empty:
            self.left_end.emit()
        elif key == DISCOUNT and TAX in keys:
            self.go_to(place, TAX)
        elif key in keys[:-1]:
            self.go_to(place, keys[keys.index(key) + 1])
        else:
            self.go_to(place + 1)

    def _remove(self, place: int, key: str) -> None:
        line = self._forms.pop(place)
        self._complaints = {}
        self._keep_empty_line()
        self._reach()
        self.go_to(min(place, len(self._forms) - 1), key)
        self.changed.emit()
        if not line.is_empty:
            self.removed.emit(place, line)

    def _copy_above(self, place: int, key: str) -> None:
        """An empty line becomes the one above; in a line that is begun an empty cell does."""
        if not place:
            return
        line, above = self._forms[place], self._forms[place - 1]
        if line.is_empty:
            self._forms[place] = above.copy()
        elif key != TAX and not getattr(line, key).strip():
            setattr(line, key, getattr(above, key))
        self.refresh()

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
