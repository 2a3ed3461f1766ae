"""Pausing a customer's reminders from the worklist: for some weeks, or until a day."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.session import Session
from arbook.ledger.dates import add_days
from arbook.services.changing import Changes
from arbook.services.holds import SetHold
from arbook.services.office import Office
from arbook.services.worklist import WorkRow

_WEEK = 7


class Pause:
    """One hold, with the words and ways for undo."""

    def __init__(self, session: Session, command: SetHold, said: str) -> None:
        self._session, self._command, self._said = session, command, said
        self._made: list[int] = []

    def do(self, office: Office) -> Changes:
        """Set the hold; on the book lane."""
        changes = office.holds.set(self._command)
        assert changes.made_id is not None
        self._made.append(changes.made_id)
        return changes

    def back(self, office: Office) -> Changes:
        """Lift it; on the book lane."""
        return office.holds.lift(self._made[-1], on=self._command.starts_on)

    def tell(self, _changes: object = None) -> None:
        """It is set: offer Undo."""
        self._session.history.did(self._said, self.back, self.do)


def pause_for(session: Session, row: WorkRow, weeks: int, window: QWidget) -> None:
    """No reminders to this customer for so many weeks from today; 0 asks until when."""
    if not weeks:
        dialog = PauseDialog(session, window, row)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return
    today = session.owner.today()
    ends_on = add_days(today, weeks * _WEEK)
    said = QCoreApplication.translate("PauseDialog", "No reminders to {0} until {1}.").format(
        row.name, session.owner.formats.day(ends_on)
    )
    pause = Pause(session, SetHold(row.customer_id, today, ends_on), said)
    session.change(pause.do, done=pause.tell, receiver=window)


class PauseDialog(FormDialog):
    """Until when, and why."""

    def __init__(self, session: Session, parent: QWidget, row: WorkRow) -> None:
        super().__init__(session, parent, self.tr("Pause reminders to {0}").format(row.name), self.tr("Pause"))
        self._row = row
        self.until = DateField(session.owner)
        self.reason = Field()
        self.rows = {
            "ends_on": FormRow(self.tr("Until and with"), self.until),
            "reason": FormRow(self.tr("Why"), self.reason, self.tr("For yourself; the customer does not see it.")),
        }
        for form_row in self.rows.values():
            self.body.addWidget(form_row)
        self.tell(self.tr("Reminders go on by themselves the day after."), "pause")

    def confirm(self) -> None:
        """Set the hold; a day that is past is refused beside its field."""
        day, row = self.until.day, self._row
        if day is None:
            self.rows["ends_on"].complain(self.tr("Choose a day."))
            self.until.setFocus()
            return
        command = SetHold(row.customer_id, self.session.owner.today(), day, self.reason.text().strip())
        said = self.tr("No reminders to {0} until {1}.").format(row.name, self.session.owner.formats.day(day))
        pause = Pause(self.session, command, said)

        def done(changes: Changes) -> None:
            self.set_busy(busy=False)
            self.accept()
            pause.tell(changes)

        self.change(pause.do, done)
