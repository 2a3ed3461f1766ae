"""What a payment pays: a row for every open item, its share open to change, and what is left afterwards."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from arbook.gui.payments.form_use import PreviewRow
from arbook.gui.payments.words import after_words, choice_words, debt_words, due_words, reason_chip
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.chips import Chip, ChipLook
from arbook.gui.shared.fields import MoneyField
from arbook.gui.shared.labels import IconLabel, Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.states import late_tone
from arbook.gui.shared.tokens import ICON_SMALL
from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import Money

MOST_ROWS = 80
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_FIELD_WIDTH = 112


class _Line:
    """The widgets of one item."""

    def __init__(self, item: OpenItem, name: str, owner: Owner, *, narrow: bool) -> None:
        self.item, self.name, self._owner, self._narrow = item, name, owner, narrow
        self.number = Label(name, "strong")
        self.due = Label("", "small", wrap=narrow)
        self.why = Chip(ChipLook(""))
        self.open = Label(owner.formats.amount(item.open))
        self.share = MoneyField(item.open.currency, owner)
        self.share.setFixedWidth(fonts.scaled(_FIELD_WIDTH))
        self.mark = IconLabel("circle-dashed", "text2", ICON_SMALL)
        self.after, self.more = Label("", "body", "text2"), Label("", "small", "text2", wrap=True)
        self.choice = QCheckBox()
        self.row: PreviewRow | None = None

    def show_row(self, row: PreviewRow) -> None:
        """Show the share and what follows from it; a share being typed is left alone."""
        self.row = row
        self.due.setText(due_words(row, self._owner))
        is_late = row.days_late > 0 and row.plan_part is None
        self.due.set_tone(late_tone(row.days_late) if is_late else "text2")
        look = reason_chip(row)
        self.why.setVisible(look is not None and not self._narrow)
        if look is not None:
            self.why.show_look(look)
            self.due.setToolTip(look.text)
        if not self.share.hasFocus() or self.share.amount != row.share:
            self.share.set_amount(row.share)
        is_paid = not row.left
        self.mark.set_icon("circle-check" if is_paid else "circle-dashed", "good" if is_paid else "text2")
        after, more = after_words(row, self._owner)
        self.after.setText(after)
        self.after.set_tone("good" if is_paid else "text2")
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self._show_choice(row)

    def _show_choice(self, row: PreviewRow) -> None:
        self.choice.setVisible(row.choice is not None)
        if row.choice is not None:
            self.choice.blockSignals(True)
            self.choice.setChecked(row.choice.is_taken)
            self.choice.blockSignals(False)
            self.choice.setText(choice_words(row.choice, self._owner))
            self.choice.setAccessibleDescription(self.name)


class SplitTable(Card):
    """``shared`` carries a piece id and the ``Money`` (or None) the owner typed for it; ``decided`` the id of an
    invoice, whether its discount came too late, and whether it is taken.

    ``narrow`` leaves out why an item gets its share, and the marks, where letters are large or the window small.
    """

    shared = Signal(object, object)
    decided = Signal(object, bool, bool)

    def __init__(self, owner: Owner, *, narrow: bool = False) -> None:
        super().__init__(flush=True)
        self._owner, self._narrow = owner, narrow
        self._lines: list[_Line] = []
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("What the payment pays"))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._area)
        self._none = ""
        self.show_items((), self.tr("Choose the customer first."))

    def show_items(self, items: Sequence[OpenItem], none: str, kinds: Mapping[int, EntryKind] | None = None) -> None:
        """Rows for these items; ``none`` is said when there are none. ``kinds`` name what has no number."""
        holder = QWidget()
        holder.setProperty("part", "scrolled")
        self._lines = [
            _Line(item, debt_words(item, kinds or {}), self._owner, narrow=self._narrow) for item in items[:MOST_ROWS]
        ]
        column = QVBoxLayout(holder)
        column.setContentsMargins(14, 2, 14, 6)
        if self._lines:
            column.addLayout(self._grid())
        else:
            column.addWidget(Label(none, "body", "text2"))
        if len(items) > MOST_ROWS:
            column.addWidget(Label(self.tr("and {0} more").format(len(items) - MOST_ROWS), "small", "text2"))
        column.addStretch(1)
        self._area.setWidget(holder)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(9)
        grid.setVerticalSpacing(4)
        heads = (self.tr("Invoice"), self.tr("Why"), self.tr("Open"), self.tr("This payment"), self.tr("Afterwards"))
        for place, words in enumerate(heads):
            if place == 1 and self._narrow:
                continue
            head = Label(words, "small_strong", "text2")
            if place in (2, 3):
                head.setAlignment(_RIGHT)
            grid.addWidget(head, 0, place, 1, 2 if place == 4 else 1)
        for number, line in enumerate(self._lines):
            self._put(grid, line, 2 * number + 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(5, 2)
        return grid

    def _put(self, grid: QGridLayout, line: _Line, row: int) -> None:
        grid.addWidget(hairline(), row, 0, 1, 6)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(line.number)
        names.addWidget(line.due)
        grid.addLayout(names, row + 1, 0)
        if not self._narrow:
            grid.addWidget(line.why, row + 1, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(line.mark, row + 1, 4)
        line.open.setAlignment(_RIGHT)
        grid.addWidget(line.open, row + 1, 2)
        piece_id = line.item.piece_id
        line.share.amount_changed.connect(lambda amount: self.shared.emit(piece_id, amount))
        line.choice.toggled.connect(lambda is_taken: self._decide(line, is_taken))
        grid.addWidget(line.share, row + 1, 3)
        ends = QVBoxLayout()
        ends.setSpacing(0)
        for part in (line.after, line.more, line.choice):
            ends.addWidget(part)
        line.more.hide()
        line.choice.hide()
        grid.addLayout(ends, row + 1, 5)

    def _decide(self, line: _Line, is_taken: bool) -> None:
        if line.row is not None and line.row.choice is not None:
            self.decided.emit(line.row.choice.invoice_id, line.row.choice.is_late, is_taken)

    def show_preview(self, rows: Sequence[PreviewRow]) -> None:
        """Shares and what is left, row by row."""
        for line, row in zip(self._lines, rows, strict=False):
            line.show_row(row)
            part = "" if row.parts == 1 else due_words(row, self._owner)
            line.share.setAccessibleName(self.tr("Share for {0}").format(f"{line.name} {part}".strip()))

    def complain(self, number: str, text: str) -> None:
        """Mark the share of an item as wrong."""
        for line in self._lines:
            line.share.complain(text if number and line.item.number == number else "")

    def unreadable(self) -> MoneyField | None:
        """The first share that could not be read."""
        return next((line.share for line in self._lines if line.share.complaint), None)

    def share_field(self, place: int) -> MoneyField:
        """The field of the item at this place."""
        return self._lines[place].share

    def typed(self) -> dict[int, Money]:
        """What stands in the fields, by piece."""
        return {line.item.piece_id: line.share.amount for line in self._lines if line.share.amount is not None}
