"""People at the customer, and the contacts made with them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.customers.words import contact_icon, contact_note, contact_title, role_words
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.chips import Chip, ChipLook
from arbook.gui.shared.days import day_words
from arbook.gui.shared.labels import ElidedLabel, IconLabel, Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.table import Column, Kind, TwoLines, Words
from arbook.gui.shared.tokens import ICON_SMALL
from arbook.queries.customers import ContactRow, PersonRow

SHOWN_PEOPLE = 2
SIDE_WIDTH = 288


class PeopleCard(Card):
    """The first people of a customer; ``edit_pressed`` wants to change or add some."""

    edit_pressed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("People"))
        edit = Button(self.tr("Edit"), "link", "pencil")
        edit.setAccessibleName(self.tr("Edit customer and people"))
        edit.clicked.connect(self.edit_pressed)
        self.note.hide()
        self.add_action(edit)
        self.body.setSpacing(6)
        self._holder = QWidget()
        self.body.addWidget(self._holder)

    def show_people(self, people: tuple[PersonRow, ...]) -> None:
        """Show the first of these."""
        self._holder.deleteLater()
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for place, person in enumerate(people[:SHOWN_PEOPLE]):
            if place:
                column.addSpacing(4)
                column.addWidget(hairline())
                column.addSpacing(4)
            self._add_person(column, person)
        if not people:
            column.addWidget(Label(self.tr("Nobody yet. Without a mail address, letters are printed."), wrap=True))
        if len(people) > SHOWN_PEOPLE:
            rest = self.tr("and {0} more").format(len(people) - SHOWN_PEOPLE)
            column.addWidget(Label(rest, "small", "text2"))
        self.body.addWidget(self._holder)

    def _add_person(self, column: QVBoxLayout, person: PersonRow) -> None:
        head = QHBoxLayout()
        name = person.name or role_words(person.role)
        head.addWidget(ElidedLabel(name, "strong"), 1)
        if person.name:
            head.addWidget(Label(role_words(person.role), "small", "text2"))
        column.addLayout(head)
        for icon_name, text in (("mail", person.email), ("phone", person.phone)):
            if text:
                row = QHBoxLayout()
                row.setSpacing(6)
                row.addWidget(IconLabel(icon_name, "text2", ICON_SMALL))
                row.addWidget(ElidedLabel(text, "small", "text2"), 1)
                column.addLayout(row)
        if person.gets_reminders:
            column.addWidget(Chip(ChipLook(self.tr("Gets reminders"), "accent", "bell")))


class ContactsCard(Card):
    """What was said and sent, newest first. ``opened`` carries the contact whose text is wanted."""

    opened = Signal(object)
    note_pressed = Signal()

    def __init__(self, owner: Owner) -> None:
        super().__init__(self.tr("Contacts made"), flush=True)
        self._owner = owner
        note = Button(self.tr("Note"), "link", "pencil")
        note.setAccessibleName(self.tr("Write a note"))
        note.clicked.connect(self.note_pressed)
        self.add_action(note)
        self._model = RowsModel[ContactRow](self._columns(), owner.formats, lambda row: row.contact_id, self)
        self.view = RowsView(self._model, self.tr("Contacts made"))
        self.view.header().hide()
        self.view.row_opened.connect(self.opened)
        self.view.clicked.connect(self._open_clicked)
        self.note.hide()
        self.body.addWidget(self.view, 1)
        self._none = Label(self.tr("No contact yet."), "small", "text2")
        self._none.setMargin(10)
        self.body.addWidget(self._none, 0, Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(fonts.scaled(150))

    def _columns(self) -> list[Column[ContactRow]]:
        return [
            Column(key="what", title="", kind=Kind.TWO_LINES, stretch=1, smallest=10, sortable=False,
                   value=self._what, tooltip=lambda row: contact_note(row, self._owner)),
            Column(key="day", title="", sortable=False,
                   value=lambda row: Words(day_words(row.made_on, self._owner), "text2", small=True, right=True)),
        ]  # fmt: skip

    def _what(self, row: ContactRow) -> TwoLines:
        title, note = contact_title(row, self._owner), contact_note(row, self._owner)
        return TwoLines(title, note, lead_icon=contact_icon(row))

    def show_contacts(self, contacts: tuple[ContactRow, ...]) -> None:
        """Show these."""
        self._model.set_rows(contacts)
        self.view.setVisible(bool(contacts))
        self._none.setVisible(not contacts)

    def _open_clicked(self) -> None:
        row = self.view.chosen_row()
        if row is not None:
            self.opened.emit(row)
