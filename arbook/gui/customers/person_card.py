"""One person at the customer, being written down."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout

from arbook.gui.customers.words import role_words
from arbook.gui.shared.buttons import IconButton
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.lines_field import LinesField
from arbook.services.customers import PersonFacts

_ROLES = ("accounts", "owner", "buyer", "other")


class PersonCard(Card):
    """``removed`` says that the cross was pressed."""

    removed = Signal()

    def __init__(self, person: PersonFacts, languages: list[tuple[object, str]]) -> None:
        super().__init__(well=True)
        self.name, self.email, self.phone = Field(person.name), Field(person.email), Field(person.phone)
        for field in (self.name, self.email, self.phone):
            field.setCursorPosition(0)
        self.role = ChoiceField([(role, role_words(role)) for role in _ROLES])
        self.role.set_value(person.role)
        self.language = ChoiceField(languages)
        self.language.set_value(person.language)
        self.address = LinesField(2, person.address)
        self.reminders = QCheckBox(self.tr("Gets reminders"))
        self.reminders.setChecked(person.gets_reminders)
        self.email_row = FormRow(self.tr("E-mail"), self.email, reserve=False)
        self._lay_out()

    def _lay_out(self) -> None:
        remove = IconButton("x", self.tr("Remove this person"), edge=False)
        remove.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.addWidget(self.reminders)
        head.addStretch(1)
        head.addWidget(remove)
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.addWidget(FormRow(self.tr("Name"), self.name, reserve=False), 0, 0)
        grid.addWidget(FormRow(self.tr("Does"), self.role, reserve=False), 0, 1)
        grid.addWidget(self.email_row, 1, 0)
        grid.addWidget(FormRow(self.tr("Phone"), self.phone, reserve=False), 1, 1)
        letter = FormRow(self.tr("Letter address, if another"), self.address, reserve=False)
        grid.addWidget(letter, 2, 0)
        grid.addWidget(FormRow(self.tr("Language"), self.language, reserve=False), 2, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self.body.addLayout(head)
        self.body.addLayout(grid)

    def person(self) -> PersonFacts:
        """As it stands in the fields."""
        return PersonFacts(
            self.name.text(),
            str(self.role.value),
            self.email.text().strip(),
            self.phone.text(),
            str(self.language.value or ""),
            self.address.toPlainText(),
            self.reminders.isChecked(),
        )
