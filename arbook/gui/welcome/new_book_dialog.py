"""Starting a new book: business, country, currency, and where the file is kept."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.memory import books_folder
from arbook.gui.welcome.form import COUNTRIES, Missing, NewBook, NewBookForm


class NewBookDialog(SheetDialog):
    """``answered`` carries a ``NewBook``."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None, folder: Path | None = None) -> None:
        super().__init__(parent, self.tr("Start a new book"), self.tr("Make the book"), "book-open")
        self.form = NewBookForm(folder or books_folder())
        self.business = Field(placeholder=self.tr("Finch Joinery"))
        self.country = ChoiceField(sorted(((code, name) for code, name, _ in COUNTRIES), key=lambda each: each[1]))
        self.country.set_value(self.form.country)
        self.currency = Field(self.form.currency)
        self.place = Button(self.tr("Change"), "plain", "folder-open")
        self._business_row = FormRow(self.tr("Name of your business"), self.business)
        self._currency_row = FormRow(self.tr("Currency"), self.currency, self.tr("Stays for the life of the book."))
        self._lay_out_answers()
        self.business.textChanged.connect(self._read)
        self.currency.textChanged.connect(self._read)
        self.country.chosen.connect(self._choose_country)
        self.place.clicked.connect(self._choose_place)
        self.confirmed.connect(self._answer)
        self.setMinimumWidth(620)
        self._read()

    def _lay_out_answers(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(FormRow(self.tr("Country"), self.country), 2)
        pair.addWidget(self._currency_row, 1)
        self.body.addWidget(self._business_row)
        self.body.addLayout(pair)
        self.foot_row.insertWidget(2, self.place)

    def _read(self) -> None:
        self.form.business = self.business.text().strip()
        self.form.currency = self.currency.text().strip().upper()
        self._show_place()

    def _show_place(self) -> None:
        self.tell(self.tr("Kept as {0}").format(self.form.path), "hard-drive")

    def _choose_country(self, country: str) -> None:
        self.form.choose_country(country)
        self.currency.setText(self.form.currency)

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
        self.accept()
        self.answered.emit(NewBook(self.form.path, self.form.business, self.form.country, self.form.currency))

    def _complain(self, missing: Missing) -> None:
        if missing.field == "business":
            self._business_row.complain(self.tr("Your customers must know who writes to them."))
            self.business.setFocus()
        elif missing.field == "currency":
            self._currency_row.complain(self.tr("No currency has this code."))
            self.currency.setFocus()
        else:
            self.tell(self.tr("There is already a file of that name. Choose another place."), "circle-alert", "bad")
