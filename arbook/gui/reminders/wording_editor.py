"""The text of one stage: the shipped one, or the owner's own with its facts by name."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.reminders.form_wording import BLOCKS, FACTS
from arbook.gui.reminders.wording_marks import WordingMarks
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.fields import Field
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.heard_menu import make_heard
from arbook.gui.shared.labels import ElidedLabel, Label
from arbook.gui.shared.stage_words import tone_choices


def fact_names() -> dict[str, str]:
    """What facts and blocks are called in the editor."""
    say = QCoreApplication.translate
    return {
        "greeting": say("Wording", "Greeting"),
        "account_line": say("Wording", "Our bank account"),
        "ways_line": say("Wording", "Other ways to pay"),
        "customer": say("Wording", "Customer"),
        "contact": say("Wording", "Person"),
        "numbers": say("Wording", "Invoice numbers"),
        "list": say("Wording", "List of what is open"),
        "total": say("Wording", "Sum"),
        "first_due": say("Wording", "First due date"),
        "reply_by": say("Wording", "Answer by"),
        "account": say("Wording", "Account number"),
        "business": say("Wording", "Your business"),
        "sender": say("Wording", "Your name"),
        "balance": say("Wording", "Balance"),
        "overdue": say("Wording", "Overdue"),
        "oldest_due": say("Wording", "Oldest due date"),
        "days_late": say("Wording", "Days late"),
        "last_payment": say("Wording", "Last payment"),
        "last_payment_on": say("Wording", "Day of the last payment"),
        "years": say("Wording", "Years as a customer"),
        "plan": say("Wording", "State of the plan"),
    }


class WordingEditor(Card):
    """Signals: ``typed``, ``language_picked``, ``begun`` (an own text is wanted), ``saved``, ``shipped_wanted``,
    ``for_picked`` (the own text of another tone is wanted, empty: of every one); ``tone_tried`` (the shipped text of
    another tone is to be read), ``tone_wanted`` (and the stage shall have it).
    """

    typed = Signal()
    language_picked = Signal(object)
    begun = Signal()
    saved = Signal()
    shipped_wanted = Signal()
    for_picked = Signal(object)
    tone_tried = Signal(object)
    tone_wanted = Signal()

    def __init__(self, *, why_not: str) -> None:
        super().__init__()
        self._why_not = why_not
        self.is_changed = False
        self.name = ElidedLabel("", "section")
        self._languages = Segments([("en", self.tr("English")), ("de", self.tr("German"))], self.tr("Language"))
        self.subject, self.body_text = Field(), QPlainTextEdit()
        self.subject.setAccessibleName(self.tr("Subject"))
        self.body_text.setAccessibleName(self.tr("Text of the stage"))
        self.body_text.setTabChangesFocus(True)
        self._complaint = Label("", "small", "bad", wrap=True)
        self.marks = WordingMarks(self.body_text)
        self.insert = Button(self.tr("Insert"), "plain", "plus")
        self.own = Button(self.tr("Write my own"), "filled", "pencil")
        self.save = Button(self.tr("Save"), "filled", "check")
        self.shipped = Button(self.tr("Back to the shipped text"), "link")
        self._tones, self._stage_tone = Segments(tone_choices(), self.tr("Tone")), ""
        self._for = Segments([("", self.tr("Every tone")), *tone_choices()], self.tr("This text is for"))
        self.use_tone = Button(self.tr("Use this tone"), "plain", "check")
        for button in (self.own, self.save, self.shipped, self.insert, self.use_tone):
            allow(button, why_not)
        self._fill_menu()
        self._lay_out()
        self._languages.picked.connect(self.language_picked)
        self.subject.textEdited.connect(self._note_typing)
        self.body_text.textChanged.connect(self._note_typing)
        self.own.clicked.connect(self.begun)
        self.save.clicked.connect(self.saved)
        self.shipped.clicked.connect(self.shipped_wanted)
        self._tones.picked.connect(self._try_tone)
        self._for.picked.connect(self.for_picked)
        self.use_tone.clicked.connect(self.tone_wanted)

    def _lay_out(self) -> None:
        head, above, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self._languages)
        title = self.tr("This stage uses the shipped text.")
        why = self.tr(
            "It adapts to one payment or many, to money received, to mail and letter. Your own says what you type."
        )
        shipped, written = self._shipped_page(EmptyDesk("file-text", title, why, (self.own,))), QWidget()
        column = QVBoxLayout(written)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label(self.tr("This text is for"), "small", "text2"))
        column.addWidget(self._for)
        column.addWidget(Label(self.tr("Subject"), "small", "text2"))
        column.addWidget(self.subject)
        above.addWidget(Label(self.tr("Text"), "small", "text2"), 1, Qt.AlignmentFlag.AlignBottom)
        above.addWidget(self.insert)
        column.addLayout(above)
        column.addWidget(self.body_text, 1)
        column.addWidget(self._complaint)
        foot.addWidget(self.shipped)
        foot.addStretch(1)
        foot.addWidget(self.save)
        column.addLayout(foot)
        self._pages = QStackedWidget()
        self._pages.addWidget(shipped)
        self._pages.addWidget(written)
        self.body.addLayout(head)
        self.body.addWidget(self._pages, 1)

    def _shipped_page(self, told: QWidget) -> QWidget:
        """The tones below what is told, to be read one after the other."""
        page, row = QWidget(), FlowLayout()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._tones, self.use_tone):
            row.addWidget(part)
        column.addWidget(told, 1)
        column.addWidget(Label(self.tr("Tone"), "small", "text2"))
        column.addLayout(row)
        return page

    def _fill_menu(self) -> None:
        menu, names = make_heard(QMenu(self)), fact_names()
        menu.setAccessibleName(self.tr("Insert"))
        menu.setToolTipsVisible(True)
        for key in (*BLOCKS, *FACTS):
            menu.addAction(names[key]).triggered.connect(partial(self._insert, names[key]))
        self.insert.setMenu(menu)

    def _insert(self, name: str, _checked: object = None) -> None:
        self.body_text.insertPlainText(f"[{name}]")
        self.body_text.setFocus()

    # ------------------------------------------------------------- what is shown
    @property
    def language(self) -> str:
        """Which language's text is shown."""
        return str(self._languages.key)

    def set_language(self, language: str) -> None:
        """Show another language's text."""
        self._languages.set_picked(language)

    @property
    def tone(self) -> str:
        """In which tone the shipped text is shown."""
        return str(self._tones.key)

    def _try_tone(self, tone: object) -> None:
        self.use_tone.setVisible(tone != self._stage_tone)
        self.tone_tried.emit(tone)

    @property
    def is_own(self) -> bool:
        """Whether the owner's own text is open."""
        return self._pages.currentIndex() == 1

    def show_shipped(self, name: str, tone: str) -> None:
        """Say that the shipped text serves, in the stage's tone."""
        self.name.setText(name)
        self._stage_tone = tone
        self._tones.set_picked(tone)
        self.use_tone.hide()
        self.complain("")
        self.is_changed = False
        self._pages.setCurrentIndex(0)

    @property
    def own_tone(self) -> str:
        """For which tone the own text is; empty for every one."""
        return str(self._for.key)

    def show_own(self, name: str, subject: str, body: str, tone: str) -> None:
        """Open the owner's own text for this tone (empty: for every one)."""
        self.name.setText(name)
        self._for.set_picked(tone)
        self._put(subject, body)
        self.is_changed = False
        self._offer_save()

    def begin(self, subject: str, body: str) -> None:
        """Open a text for every tone to begin with; it can be saved as it is."""
        self._for.set_picked("")
        self._put(subject, body)
        self.take_along()
        self.body_text.setFocus()

    def take_along(self) -> None:
        """The text that is shown can be saved for the tone that is picked."""
        self.is_changed = True
        self._offer_save()

    def _put(self, subject: str, body: str) -> None:
        self.subject.setText(subject)
        self.body_text.blockSignals(True)
        self.body_text.setPlainText(body)
        self.body_text.blockSignals(False)
        self._pages.setCurrentIndex(1)

    def _note_typing(self, _text: object = None) -> None:
        self.is_changed = True
        self._offer_save()
        self.typed.emit()

    def complain(self, text: str) -> None:
        """Why the text cannot be used; such a one cannot be saved."""
        self._complaint.setText(text)
        self._complaint.setVisible(bool(text))
        self._offer_save(text)

    def _offer_save(self, complaint: str = "") -> None:
        unchanged = "" if self.is_changed else self.tr("Nothing has changed.")
        allow(self.save, self._why_not or complaint or unchanged)

    def warn(self, text: str) -> None:
        """What looks like a slip; it can be saved nevertheless."""
        if text:
            self._complaint.setText(text)
            self._complaint.setVisible(True)

    def press_save(self) -> None:
        """Ctrl+Enter."""
        if self.is_own and self.save.isEnabled():
            self.save.click()
