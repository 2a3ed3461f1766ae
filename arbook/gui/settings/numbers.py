"""Numbers of papers and customers: what stands before, the year, how many digits, and which comes next."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from arbook.gui.settings.form_numbers import DIGITS, SeriesForm
from arbook.gui.settings.part import SettingsPart
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import ChoiceField, Field
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.queries.offers import SeriesRow, number_series
from arbook.services.changing import Changes
from arbook.services.office import Office

_BESIDE_FROM = 640
"""Pixels at normal text from which names stand before their fields."""

KINDS = ("invoice", "credit_note", "plan", "late_charge", "customer")


class SeriesLine:
    """The fields of one series in a row of the grid, and the line below that shows the next number."""

    def __init__(self, name: str, words: tuple[str, str], titles: tuple[str, str, str, str]) -> None:
        self.name = Label(name, "strong")
        self.prefix, self.next_number = Field(), Field()
        self.year = ChoiceField([(True, words[0]), (False, words[1])])
        self.digits = ChoiceField([(each, "0" * (each - 1) + "1") for each in DIGITS])
        self.note = Label("", "small", "text2", wrap=True)
        self.form: SeriesForm | None = None
        for field, title in zip(self.fields, titles, strict=True):
            field.setAccessibleName(f"{name}, {title}")

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return self.prefix, self.year, self.digits, self.next_number

    def show_series(self, row: SeriesRow) -> None:
        """Take what is in the book, unless something typed would be lost."""
        if self.form is not None and self.form.is_changed and self.form.start == row:
            return
        self.form, form = None, SeriesForm(row)  # nobody reads the fields while they are filled
        shape = form.shape
        self.prefix.setText(shape.prefix)
        self.year.set_value(shape.has_year)
        if shape.digits not in DIGITS:
            self.digits.set_choices([(each, "0" * (each - 1) + "1") for each in (*DIGITS, shape.digits)])
        self.digits.set_value(shape.digits)
        self.next_number.setText(form.next_number)
        self.form = form

    def read(self) -> SeriesForm | None:
        """The form with what is typed."""
        if self.form is not None:
            digits = self.digits.value
            self.form.type(
                prefix=self.prefix.text(),
                has_year=self.year.value is True,
                digits=digits if isinstance(digits, int) else None,
            )
            self.form.next_number = self.next_number.text()
        return self.form

    def say(self, text: str, *, is_wrong: bool = False) -> None:
        """Below the fields: the next number, or what is wrong."""
        self.note.setText(text)
        self.note.set_tone("bad" if is_wrong else "text2")
        self.next_number.setAccessibleDescription(text)


class NumbersPart(SettingsPart):
    """One grid of all series; the footer saves them together."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        names = (self.tr("Invoices"), self.tr("Credit notes"), self.tr("Payment plans"), self.tr("Late charges"),
                 self.tr("Customers"))  # fmt: skip
        words = (self.tr("With year"), self.tr("No year"))
        titles = (self.tr("Before it"), self.tr("Year"), self.tr("Digits"), self.tr("Next number"))
        self.lines = {kind: SeriesLine(name, words, titles) for kind, name in zip(KINDS, names, strict=True)}
        card = Card(self.tr("Numbers"), self.tr("Papers already issued keep theirs"))
        self._is_narrow = False
        self._titles = [Label(title, "small_strong", "text2") for title in titles]
        self._grid = QGridLayout()
        self._place()
        card.body.addLayout(self._grid)
        self.cards.addWidget(card)
        self.cards.addStretch(1)
        for kind, line in self.lines.items():
            for changed in (line.prefix.textChanged, line.next_number.textChanged):
                changed.connect(partial(self._show_next, kind))
            for choice in (line.year, line.digits):
                choice.chosen.connect(partial(self._show_next, kind))

    def _place(self) -> None:
        """Names before the fields, or above them where there is no room."""
        grid, first = self._grid, 0 if self._is_narrow else 1
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for column, title in enumerate(self._titles, start=first):
            grid.addWidget(title, 0, column)
        for place, line in enumerate(self.lines.values()):
            row = 1 + place * 3
            grid.addWidget(line.name, row if self._is_narrow else row + 1, 0, 1, 4 if self._is_narrow else 1)
            for column, field in enumerate(line.fields, start=first):
                grid.addWidget(field, row + 1, column)
            grid.addWidget(line.note, row + 2, first, 1, 4)
            grid.setRowMinimumHeight(row + 2, 26)
        for column in range(5):
            grid.setColumnStretch(column, 1 if column < 4 + first else 0)

    def fit(self, room: int) -> None:
        """Names go above their fields."""
        is_narrow = room < fonts.scaled(_BESIDE_FROM)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._place()

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read the series anew."""
        self.session.ask(lambda office: office.read(number_series), self._show)

    def _show(self, series: tuple[SeriesRow, ...]) -> None:
        for row in series:
            if row.kind in self.lines:
                self.lines[row.kind].show_series(row)
                self._show_next(row.kind)

    def _show_next(self, kind: str, _typed: object = None) -> None:
        line = self.lines[kind]
        form = line.read()
        number = form.example(self.session.owner.today()) if form is not None else ""
        line.say(self.tr("Next: {0}").format(number) if number else "")
        self.note_typing()

    @property
    def is_changed(self) -> bool:
        """Whether a series differs from what is in the book."""
        forms = [line.read() for line in self.lines.values()]
        return any(form is not None and form.is_changed for form in forms)

    def take_back(self) -> None:
        """As they stand in the book."""
        for line in self.lines.values():
            line.form = None
        self.load()

    # ------------------------------------------------------------- saving
    def save(self) -> None:
        """Keep what changed, all of it or nothing."""
        self.no_complaints()
        wanted = []
        for kind, line in self.lines.items():
            form = line.read()
            if form is None or not form.is_changed:
                continue
            try:
                wanted.append(form.wanted())
            except ArbookError as refusal:
                self._complain_at(kind, refusal)
                return
        if not wanted:
            self.say_nothing_to_save()
            return
        before = tuple(form.start for line in self.lines.values() if (form := line.form) is not None)
        self.session.change(
            partial(_renumber, wanted), done=partial(self._saved, before, tuple(wanted)), failed=self._refused
        )

    def _refused(self, error: Exception) -> bool:
        kind = str(error.facts.get("kind")) if isinstance(error, ArbookError) else ""
        if kind in self.lines and isinstance(error, ArbookError):
            self._complain_at(kind, error)
            return True
        return self.complain(error)

    def _complain_at(self, kind: str, refusal: ArbookError) -> None:
        line = self.lines[kind]
        line.say(self.session.owner.explain(refusal), is_wrong=True)
        (line.prefix if refusal.field == "prefix" else line.next_number).setFocus()

    def _saved(self, before: tuple[SeriesRow, ...], wanted: tuple[SeriesRow, ...], _changes: Changes) -> None:
        kinds = {row.kind for row in wanted}
        old = tuple(row for row in before if row.kind in kinds)
        self.session.history.did(self.tr("Numbers saved."), partial(_renumber, old), partial(_renumber, wanted))
        self.load()


def _renumber(wanted: tuple[SeriesRow, ...] | list[SeriesRow], office: Office) -> Changes:
    return office.settings.change_series(wanted)
