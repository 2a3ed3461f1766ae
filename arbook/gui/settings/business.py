"""The business: who writes the invoices, where money should go, and how the papers look."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from arbook.formats.countries import countries
from arbook.gui.settings.design_choices import accents, design_offers, forms_for
from arbook.gui.settings.form_business import TEXTS, BusinessForm
from arbook.gui.settings.letterhead_view import LetterheadView
from arbook.gui.settings.part import SettingsPart
from arbook.gui.settings.ways_field import WaysField
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.language import LANGUAGES, spoken
from arbook.gui.shared.lines_field import LinesField
from arbook.gui.shared.logo_field import LogoField
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import MARGIN
from arbook.queries.settings import Profile, profile
from arbook.services.changing import Changes
from arbook.services.office import Office

_LINES = 4
_BESIDE_FROM = 1080
"""Width of the page, in pixels at normal text, from which the paper stands beside the form."""


class BusinessPart(SettingsPart):
    """One form over the whole profile, and the paper it makes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.form: BusinessForm | None = None
        self.fields: dict[str, Field | QPlainTextEdit | ChoiceField | WaysField] = {name: Field() for name in TEXTS}
        for name in ("address", "payment_note"):
            self.fields[name] = LinesField(_LINES)
        self.fields["pay_ways"] = WaysField()
        self._choices = self._offers()
        self.fields |= {name: ChoiceField(choices) for name, choices in self._choices.items()}
        self.currency = Field()
        self.currency.setReadOnly(True)
        self.logo = LogoField()
        self.logo.changed.connect(self._preview)
        self.paper = LetterheadView(session)
        self.paper_card = Card(self.tr("How your papers look"))
        self.paper_card.body.addWidget(self.paper)
        self.paper_card.body.addStretch(1)
        self._is_beside: bool | None = None
        self._lay_out()
        self._listen()

    def _offers(self) -> dict[str, list[tuple[object, str]]]:
        return {
            "accent": accents(),
            "country": [(each.code, each.name) for each in countries(spoken())],
            "language": list(LANGUAGES.items()),
            "reference_kind": self._references(),
            "paper_size": [("A4", "A4"), ("LETTER", self.tr("Letter"))],
            **design_offers(),
        }

    def _references(self) -> list[tuple[object, str]]:
        return [
            ("plain", self.tr("The invoice number")),
            ("rf", self.tr("RF reference (ISO 11649)")),
            ("be", self.tr("Belgium: OGM/VCS")),
            ("fi", self.tr("Finland: viitenumero")),
            ("no10", self.tr("Norway: KID, mod 10")),
            ("no11", self.tr("Norway: KID, mod 11")),
            ("se", self.tr("Sweden: OCR")),
        ]

    def _row(self, name: str, label: str, note: str = "") -> tuple[str, FormRow]:
        return name, FormRow(label, self.fields[name], note)

    def _lay_out(self) -> None:
        row = self._row
        self.add_card(self.tr("Your business"), self.tr("As it stands on your papers"), [
            [row("name", self.tr("Name")), row("tagline", self.tr("Line below the name"))],
            [row("contact_name", self.tr("Who signs")), row("tax_id", self.tr("Tax number"))],
            [row("address", self.tr("Address"),
                 self.tr("Lines as on an envelope; in small above the customer's address too."))],
            [row("country", self.tr("Country")),
             ("currency", FormRow(self.tr("Currency"), self.currency, self.tr("Stays for the life of the book.")))],
        ])  # fmt: skip
        self.add_card(self.tr("How to reach you"), "", [
            [row("email", self.tr("E-mail")), row("phone", self.tr("Telephone"))],
            [row("website", self.tr("Website"))],
        ])  # fmt: skip
        self.add_card(self.tr("Where money should go"), self.tr("On invoices, statements and reminders"), [
            [row("iban", self.tr("Account number (IBAN)")), row("bic", self.tr("BIC"))],
            [row("bank_name", self.tr("Bank")),
             row("local_account", self.tr("Account as your banks write it"),
                 self.tr("Such as sort code and number."))],
            [row("reference_kind", self.tr("What customers write on the transfer"),
                 self.tr("Invoices that are issued from now on ask for it."))],
        ])  # fmt: skip
        self.add_card(self.tr("How customers can pay"), self.tr("On papers and in mails: what is ticked"), [
            [row("pay_ways", self.tr("Ways to pay"))],
            [row("pay_link", self.tr("Link to pay online"),
                 self.tr("{0}, {1} and {2} become those of the invoice.").format(
                     "{amount}", "{currency}", "{reference}"))],
            [row("card_phone", self.tr("Cards by telephone"), self.tr("Empty: your telephone.")),
             row("check_to", self.tr("Checks payable to"), self.tr("Empty: your name."))],
            [row("cash_note", self.tr("Where cash is taken"), self.tr("Empty: your address."))],
            [row("payment_note", self.tr("Note for payments"), self.tr("A sentence of yours below them."))],
        ])  # fmt: skip
        logo = FormRow(self.tr("Picture"), self.logo, reserve=False)
        self.add_card(self.tr("Letterhead"), self.tr("Papers already issued stay as they are"), [
            [("logo", logo)],
            [row("paper_style", self.tr("Look")), row("paper_font", self.tr("Font")),
             row("accent", self.tr("Color"))],
            [row("paper_size", self.tr("Sheet")),
             row("address_form", self.tr("Window of your envelopes"), self.tr("The address stands where it shows."))],
            [row("pay_slip", self.tr("Slip to send along"), self.tr("For checks and cash by post.")),
             row("language", self.tr("Language"), self.tr("Each customer can have another."))],
        ])  # fmt: skip
        self.cards.addStretch(1)

    def _listen(self) -> None:
        size = self.fields["paper_size"]
        assert isinstance(size, ChoiceField)
        size.currentIndexChanged.connect(self._offer_forms)
        for field in self.fields.values():
            if isinstance(field, ChoiceField):
                field.currentIndexChanged.connect(self._preview)
            elif isinstance(field, WaysField):
                field.changed.connect(self._preview)
            else:
                field.textChanged.connect(self._preview)

    def _offer_forms(self) -> None:
        """Another sheet goes into other envelopes."""
        size, form = self.fields["paper_size"], self.fields["address_form"]
        assert isinstance(size, ChoiceField)
        assert isinstance(form, ChoiceField)
        if size.value is not None:
            self._choices["address_form"] = forms_for(str(size.value))
            form.set_choices(self._choices["address_form"])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The paper stands beside the form where there is room, else below it."""
        super().resizeEvent(event)
        is_beside = self.width() >= fonts.scaled(_BESIDE_FROM)
        if is_beside == self._is_beside:
            return
        self._is_beside = is_beside
        if is_beside:
            self.paper_card.setFixedWidth(fonts.scaled(_BESIDE_FROM) // 3)
            self.beside.setContentsMargins(0, 0, MARGIN, MARGIN)
            self.beside.addWidget(self.paper_card)
        else:
            self.paper_card.setMinimumWidth(0)
            self.paper_card.setMaximumWidth(fonts.scaled(_BESIDE_FROM))
            self.beside.setContentsMargins(0, 0, 0, 0)
            self.cards.insertWidget(self.cards.count() - 1, self.paper_card)

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read the business, unless something typed would be lost."""
        if self.form is None or not self._take().is_changed:
            self.session.ask(lambda office: office.read(profile), self._show)

    def _show(self, own: Profile) -> None:
        self.form, form = None, BusinessForm(own)  # nobody reads the fields while they are filled
        for name, text in form.texts.items():
            self._fill(self.fields[name], name, text)
        self.currency.setText(own.currency)
        self.logo.show_picture(own.logo)
        self.form = form
        self._preview()

    def _fill(self, field: QWidget, name: str, text: str) -> None:
        if isinstance(field, ChoiceField):
            choices = self._choices[name]
            is_known = text in {value for value, _ in choices}
            own = self.tr("Your own") if name == "accent" else text
            field.set_choices(choices if is_known else [*choices, (text, own)])
            field.set_value(text)
        elif isinstance(field, WaysField):
            field.set_text(text)
        elif isinstance(field, QPlainTextEdit):
            if field.toPlainText() != text:
                field.setPlainText(text)
        elif isinstance(field, Field) and field.text() != text:
            field.setText(text)
            field.setCursorPosition(0)

    def _take(self) -> BusinessForm:
        assert self.form is not None
        for name, field in self.fields.items():
            if isinstance(field, ChoiceField):
                self.form.texts[name] = str(field.value)
            elif isinstance(field, WaysField):
                self.form.texts[name] = field.text
            elif isinstance(field, QPlainTextEdit):
                self.form.texts[name] = field.toPlainText()
            else:
                self.form.texts[name] = field.text()
        self.form.logo = self.logo.picture
        return self.form

    def _preview(self, _changed: object = None) -> None:
        if self.form is not None:
            self.paper.preview(self._take().profile())
            self.note_typing()

    @property
    def is_changed(self) -> bool:
        """Whether a field differs from what is in the book."""
        return self.form is not None and self._take().is_changed

    def take_back(self) -> None:
        """As it stands in the book."""
        if self.form is not None:
            self._show(self.form.start)

    # ------------------------------------------------------------- saving
    def save(self) -> None:
        """Write the business."""
        if self.form is None:
            return
        self.no_complaints()
        form = self._take()
        if not form.is_changed:
            self.say_nothing_to_save()
            return
        wanted = form.profile()
        self.session.change(
            partial(_write, wanted), done=partial(self._saved, form.start, wanted), failed=self.complain
        )

    def _saved(self, before: Profile, wanted: Profile, _changes: Changes) -> None:
        self.form = None
        self.load()
        self.session.history.did(self.tr("Business saved."), partial(_write, before), partial(_write, wanted))


def _write(wanted: Profile, office: Office) -> Changes:
    return office.settings.change_profile(wanted)
