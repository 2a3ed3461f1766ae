"""Writing a customer down, or changing what is written: the business at the left, its people at the right."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from arbook.formats.countries import countries
from arbook.gui.customers.form_customer import CustomerForm
from arbook.gui.customers.person_card import PersonCard
from arbook.gui.customers.retracing import added, edited
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import ChoiceField, Field, FormRow, MoneyField
from arbook.gui.shared.labels import Label
from arbook.gui.shared.language import spoken
from arbook.gui.shared.lines_field import LinesField
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.queries.customers import customer_by_id, people
from arbook.queries.money_rules import LimitAction, money_rules
from arbook.queries.offers import terms_list
from arbook.queries.settings import profile
from arbook.services.changing import Changes
from arbook.services.customers import CustomerFacts, PersonFacts
from arbook.services.office import Office

_say = QCoreApplication.translate
_SIZE = (1000, 640)
_BESIDE_FROM = 900


@dataclass(frozen=True, slots=True)
class _Known:
    """What the book says before anything is typed."""

    form: CustomerForm
    currency: str
    country: str
    terms: tuple[tuple[int, str], ...]
    stops_at_limit: bool


def _read(office: Office, customer_id: int | None) -> _Known:
    terms = tuple((row.terms_id, row.terms.name) for row in office.read(terms_list))
    own, stops = office.read(profile), office.read(money_rules).limit_action is LimitAction.STOP
    if customer_id is None:
        return _Known(CustomerForm(people=[PersonFacts()]), own.currency, own.country, terms, stops)
    card = office.read(customer_by_id, customer_id)
    form = CustomerForm.of(card, office.read(people, customer_id))
    return _Known(form, card.currency, own.country, terms, stops)


class CustomerDialog(FormDialog):
    """A new customer, or the card of ``customer_id``."""

    def __init__(self, session: Session, parent: QWidget | None, customer_id: int | None = None) -> None:
        is_new = customer_id is None
        title = _say("Customers", "New customer") if is_new else _say("Customers", "Edit customer")
        action = _say("Customers", "Add customer") if is_new else _say("Customers", "Save changes")
        super().__init__(session, parent, title, action)
        self.form = CustomerForm(customer_id)
        self._before: CustomerFacts | None = None
        self._persons: list[PersonCard] = []
        self._proposed = ""
        self._make_fields()
        self._arrange()
        self.size_to(*_SIZE)
        self._place_sides()
        if is_new:
            self.tell(_say("Customers", "A number is given if you leave it empty."))
        else:
            self.tell(_say("Customers", "Issued invoices stay as they are."))
        self.await_book()
        session.ask(lambda office: _read(office, customer_id), self._fill, failed=self._refused, receiver=self)

    def _make_fields(self) -> None:
        owner = self.session.owner
        self.name, self.number, self.tax_id, self.country = Field(), Field(), Field(), ChoiceField()
        self.currency = Field()
        self.currency.setMaxLength(3)
        self.note = Field()
        self.kind = ChoiceField([("business", self.tr("Business")), ("consumer", self.tr("Private person"))])
        self.languages: list[tuple[object, str]] = [("", self.tr("As usual")), ("en", "English"),
                                                    ("de", "Deutsch")]  # fmt: skip
        self.language, self.terms = ChoiceField(self.languages), ChoiceField()
        self.limit = MoneyField("EUR", owner)
        self.address = LinesField(3)
        self.rows = {
            "name": FormRow(self.tr("Name"), self.name),
            "number": FormRow(self.tr("Number"), self.number),
            "address": FormRow(self.tr("Address"), self.address, reserve=False),
            "country": FormRow(self.tr("Country"), self.country, reserve=False),
            "language": FormRow(self.tr("Language of papers"), self.language, reserve=False),
            "terms": FormRow(self.tr("Terms"), self.terms, reserve=False),
            "limit": FormRow(self.tr("Credit limit"), self.limit),
            "currency": FormRow(self.tr("Currency"), self.currency),
            "kind": FormRow(self.tr("Kind"), self.kind, reserve=False),
            "tax_id": FormRow(self.tr("Tax number"), self.tax_id, reserve=False),
            "note": FormRow(self.tr("Note, only for you"), self.note, reserve=False),
        }

    def _arrange(self) -> None:
        grid, rows = QGridLayout(), self.rows
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        places = (("name", 0, 0, 2), ("number", 0, 2, 1), ("address", 1, 0, 2), ("country", 1, 2, 1),
                  ("terms", 2, 0, 1), ("language", 2, 1, 1), ("kind", 2, 2, 1), ("limit", 3, 0, 1),
                  ("currency", 3, 1, 1), ("tax_id", 3, 2, 1), ("note", 4, 0, 3))  # fmt: skip
        for key, row, column, span in places:
            grid.addWidget(rows[key], row, column, 1, span)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(5, 1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(24)
        self._both.addLayout(grid, 5)
        self._both.addLayout(self._people_side(), 4)
        self.body.addLayout(self._both, 1)

    def _place_sides(self) -> None:
        """People beside the business, or below it where large text leaves no room; then all scrolls as one."""
        is_beside = self.width() >= fonts.scaled(_BESIDE_FROM)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
        self._area.setMinimumHeight(0 if is_beside else self._people.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._place_sides()

    def _people_side(self) -> QVBoxLayout:
        add = Button(self.tr("Add a person"), "link", "user-plus")
        add.clicked.connect(lambda: self._add_person(PersonFacts()))
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("People"), "section"))
        head.addStretch(1)
        head.addWidget(add)
        holder = QWidget()
        holder.setProperty("part", "scrolled")
        self._people = QVBoxLayout(holder)
        self._people.setContentsMargins(0, 0, 4, 0)
        self._people.addStretch(1)
        self._area = area = QScrollArea()
        area.setAccessibleName(self.tr("People"))
        area.setWidget(holder)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(340)
        area.viewport().setAutoFillBackground(False)
        side = QVBoxLayout()
        side.addLayout(head)
        side.addWidget(area, 1)
        return side

    def _add_person(self, person: PersonFacts) -> None:
        card = PersonCard(person, self.languages)
        card.removed.connect(lambda: self._remove_person(card))
        self._persons.append(card)
        self._people.insertWidget(self._people.count() - 1, card)
        self._place_sides()

    def _remove_person(self, card: PersonCard) -> None:
        self._persons.remove(card)
        card.hide()
        card.deleteLater()
        self._place_sides()

    def _fill(self, known: _Known) -> None:
        self.form = form = known.form
        self._before = None if form.customer_id is None else form.facts()
        self.limit.set_currency(form.currency or known.currency)
        stops, warns = self.tr("Above it no invoice without a reason."), self.tr("Above it you are warned.")
        self.rows["limit"].set_note(stops if known.stops_at_limit else warns)
        self.currency.setPlaceholderText(known.currency)
        no_terms: list[tuple[object, str]] = [(None, self.tr("The usual ones"))]
        self.terms.set_choices([*no_terms, *known.terms])
        self.terms.set_value(form.terms_id)
        self.country.set_choices(self._countries(form.country, known.country))
        self.country.set_value(form.country)
        for field, text in ((self.name, form.name), (self.number, form.number), (self.currency, form.currency),
                            (self.tax_id, form.tax_id), (self.note, form.note)):  # fmt: skip
            if not field.isModified():  # quick hands type before the book has answered
                field.setText(text)
        self.address.setPlainText(form.address)
        self.kind.set_value(form.kind)
        self.language.set_value(form.language)
        if not self.limit.isModified():
            self.limit.set_amount(form.credit_limit)
        for person in form.people:
            self._add_person(person)
        if self.focusWidget() in (None, self.name, self.primary, self.cancel):
            self.name.setFocus()
        self.keep_draft("new_customer" if form.customer_id is None else f"customer:{form.customer_id}")
        if self._proposed:
            self.name.setText(self._proposed)
        self.take_answer()

    def _countries(self, kept: str, own: str) -> list[tuple[object, str]]:
        """The book's country first, which nobody has to choose, then every other."""
        names = {each.code: each.name for each in countries(spoken())}
        first = (kept if kept == own else "", names.get(own, own))
        others = {code: name for code, name in names.items() if code != own}
        if kept not in ("", own):
            others.setdefault(kept, kept)
        return [first, *others.items()]

    def propose_name(self, name: str) -> None:
        """It was typed elsewhere already; call it before the dialog is opened."""
        self._proposed = name

    def typed(self) -> dict[str, Any]:
        """The people as well."""
        return super().typed() | {"people": [asdict(card.person()) for card in self._persons]}

    def type_again(self, content: Mapping[str, Any]) -> None:
        """The people as they were being written down."""
        super().type_again(content)
        if "people" in content:
            for card in tuple(self._persons):
                self._remove_person(card)
            for person in content["people"]:
                self._add_person(PersonFacts(**person))

    def confirm(self) -> None:
        """Write the card."""
        form = self.form
        form.name, form.number, form.tax_id = self.name.text(), self.number.text(), self.tax_id.text()
        form.country, form.currency = str(self.country.value or ""), self.currency.text().upper().strip()
        form.address, form.note = self.address.toPlainText(), self.note.text()
        form.kind, form.language = str(self.kind.value), str(self.language.value or "")
        terms = self.terms.value
        form.terms_id = terms if isinstance(terms, int) else None
        form.credit_limit = self.limit.amount
        form.people = [card.person() for card in self._persons]
        try:
            facts = form.facts()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        self._write(facts)

    def _write(self, facts: CustomerFacts) -> None:
        form, session, today, before = self.form, self.session, self.session.owner.today(), self._before
        told = self.tr("{0} is written down.").format(facts.name)
        who = form.customer_id

        def write(office: Office) -> Changes:
            if who is None:
                return office.customers.add(facts, today=today, operation_id=form.operation_id)
            return office.customers.change(who, facts, operation_id=form.operation_id)

        def written(changes: Changes) -> None:
            if who is None or before is None:
                added(session, told, changes, facts, today)
            else:
                edited(session, told, who, before, facts)
            self.finish("")

        self.change(write, written)
