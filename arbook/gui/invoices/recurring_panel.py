"""One invoice that comes again, in the panel: its rhythm, what is due of it, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.invoices.repeat_words import (
    end_words,
    first_words,
    left_words,
    period_words,
    recurring_chip,
    rhythm_words,
    total_of,
)
from arbook.gui.invoices.words import priced_words
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.chips import Chip, ChipLook
from arbook.gui.shared.days import day_words
from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.queries.recurring import RecurringRow
from arbook.services.recurring_drafts import PERIOD

_MOST_SHOWN = 12


class RecurringView(QWidget):
    """``acted`` carries a key (issue, skip, rest, change, end, customer) and the row shown."""

    acted = Signal(str, object)

    def __init__(self, owner: Owner, *, is_read_only: bool) -> None:
        super().__init__()
        self._owner, self._is_read_only = owner, is_read_only
        self._row: RecurringRow | None = None
        self._chip, self._total = Chip(ChipLook("")), Label("", "money")
        self._about, self._next = Label("", "body", "text2", wrap=True), Label("", "body", wrap=True)
        self._due, self._lines = Label("", "body", wrap=True), Label("", "small", "text2", wrap=True)
        self.buttons = {
            "issue": Button(self.tr("Issue the next one now"), "plain", "check"),
            "skip": Button(self.tr("Leave this one out"), "plain", "x"),
            "rest": Button(self.tr("Draft for the days left"), "plain", "file-plus"),
            "change": Button(self.tr("Change"), "plain", "pencil"),
            "end": Button(self.tr("End it"), "danger", "calendar-x"),
            "customer": Button(self.tr("Show the customer"), "link", "user"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (
            self._chip,
            self._total,
            self._about,
            self._next,
            self._due,
            hairline(),
            self._lines,
            hairline(),
        ):
            column.addWidget(part)
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, key=key: self.acted.emit(key, self._row))
            column.addWidget(button)
        column.addStretch(1)

    def show_row(self, row: RecurringRow) -> None:
        """Show it."""
        owner, self._row = self._owner, row
        self._chip.show_look(recurring_chip(row, owner))
        self._total.setText(owner.formats.money(total_of(row)))
        self._about.setText(f"{row.customer_name}  ·  {rhythm_words(row.recurrence)}")
        self._next.setText(self._next_words(row))
        due = row.due(owner.today())
        told = [period_words(period, owner) for period in due[:_MOST_SHOWN]]
        if len(due) > _MOST_SHOWN:
            told.append(self.tr("and {0} more").format(len(due) - _MOST_SHOWN))
        self._due.setText("\n".join([self.tr("To be written, for:"), *told]))
        self._due.setVisible(bool(due))
        self._lines.setText(self._line_words(row))
        has_rest, goes_on = row.recurrence.left_over() is not None, row.next_on is not None
        shown = {"issue": bool(due), "skip": bool(due), "rest": has_rest, "change": True, "end": goes_on}
        for key, is_shown in shown.items():
            self.buttons[key].setVisible(is_shown and not self._is_read_only)

    def _next_words(self, row: RecurringRow) -> str:
        rhythm = row.recurrence
        if row.next_on is None:
            return "\n".join(filter(None, (self.tr("No more of it."), left_words(rhythm, self._owner))))
        told = self.tr("Next on {0}").format(day_words(row.next_on, self._owner))
        first = first_words(rhythm, self._owner) if row.next_period == rhythm.first_part() else ""
        if rhythm.ends_on is None or rhythm.last_period() is None:
            return "\n".join(filter(None, (told, first)))
        until = self.tr("{0}, until {1}").format(told, day_words(rhythm.ends_on, self._owner))
        return "\n".join(filter(None, (until, first, end_words(rhythm, self._owner))))

    def _line_words(self, row: RecurringRow) -> str:
        """What stands on the next one: ``{period}`` is told as its days."""
        owner, template = self._owner, row.template
        days = "" if row.next_period is None else period_words(row.next_period, owner)
        told = [
            self.tr("{0}: {1}").format(line.description, priced_words(line, row.currency, owner))
            for line in template.lines
        ]
        whole = "\n".join([*told, *filter(None, (template.reference, template.note))])
        return whole.replace(PERIOD, days) if days else whole
