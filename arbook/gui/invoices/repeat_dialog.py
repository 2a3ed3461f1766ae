"""Letting an invoice come again: how often, before or after its period, from when until when."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from arbook.gui.invoices.form_repeat import RepeatForm, agreed_before
from arbook.gui.invoices.repeat_words import (
    end_words,
    example_words,
    first_words,
    kept_text,
    period_mark,
    shown_text,
    unit_choices,
)
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.heard_menu import make_heard
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.ledger.recurring import InvoicedAt, PeriodUnit
from arbook.queries.recurring import RecurringRow
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.recurring import AgreeRecurring

_say = QCoreApplication.translate
_WIDTH = 700


class RepeatDialog(FormDialog):
    """A new one, or with ``row`` one that is agreed already."""

    def __init__(
        self, session: Session, parent: QWidget | None, form: RepeatForm, row: RecurringRow | None = None
    ) -> None:
        title = (
            _say("Invoices", "Repeat this invoice") if row is None else _say("Invoices", "Change what comes again")
        )
        super().__init__(session, parent, title, _say("Invoices", "Let it come again"), "refresh-cw")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.form, self._row = form, row
        owner = session.owner
        self.name, self.every, self.unit = Field(form.name), Field(form.every), ChoiceField(unit_choices())
        self.at = ChoiceField(
            [
                (InvoicedAt.START, self.tr("in advance, on its first day")),
                (InvoicedAt.END, self.tr("afterwards, when it is over")),
            ]
        )
        self.starts, self.until = DateField(owner, form.starts_on), DateField(owner, form.until)
        self.what = Field(shown_text(form.what))
        self.reference = Field(shown_text(form.template.reference))
        self.note = Field(shown_text(form.template.note))
        self.texts = {"what": self.what, "reference": self.reference, "note": self.note}
        self._proposed = form.starts_on
        self.unit.set_value(form.unit)
        self.at.set_value(form.invoiced_at)
        self._make_rows()
        self._arrange()
        for text in (self.name, *self.texts.values()):
            text.textEdited.connect(self._take_fields)
        self.every.textEdited.connect(self._take_rhythm)
        self.unit.chosen.connect(self._take_rhythm)
        self.at.chosen.connect(self._take_fields)
        for day in (self.starts, self.until):
            day.day_changed.connect(self._take_fields)
        self._take_fields()
        if row is None:
            self.keep_draft(f"repeat:{form.customer_id}")

    def _make_rows(self) -> None:
        self.rows = {
            "name": FormRow(self.tr("Your name for it"), self.name),
            "every": FormRow(self.tr("Every"), self.every),
            "unit": FormRow(self.tr("Period"), self.unit),
            "at": FormRow(self.tr("Written"), self.at),
            "starts_on": FormRow(self.tr("First period begins"), self.starts),
            "until": FormRow(self.tr("Until"), self.until, self.tr("May stay empty.")),
            "what": FormRow(self.tr("First line of the invoice"), self.what),
            "reference": FormRow(self.tr("Reference on the invoice"), self.reference),
            "note": FormRow(self.tr("Note on the invoice"), self.note),
        }
        self.starts.set_day(self.form.starts_on)  # now the rows hear the weekdays
        self.until.set_day(self.form.until)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        places = {"name": (0, 0, 12), "every": (1, 0, 2), "unit": (1, 2, 4), "at": (1, 6, 6), "starts_on": (2, 0, 6),
                  "until": (2, 6, 6), "what": (3, 0, 12), "reference": (4, 0, 6), "note": (4, 6, 6)}  # fmt: skip
        for key, (line, column, span) in places.items():
            grid.addWidget(self.rows[key], line, column, 1, span)
        for column in range(12):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        if not self.form.template.lines:
            self.rows["what"].hide()
        self.insert = Button(self.tr("Name the days it is for"), "link", "calendar-range")
        self.insert.setMenu(self._insert_menu())
        self.body.addWidget(self.insert, 0, Qt.AlignmentFlag.AlignLeft)

    def _insert_menu(self) -> QMenu:
        """Where the days can stand: each invoice says its own."""
        menu = make_heard(QMenu(self))
        menu.setAccessibleName(self.tr("Name the days it is for"))
        places = {
            "what": self.tr("In the first line"),
            "reference": self.tr("In the reference"),
            "note": self.tr("In the note"),
        }
        for key, words in places.items():
            if key != "what" or self.form.template.lines:
                menu.addAction(words).triggered.connect(lambda _checked, key=key: self.name_days(key))
        return menu

    def name_days(self, key: str) -> None:
        """Put the days it is for at the end of a text."""
        field = self.texts[key]
        if period_mark() not in field.text():
            field.setText(f"{field.text().rstrip()} {period_mark()}".strip())
        field.setFocus()
        self._take_fields()

    def _take_rhythm(self, *_changed: object) -> None:
        """Another rhythm begins with another period, unless the owner said when."""
        form = self.form
        is_proposed = self.starts.day == self._proposed
        self._take_fields()
        if is_proposed and form.first_on is not None:
            self._proposed = form.starts_on = form.propose_start()
            self.starts.set_day(form.starts_on)
            self._take_fields()

    def _take_fields(self, *_changed: object) -> None:
        form, unit, at = self.form, self.unit.value, self.at.value
        form.name, form.every = self.name.text(), self.every.text()
        form.unit = unit if isinstance(unit, PeriodUnit) else PeriodUnit.MONTH
        form.invoiced_at = at if isinstance(at, InvoicedAt) else InvoicedAt.START
        form.starts_on, form.until = self.starts.day, self.until.day
        is_same = self.what.text() == shown_text(form.what)
        what = form.what if is_same else kept_text(self.what.text())  # which may have several lines
        form.say(what, kept_text(self.reference.text()), kept_text(self.note.text()))
        period = form.first_period()
        for key, field in self.texts.items():
            self.rows[key].set_note(example_words(field.text(), period, self.session.owner))
        days = [self.session.owner.formats.day(day) for day in form.next_days()]
        end = self._part_words() or self.tr("Nothing is issued without you.")
        if not days:
            self.tell(self.tr("This makes no dates yet."))
        elif len(days) == 1:
            self.tell(" ".join((self.tr("Proposed once, on {0}.").format(days[0]), end)), "refresh-cw")
        else:
            words = self.tr("Proposed on {0}, then on {1}.").format(days[0], days[1])
            self.tell(" ".join((words, end)), "refresh-cw")

    def _part_words(self) -> str:
        """What comes at the beginning and end that is no whole period; empty while the rhythm makes no dates."""
        try:
            rhythm, owner = self.form.recurrence(), self.session.owner
            return " ".join((first_words(rhythm, owner), end_words(rhythm, owner))).strip()
        except ArbookError:
            return ""

    def confirm(self) -> None:
        """Agree on it."""
        self._take_fields()
        try:
            command = self.form.command()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        today, form = self.session.owner.today(), self.form
        self.change(
            lambda office: office.recurring.agree(
                command, today=today, recurring_id=form.recurring_id, operation_id=form.operation_id
            ),
            lambda _changes: self._agreed(command),
        )

    def _agreed(self, command: AgreeRecurring) -> None:
        if self._row is None:
            self.finish(self.tr("{0} comes again from now on.").format(command.name.strip()))
            return
        recurring_id, before, today = self._row.recurring_id, agreed_before(self._row), self.session.owner.today()

        def agree(wanted: AgreeRecurring, office: Office) -> Changes:
            return office.recurring.agree(wanted, today=today, recurring_id=recurring_id)

        said = self.tr("{0} changed.").format(command.name.strip())
        self.finish("")
        self.session.history.did(said, lambda office: agree(before, office), lambda office: agree(command, office))
