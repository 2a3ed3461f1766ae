"""Starting a new book: business, country, currency, first number, picture, and where the file is kept."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.language import LANGUAGES, spoken
from arbook.gui.shared.logo_field import LogoField
from arbook.gui.shared.memory import books_folder
from arbook.gui.shared.trouble import sentence_for
from arbook.gui.welcome.form import Missing, NewBookForm


class NewBookDialog(SheetDialog):
    """``answered`` carries a ``NewBook``."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None, today: date, folder: Path | None = None) -> None:
        super().__init__(parent, self.tr("Start a new book"), self.tr("Make the book"), "book-open")
        here = QLocale.territoryToCode(QLocale.system().territory())
        self.form = NewBookForm(folder or books_folder(), today, language=spoken(), country=here)
        self.business = Field(placeholder=self.tr("Finch Joinery"))
        self.country = ChoiceField([(each.code, each.name) for each in self.form.countries])
        self.country.set_value(self.form.country)
        self.language = ChoiceField(list(LANGUAGES.items()))
        self.language.set_value(self.form.language)
        self.currency = Field(self.form.currency)
        self.number = Field(self.form.first_invoice)
        self.logo = LogoField()
        self.place = Button(self.tr("Change"), "plain", "folder-open")
        self.place.setAccessibleName(self.tr("Keep the book in another place"))
        self.business_row = FormRow(self.tr("Name of your business"), self.business)
        self.currency_row = FormRow(self.tr("Currency"), self.currency, self.tr("Stays for the life of the book."))
        self.number_row = FormRow(self.tr("Number of your next invoice"), self.number)
        self._lay_out_answers()
        for field in (self.business, self.currency, self.number):
            field.textChanged.connect(self._read)
        self.country.chosen.connect(self._choose_country)
        self.language.chosen.connect(self._choose_language)
        self.place.clicked.connect(self._choose_place)
        self.confirmed.connect(self._answer)
        self.setMinimumWidth(720)
        self._read()

    def _lay_out_answers(self) -> None:
        pair, last = QHBoxLayout(), QHBoxLayout()
        for line in (pair, last):
            line.setSpacing(16)
        pair.addWidget(FormRow(self.tr("Country"), self.country, self.tr("Brings its tax rates.")), 2)
        pair.addWidget(FormRow(self.tr("Language of papers"), self.language, self.tr("And of its first terms.")), 1)
        pair.addWidget(self.currency_row, 1)
        last.addWidget(self.number_row, 1)
        last.addWidget(FormRow(self.tr("Picture for your papers"), self.logo, reserve=False), 2)
        self.body.addWidget(self.business_row)
        self.body.addLayout(pair)
        self.body.addLayout(last)
        self.foot_row.insertWidget(2, self.place)

    def _read(self) -> None:
        self.form.business = self.business.text().strip()
        self.form.currency = self.currency.text().strip().upper()
        self.form.first_invoice = self.number.text()
        following = self.form.second_invoice
        self.number_row.set_note(self.tr("Then {0}, and so on.").format(following) if following else "")
        self._show_place()

    def _show_place(self) -> None:
        path = self.form.path
        self.tell(self.tr("{0} in {1}").format(path.name, path.parent.name), "hard-drive")
        self.place.setToolTip(str(path))

    def _choose_country(self, country: str) -> None:
        self.form.choose_country(country)
        self.currency.setText(self.form.currency)
        self.language.set_value(self.form.language)

    def _choose_language(self, language: str) -> None:
        self.form.choose_language(language)

    def _choose_place(self) -> None:
        title = self.tr("Where to keep the book")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(self.form.path), "arbook (*.arbook)")
        if chosen:
            self.form.choose_path(Path(chosen))
            self._show_place()

    def _answer(self) -> None:
        missing = self.form.missing()
        if missing is not None:
            self._complain(missing)
            return
        self.form.logo = self.logo.picture
        self.accept()
        self.answered.emit(self.form.answers())

    def _complain(self, missing: Missing) -> None:
        if missing.field == "business":
            self.business_row.complain(self.tr("Your customers must know who writes to them."))
            self.business.setFocus()
        elif missing.field == "currency":
            self.currency_row.complain(self.tr("No currency has this code."))
            self.currency.setFocus()
        elif missing.refusal is not None:
            self.number_row.complain(sentence_for(missing.refusal))
            self.number.setFocus()
        else:
            self.tell(self.tr("There is already a file of that name. Choose another place."), "circle-alert", "bad")
