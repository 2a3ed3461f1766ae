"""People at the customer, and the contacts made with them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.customers.press_rows import ContactEntry, CopyRow, RowsArea
from arbook.gui.customers.words import role_words
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.cards import Card
from arbook.gui.shared.chips import Chip, ChipLook
from arbook.gui.shared.labels import ElidedLabel, Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.queries.contact_log import ContactRow
from arbook.queries.customers import PersonRow

SHOWN_PEOPLE = 2
SHOWN_CONTACTS = 12
SIDE_WIDTH = 288


class PeopleCard(Card):
    """The first people of a customer; their addresses are copied by pressing them.

    Signals: ``edit_pressed`` wants to change or add some, ``told`` a sentence for the toast.
    """

    edit_pressed = Signal()
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("People"))
        self._edit = Button(self.tr("Edit"), "link", "pencil")
        self._edit.setAccessibleName(self.tr("Edit customer and people"))
        self._edit.clicked.connect(self.edit_pressed)
        self.note.hide()
        self.add_action(self._edit)
        self.body.setSpacing(4)
        self._holder = QWidget()
        self.body.addWidget(self._holder)

    def show_people(self, people: tuple[PersonRow, ...]) -> None:
        """Show the first of these."""
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = QWidget()
        self._edit.setText(self.tr("Edit") if people else self.tr("Add"))
        self._edit.set_icon("pencil" if people else "plus")
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for place, person in enumerate(people[:SHOWN_PEOPLE]):
            if place:
                column.addSpacing(4)
                column.addWidget(hairline())
                column.addSpacing(4)
            self._add_person(column, person)
        if not people:
            column.addWidget(Label(self.tr("Nobody yet. Without a mail address, letters are printed."), wrap=True))
        if len(people) > SHOWN_PEOPLE:
            rest = Button(self.tr("and {0} more").format(len(people) - SHOWN_PEOPLE), "link")
            rest.clicked.connect(self.edit_pressed)
            column.addWidget(rest, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._holder)

    def _add_person(self, column: QVBoxLayout, person: PersonRow) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(3, 0, 3, 0)
        name = person.name or role_words(person.role)
        head.addWidget(ElidedLabel(name, "strong"), 1)
        if person.name:
            head.addWidget(Label(role_words(person.role), "small", "text2"))
        column.addLayout(head)
        for icon_name, text in (("mail", person.email), ("phone", person.phone)):
            if text:
                row = CopyRow(icon_name, text)
                row.clicked.connect(self._tell_copied)
                column.addWidget(row)
        if person.gets_reminders:
            column.addWidget(Chip(ChipLook(self.tr("Gets reminders"), "accent", "bell")))

    def _tell_copied(self) -> None:
        row = self.sender()
        if isinstance(row, CopyRow):
            self.told.emit(self.tr("{0} is copied.").format(row.text_to_copy))


class ContactsCard(Card):
    """What was said and sent, newest first. ``opened`` carries the contact whose text is wanted."""

    opened = Signal(object)
    note_pressed = Signal()
    answer_pressed = Signal()

    def __init__(self, owner: Owner) -> None:
        super().__init__(self.tr("Contacts"), flush=True)
        self._owner = owner
        self._contacts: tuple[ContactRow, ...] = ()
        note = Button(self.tr("Note"), "link", "pencil")
        note.setAccessibleName(self.tr("Write a note"))
        note.clicked.connect(self.note_pressed)
        answer = IconButton("reply", self.tr("Write down an answer"))
        answer.clicked.connect(self.answer_pressed)
        self.add_action(answer)
        self.add_action(note)
        self.note.hide()
        self._area = RowsArea(self.tr("Contacts made"))
        self.body.addWidget(self._area, 1)
        self._all = Button("", "link")
        self._all.clicked.connect(self._open_first)
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMinimumHeight(fonts.scaled(130))
        self.show_contacts(())

    def show_contacts(self, contacts: tuple[ContactRow, ...]) -> None:
        """Show the newest of these, and the way to all of them."""
        self._contacts = contacts
        entries: list[QWidget] = []
        for contact in contacts[:SHOWN_CONTACTS]:
            entry = ContactEntry(contact, self._owner)
            entry.clicked.connect(self._open_entry)
            entries.append(entry)
        self._area.show_rows(entries or [Label(self.tr("No contact yet."), "small", "text2")])
        self._all.setVisible(bool(contacts))
        if contacts:
            words = self.tr("All {0} since {1}") if len(contacts) > 1 else self.tr("Read it")
            self._all.setText(words.format(self._owner.formats.count(len(contacts)), contacts[-1].made_on.year))

    def sizeHint(self) -> QSize:
        """What is left by the others is enough: the rest is scrolled."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def entries(self) -> list[ContactEntry]:
        """The lines shown, newest first."""
        return self._area.findChildren(ContactEntry)

    def _open_entry(self) -> None:
        entry = self.sender()
        if isinstance(entry, ContactEntry):
            self.opened.emit(entry.contact)

    def _open_first(self) -> None:
        self.opened.emit(self._contacts[0])
