"""A day: typed in any short way, stepped by single keys, or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QToolButton, QWidgetAction

from arbook.gui.shared.any_keyboard import step_key
from arbook.gui.shared.day_entry import parse_day, stepped
from arbook.gui.shared.fields import Field
from arbook.gui.shared.icons import icon
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.theme import colors
from arbook.ledger.digits import latin_digits
from arbook.ledger.errors import DateError

_ARROWS = {int(Qt.Key.Key_Up): "+", int(Qt.Key.Key_Down): "-"}


class DateField(Field):
    """Keys: t today, + and - (or the arrows up and down) a day, m first of the month, k end of the week; then "3",
    "5-2", "5.2.27". On keyboards without Latin letters the keys at the same places do the same.

    ``day_changed`` carries a ``date`` or None. The weekday is told as the note.
    """

    day_changed = Signal(object)

    def __init__(self, owner: Owner, day: date | None = None) -> None:
        super().__init__()
        self._owner = owner
        self._day: date | None = None
        self._calendar: QMenu | None = None
        self._picture = QAction(icon("calendar-days", "text2"), self.tr("Choose from a calendar"), self)
        self._picture.triggered.connect(self.open_calendar)
        self.addAction(self._picture, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._settle)
        self.textEdited.connect(self._read)
        self.set_day(day)

    @property
    def day(self) -> date | None:
        """What the text means; None when it is empty or not understood (see ``complaint``)."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day; None empties the field."""
        changed, self._day = day != self._day, day
        self.setText("" if day is None else self._owner.formats.day(day))
        self.note_changed.emit("" if day is None else self._owner.weekday(day))
        self.complain("")
        if changed:
            self.day_changed.emit(day)

    def _parse(self) -> tuple[date | None, str]:
        text = self.text().strip()
        if not text:
            return None, ""
        if self._day is not None and text == self._owner.formats.day(self._day):
            return self._day, ""
        try:
            return parse_day(latin_digits(text), self._owner.today(), day_first=self._owner.day_first), ""
        except DateError as refusal:
            return None, self._owner.explain(refusal)

    def _read(self) -> None:
        """While typing: what it would become."""
        day, refusal = self._parse()
        if not refusal:
            self.complain("")
        told = "" if day is None else f"{self._owner.weekday(day)}, {self._owner.formats.day(day)}"
        self.note_changed.emit(told)

    def _settle(self) -> None:
        day, refusal = self._parse()
        if refusal:
            if self._day is not None:
                self._day = None
                self.day_changed.emit(None)
            self.complain(refusal)
        else:
            self.set_day(day)

    def _is_untouched(self) -> bool:
        """Whether single keys step: nothing is typed yet, or the shown day stands as it was set."""
        shown = "" if self._day is None else self._owner.formats.day(self._day)
        return self.text() == shown or not self.text() or self.selectedText() == self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by single keys as long as no date is being typed; F4 opens the calendar."""
        if event.key() == Qt.Key.Key_F4:
            self.open_calendar()
            return
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        key = _ARROWS.get(event.key()) or step_key(event.text().lower())
        if plain and key and self._is_untouched():
            moved = stepped(key, self._day, self._owner.today())
            if moved is not None:
                self.set_day(moved)
                self.selectAll()
                return
        super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Show the month below the field."""
        start = self._day or self._owner.today()
        menu, calendar = QMenu(self), _calendar(start)
        calendar.setAccessibleName(self.tr("Calendar"))
        calendar.activated.connect(self._pick)
        calendar.clicked.connect(self._pick)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        menu.aboutToHide.connect(menu.deleteLater)
        self._calendar = menu
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.setFocus()

    def _pick(self, picked: QDate) -> None:
        self.set_day(date(picked.year(), picked.month(), picked.day()))
        if self._calendar is not None:
            self._calendar.hide()
            self._calendar = None
        self.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Take the icon anew when the mode changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_picture"):
            self._picture.setIcon(icon("calendar-days", "text2"))


def _calendar(start: date) -> QCalendarWidget:
    """A month in the colors of the mode; weekends are no warnings."""
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setGridVisible(False)
    calendar.setSelectedDate(QDate(start.year, start.month, start.day))
    plain = QTextCharFormat()
    plain.setForeground(QColor(colors().text2))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    for name, arrow in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(icon(arrow, "text2"))
    return calendar
