"""Everything that was said and sent: the log at the left, the full text of a line at the right."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from arbook.gui.customers.contact_words import contact_facts, contact_icon, contact_note, contact_title
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.days import day_words
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.fields import Field
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.table import Column, Kind, TwoLines, Words
from arbook.ledger.folding import fold
from arbook.queries.contact_log import ContactRow, files_of
from arbook.queries.message_cards import message_by_id
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper

_say = QCoreApplication.translate
_SIZE = (1000, 620)
_AIR = 24


class LogDialog(SheetDialog):
    """Opens at ``contact``; the arrow keys go through the log, and typing above it searches.

    Signals: ``paper_wanted`` asks for the paper that was sent, ``files_wanted`` for the files that came (with the
    contact), ``export_wanted`` for a table of what is shown, ``mistake_wanted`` says that a reminder was one.
    """

    paper_wanted = Signal(object)
    files_wanted = Signal(object)
    export_wanted = Signal(object)
    mistake_wanted = Signal(object)

    def __init__(
        self, owner: Owner, parent: QWidget | None, name: str, contacts: tuple[ContactRow, ...], contact: ContactRow
    ) -> None:
        title = _say("Customers", "Contacts made with {0}").format(name)
        super().__init__(parent, title, _say("Customers", "Close"))
        self._owner = owner
        self._shown: ContactRow | None = None
        self._contacts = contacts
        self.search = Field(placeholder=self.tr("Search what was said"))
        self.search.setAccessibleName(self.tr("Search what was said"))
        self.search.textChanged.connect(self._find)
        self._model = RowsModel[ContactRow](self._columns(), owner.formats, lambda row: row.contact_id, self)
        self.view = RowsView(self._model, title, remember_as="contacts")
        self.view.header().hide()
        self.view.row_chosen.connect(self._show)
        self._title, self._about = Label("", "section", wrap=True), Label("", "body", "text2", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Full text"))
        self.paper = Button(self.tr("Show the paper"), "plain", "file-text")
        self.paper.clicked.connect(self._want_paper)
        self.files = Button(self.tr("Save the files"), "plain", "download")
        self.files.clicked.connect(self._want_files)
        self.mistake = Button(self.tr("It was a mistake"), "plain", "undo-2")
        self.mistake.clicked.connect(self._tell_mistake)
        self.export = Button(self.tr("Export"), "link", "upload")
        self.export.setAccessibleName(self.tr("Save the log as a table"))
        self.export.clicked.connect(lambda: self.export_wanted.emit(self._model.rows()))
        self._arrange()
        self.cancel.hide()
        self.confirmed.connect(self.accept)
        self._model.set_rows(contacts)
        self.view.choose(contact.contact_id)
        self.view.setFocus()
        room = self.screen().availableSize() if parent is None else parent.window().size()
        self.resize(min(_SIZE[0], room.width() - _AIR), min(_SIZE[1], room.height() - _AIR))

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self._title)
        right.addWidget(self._about)
        right.addWidget(self.text, 1)
        right.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self.files, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self.mistake, 0, Qt.AlignmentFlag.AlignLeft)
        both = QHBoxLayout()
        both.setSpacing(20)
        self.view.setMinimumWidth(fonts.scaled(300))
        left, above = QVBoxLayout(), QHBoxLayout()
        above.addWidget(self.search, 1)
        above.addWidget(self.export)
        left.addLayout(above)
        left.addWidget(self.view, 1)
        both.addLayout(left, 4)
        both.addLayout(right, 5)
        self.body.addLayout(both, 1)

    def _columns(self) -> list[Column[ContactRow]]:
        owner = self._owner
        return [
            Column(key="what", title="", kind=Kind.TWO_LINES, stretch=1, smallest=12, sortable=False,
                   value=lambda row: TwoLines(contact_title(row, owner), contact_note(row, owner),
                                              lead_icon=contact_icon(row))),
            Column(key="day", title="", sortable=False,
                   value=lambda row: Words(day_words(row.made_on, owner), "text2", small=True, right=True)),
        ]  # fmt: skip

    def _find(self, typed: str) -> None:
        """Lines in which every word stands somewhere."""
        words = fold(typed).split()
        found = [row for row in self._contacts if not words or _holds(row, self._owner, words)]
        self._model.set_rows(found)
        self.view.choose_first()

    def _show(self, contact: ContactRow | None) -> None:
        if contact is None:
            return
        self._title.setText(contact_title(contact, self._owner))
        self._about.setText("  ·  ".join(contact_facts(contact, self._owner)))
        self.text.setPlainText(contact.body or contact_note(contact, self._owner))
        self._shown = contact
        self.paper.setVisible(contact.has_paper)
        self.files.setVisible(contact.has_files)
        self.mistake.setVisible(contact.is_reminder)

    def _want_paper(self) -> None:
        if self._shown is not None:
            self.paper_wanted.emit(self._shown)

    def _tell_mistake(self) -> None:
        if self._shown is not None:
            self.accept()
            self.mistake_wanted.emit(self._shown)

    def _want_files(self) -> None:
        if self._shown is not None:
            self.files_wanted.emit(self._shown)


def _holds(row: ContactRow, owner: Owner, words: list[str]) -> bool:
    told = fold(" ".join((contact_title(row, owner), row.subject, row.body, row.with_whom, row.author)))
    return all(word in told for word in words)


def save_files(office: Office, contact: ContactRow, folder: Path) -> list[Path]:
    """Write what came with a line into a folder; a file that is there already keeps its name and stays."""
    written = []
    for file in office.read(files_of, contact.contact_id):
        path = folder / file.name
        written.append(path if not path.exists() else folder / f"{contact.contact_id}-{file.position}-{file.name}")
        written[-1].write_bytes(file.content)
    return written


def paper_of(office: Office, contact: ContactRow) -> PreparedPaper:
    """The paper of a line as it was sent: a letter of the outbox, or one that was sent by hand."""
    if contact.message_row_id is not None:
        return office.paper.letter(office.read(message_by_id, contact.message_row_id))
    return office.sent_papers.again(contact.contact_id)
