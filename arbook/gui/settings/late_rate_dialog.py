"""A reference rate that changes on a day: added, or corrected. Charges that were made stay as they are."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.settings.form_late import LateRateForm, LateSettings
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.late_terms_words import source_words
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.queries.late_rates import RatePointRow
from arbook.services.changing import Changes

_say = QCoreApplication.translate
_WIDTH = 620
_OWN = ""


class LateRateDialog(FormDialog):
    """``row`` is the point that is corrected, or after which another is added."""

    def __init__(
        self, session: Session, parent: QWidget | None, known: LateSettings, row: RatePointRow | None
    ) -> None:
        super().__init__(session, parent, _say("LateRate", "A reference rate"), _say("LateRate", "Save"))
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        owner = session.owner
        self._points = {(each.reference, each.from_on): each for each in known.points}
        choices = [(key, source_words(name)) for key, name in known.names.items()]
        self.reference = ChoiceField([*choices, (_OWN, self.tr("a rate of your own"))])
        self.name, self.percent, self.source = Field(), Field(), Field()
        self.day = DateField(owner, owner.today() if row is None else row.from_on)
        where = self.tr("Page or paper where anybody can look it up.")
        self.rows = {
            "rate": FormRow(self.tr("Which rate"), self.reference),
            "reference": FormRow(self.tr("Its name"), self.name),
            "from_on": FormRow(self.tr("From which day"), self.day),
            "percent": FormRow(self.tr("Percent a year"), self.percent, self.tr("Below nothing with a minus.")),
            "source": FormRow(self.tr("Source"), self.source, where),
        }
        for each in self.rows.values():
            self.body.addWidget(each)
        if row is not None:
            self.reference.set_value(row.reference)
            self.percent.setText(owner.formats.quantity(row.percent))
            self.source.setText(row.source)
        self.reference.chosen.connect(self._take_choice)
        self.day.day_changed.connect(self._tell_effect)
        self._take_choice()

    def _take_choice(self, *_chosen: object) -> None:
        self.rows["reference"].setVisible(self.reference.value == _OWN)
        self._tell_effect()
        self.make_room()

    @property
    def _known(self) -> RatePointRow | None:
        """The point of that day, where there is one."""
        day = self.day.day
        return None if day is None else self._points.get((str(self.reference.value), day))

    def _tell_effect(self, *_changed: object) -> None:
        known = self._known
        stays = self.tr("Charges that were made stay as they are.")
        if known is None:
            self.tell(stays)
            return
        percent = self.session.owner.formats.percent(known.percent)
        self.tell(self.tr("It takes the place of {0}. {1}").format(percent, stays))

    def confirm(self) -> None:
        """Save it."""
        today = self.session.owner.today()
        own = self.name.text() if self.reference.value == _OWN else str(self.reference.value)
        form = LateRateForm(own, self.day.day, self.percent.text(), self.source.text(), self._known is not None)
        try:
            command = form.command(today)
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return

        def saved(_changes: Changes) -> None:
            said, before = self.tr("Rate saved."), self._known
            if before is None:
                self.session.history.did(
                    said,
                    lambda office: office.late_rates.remove(command.reference, command.from_on, today=today),
                    lambda office: office.late_rates.add(command, today=today),
                )
                self.finish("")
                return
            self.finish(said, self.tr("Write the old rate again to undo it."))

        self.change(lambda office: office.late_rates.add(command, today=today), saved)
