"""The business: who writes the invoices, where money should go, and how the papers look."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QWidget

from arbook.gui.settings.form_business import TEXTS, BusinessForm
from arbook.gui.settings.part import SettingsPart
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.queries.settings import Profile, profile
from arbook.services.changing import Changes

_LINES = 4


class BusinessPart(SettingsPart):
    """One form over the whole profile."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.form: BusinessForm | None = None
        self.fields: dict[str, Field | QPlainTextEdit | ChoiceField] = {name: Field() for name in TEXTS}
        for name in ("address", "payment_note"):
            self.fields[name] = self._lines()
        self.fields["accent"] = ChoiceField(self._accents())
        self.currency = Field()
        self.currency.setReadOnly(True)
        self._logo = Label("", "body", "text2")
        self.pick_logo = Button(self.tr("Choose a picture"), "plain", "upload")
        self.drop_logo = Button(self.tr("Take it away"), "link")
        self.pick_logo.clicked.connect(self._choose_logo)
        self.drop_logo.clicked.connect(self._forget_logo)
        self._lay_out()

    def _lines(self) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        field.setFixedHeight(_LINES * fonts.metrics("body").lineSpacing() + 24)
        return field

    def _accents(self) -> list[tuple[object, str]]:
        return [
            ("#0B6470", self.tr("Petrol")),
            ("#1D4E89", self.tr("Blue")),
            ("#2F6B3A", self.tr("Green")),
            ("#8A3B1E", self.tr("Brick")),
            ("#6B3A73", self.tr("Plum")),
            ("#2E3538", self.tr("Ink")),
        ]

    def _row(self, name: str, label: str, note: str = "") -> tuple[str, FormRow]:
        return name, FormRow(label, self.fields[name], note)

    def _lay_out(self) -> None:
        row = self._row
        self.add_card(self.tr("Your business"), self.tr("As it stands on your papers"), [
            [row("name", self.tr("Name")), row("tagline", self.tr("Line below the name"))],
            [row("contact_name", self.tr("Who signs")), row("tax_id", self.tr("Tax number"))],
            [row("address", self.tr("Address"), self.tr("Lines as on an envelope."))],
            [row("country", self.tr("Country"), self.tr("Two letters, like IE.")),
             ("currency", FormRow(self.tr("Currency"), self.currency, self.tr("Stays for the life of the book.")))],
        ])  # fmt: skip
        self.add_card(self.tr("How to reach you"), "", [
            [row("email", self.tr("E-mail")), row("phone", self.tr("Telephone")), row("website", self.tr("Website"))],
        ])  # fmt: skip
        self.add_card(self.tr("Where money should go"), self.tr("On invoices, statements and reminders"), [
            [row("iban", self.tr("Account number (IBAN)")), row("bic", self.tr("BIC"))],
            [row("bank_name", self.tr("Bank")), row("payment_note", self.tr("Note for payments"))],
        ])  # fmt: skip
        paper = self.add_card(self.tr("Letterhead"), "", [[row("accent", self.tr("Color of your papers"))]])
        holder, line = QWidget(), QHBoxLayout()
        holder.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.pick_logo)
        line.addWidget(self._logo, 1)
        line.addWidget(self.drop_logo)
        paper.body.addWidget(holder)
        self.cards.addStretch(1)

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read the business, unless something typed would be lost."""
        if self.form is None or not self._take().is_changed:
            self.session.ask(lambda office: office.read(profile), self._show)

    def _show(self, own: Profile) -> None:
        self.form = BusinessForm(own)
        for name, text in self.form.texts.items():
            field = self.fields[name]
            if isinstance(field, ChoiceField):
                known = {value for value, _ in self._accents()}
                field.set_choices([*self._accents(), *([] if text in known else [(text, self.tr("Your own"))])])
                field.set_value(text)
            elif isinstance(field, QPlainTextEdit):
                field.setPlainText(text)
            else:
                field.setText(text)
                field.setCursorPosition(0)
        self.currency.setText(own.currency)
        self._show_logo()

    def _take(self) -> BusinessForm:
        assert self.form is not None
        for name, field in self.fields.items():
            if isinstance(field, ChoiceField):
                self.form.texts[name] = str(field.value)
            elif isinstance(field, QPlainTextEdit):
                self.form.texts[name] = field.toPlainText()
            else:
                self.form.texts[name] = field.text()
        return self.form

    # ------------------------------------------------------------- logo
    def _choose_logo(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a picture"), "", "PNG, JPEG (*.png *.jpg *.jpeg)"
        )
        if chosen:
            self.session.outside(Path(chosen).read_bytes, self._take_logo, failed=self.complain)

    def _take_logo(self, picture: bytes) -> None:
        if self.form is not None:
            self.form.logo = picture
            self._show_logo()

    def _forget_logo(self) -> None:
        if self.form is not None:
            self.form.logo = None
            self._show_logo()

    def _show_logo(self) -> None:
        logo = self.form.logo if self.form is not None else None
        told = self.tr("A picture of {0} kB").format(max(1, len(logo) // 1000)) if logo else self.tr("No picture")
        self._logo.setText(told)
        self.drop_logo.setVisible(logo is not None)

    # ------------------------------------------------------------- saving
    def save(self) -> None:
        """Write the business."""
        if self.form is None:
            return
        self.no_complaints()
        wanted = self._take().profile()
        self.session.change(
            lambda office: office.settings.change_profile(wanted), done=self._saved, failed=self.complain
        )

    def _saved(self, _changes: Changes) -> None:
        self.form = None
        self.load()
        self.told.emit(self.tr("Business saved."))
