"""What was said, sent and answered, of all customers: found by words, kind, author and days, with its full text."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from arbook.gui.customers.contact_words import contact_facts, contact_icon, contact_note, contact_title
from arbook.gui.customers.exporting import book_log_table
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.days import day_words
from arbook.gui.shared.fields import ChoiceField, SearchField
from arbook.gui.shared.files import save_table
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Column, Kind, TwoLines, Words
from arbook.gui.shared.wishes import ShowCustomer
from arbook.queries.contact_log import MOST_FOUND, FoundContact, log_authors, search_log

_say = QCoreApplication.translate
_SIZE = (1100, 680)
_KINDS: dict[str, tuple[str, ...]] = {
    "": (),
    "written": ("mail", "letter", "text", "auto_reply"),
    "call": ("call",),
    "note": ("note", "follow_up_set", "follow_up_done"),
    "promise": ("promise_made", "promise_changed", "promise_withdrawn"),
    "dispute": ("dispute_opened", "dispute_noted", "dispute_closed"),
    "plan": ("plan_agreed", "plan_broken", "plan_changed", "plan_ended", "plan_reopened"),
    "settlement": (
        *("settlement_offered", "settlement_accepted", "settlement_taken_late"),
        *("settlement_withdrawn", "settlement_met", "settlement_fell"),
    ),
    "hold": ("hold_set", "hold_lifted", "reminder_mistaken"),
}


class BookLogDialog(FormDialog):
    """Nothing is changed here. ``told`` says where a table was saved, ``wish`` goes to a customer."""

    told = Signal(str)
    wish = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None, _about: int | str | None = None) -> None:
        super().__init__(session, parent, _say("BookLog", "What was said and sent"), _say("BookLog", "Close"))
        self.cancel.hide()
        self.search = SearchField(self.tr("Words of the text, a subject or a person"))
        self.kind = ChoiceField(self._kinds(), self.tr("What kind"))
        self.author = ChoiceField([("", self.tr("Written down by anybody"))], self.tr("Written down by"))
        self.since, self.until = DateField(session.owner), DateField(session.owner)
        for field, spoken in ((self.since, self.tr("From day")), (self.until, self.tr("To day"))):
            field.setPlaceholderText(spoken)
            field.setAccessibleName(spoken)
            field.day_changed.connect(self._read)
        model = RowsModel[FoundContact](self._columns(session.owner), session.owner.formats, _line_id, self)
        self.view = RowsView(model, _say("BookLog", "What was said and sent"), remember_as="book log")
        self.view.header().hide()
        self.view.row_chosen.connect(self._show_line)
        self.view.row_opened.connect(self._open_customer)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Full text"))
        self._title, self._about = Label("", "section", wrap=True), Label("", "body", "text2", wrap=True)
        self.customer = Button(self.tr("Open the customer"), "plain", "user")
        self.customer.clicked.connect(lambda _checked: self._open_customer(self.view.chosen_row()))
        self.export = Button(self.tr("Export"), "link", "upload")
        self.export.setAccessibleName(self.tr("Save what was found as a table"))
        self.export.clicked.connect(self._export)
        self.search.searched.connect(self._read)
        self.kind.chosen.connect(self._read)
        self.author.chosen.connect(self._read)
        self._arrange()
        self.size_to(fonts.scaled(_SIZE[0]), _SIZE[1])
        session.ask(lambda office: office.read(log_authors), self._offer_authors, receiver=self)
        self._read()
        self.search.setFocus()

    def _kinds(self) -> list[tuple[object, str]]:
        words = {
            "": self.tr("Everything"),
            "written": self.tr("Mails and letters"),
            "call": self.tr("Calls"),
            "note": self.tr("Notes"),
            "promise": self.tr("Promises"),
            "dispute": self.tr("Disputes"),
            "plan": self.tr("Payment plans"),
            "settlement": self.tr("Smaller sums"),
            "hold": self.tr("Pauses and mistakes"),
        }
        return [(key, words[key]) for key in _KINDS]

    def _arrange(self) -> None:
        narrowed, below = QHBoxLayout(), QHBoxLayout()
        for field, share in ((self.kind, 3), (self.author, 3), (self.since, 2), (self.until, 2)):
            narrowed.addWidget(field, share)
        left, right = QVBoxLayout(), QVBoxLayout()
        self.view.setMinimumWidth(fonts.scaled(320))
        left.addWidget(self.view, 1)
        for part, stretch in ((self._title, 0), (self._about, 0), (self.text, 1)):
            right.addWidget(part, stretch)
        below.addWidget(self.customer)
        below.addStretch(1)
        below.addWidget(self.export)
        right.addLayout(below)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 4)
        both.addLayout(right, 5)
        self.body.addWidget(self.search)
        self.body.addLayout(narrowed)
        self.body.addLayout(both, 1)

    def _columns(self, owner: Owner) -> list[Column[FoundContact]]:
        return [
            Column(key="what", title="", kind=Kind.TWO_LINES, stretch=1, smallest=12, sortable=False,
                   value=lambda found: TwoLines(found.name, contact_title(found.row, owner),
                                                lead_icon=contact_icon(found.row))),
            Column(key="day", title="", sortable=False,
                   value=lambda found: Words(day_words(found.row.made_on, owner), "text2", small=True, right=True)),
        ]  # fmt: skip

    def _offer_authors(self, names: tuple[str, ...]) -> None:
        anybody = ("", self.tr("Written down by anybody"))
        self.author.set_choices([anybody, *((name, name) for name in names)])
        self.author.setVisible(bool(names))

    def _read(self, _picked: object = None) -> None:
        asked = partial(
            search_log,
            words=self.search.text(),
            days=(self.since.day, self.until.day),
            kinds=_KINDS[str(self.kind.value or "")],
            author=str(self.author.value or ""),
        )
        self.session.ask(lambda office: office.read(asked), self._show_found, receiver=self)

    def _show_found(self, found: tuple[FoundContact, ...]) -> None:
        self.view.rows.set_rows(found)
        self.view.choose_first()
        for part in (self.customer, self.export):
            allow(part, "" if found else self.tr("Nothing was found."))
        if not found:
            self._title.setText(self.tr("Nothing of this was said or sent"))
            self._about.setText(self.tr("Fewer words or more days find more."))
            self.text.clear()
        how_many = self.session.owner.formats.count
        count = self.tr("{0} lines").format(how_many(len(found)))
        most = self.tr("The latest {0} lines; more words or fewer days narrow them.").format(how_many(MOST_FOUND))
        self.tell(most if len(found) == MOST_FOUND else count, "history")

    def _show_line(self, found: FoundContact | None) -> None:
        if found is None:
            return
        owner = self.session.owner
        self._title.setText(contact_title(found.row, owner))
        self._about.setText("  ·  ".join((found.name, *contact_facts(found.row, owner))))
        self.text.setPlainText(found.row.body or contact_note(found.row, owner))

    def _open_customer(self, found: FoundContact | None) -> None:
        if found is not None:
            self.accept()
            self.wish.emit(ShowCustomer(found.customer_id))

    def _export(self, _clicked: object = None) -> None:
        rows = book_log_table(self.view.rows.rows(), self.session.owner)
        save_table(self, self.session, self.tr("log.csv"), rows, self.told.emit)


def _line_id(found: FoundContact) -> int:
    return found.row.contact_id
