"""The look of the windows on this computer: light or dark, size of the text, language. Not part of the book."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from arbook.gui.settings.part import SettingsPart
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.fields import ChoiceField, FormRow
from arbook.gui.shared.language import LANGUAGES, SYSTEM, language_of, spoken
from arbook.gui.shared.memory import TEXT_SIZES, Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.session import Session
from arbook.gui.shared.theme import apply_theme


class LookPart(SettingsPart):
    """Each choice is seen at once, but the language: for it all windows are made anew (``anew_wanted``)."""

    anew_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent, saves=False)
        self._memory = Memory()
        self.mode = ChoiceField(
            [
                (Mode.SYSTEM, self.tr("As the system")),
                (Mode.LIGHT, self.tr("Light")),
                (Mode.DARK, self.tr("Dark")),
            ]
        )
        self.text_size = ChoiceField([(size, f"{size:.0%}") for size in TEXT_SIZES])
        self.language = ChoiceField([(SYSTEM, self.tr("As the system")), *LANGUAGES.items()])
        rows = [("mode", FormRow(self.tr("Light or dark"), self.mode)),
                ("text_size", FormRow(self.tr("Size of the text"), self.text_size)),
                ("language", FormRow(self.tr("Language of the windows"), self.language, " "))]  # fmt: skip
        card = self.add_card(
            self.tr("Windows"), self.tr("On this computer, for every book. How papers look: Business."), [rows]
        )
        self.now = Button("", "plain", "refresh-cw")
        self.now.clicked.connect(self.anew_wanted)
        card.body.addWidget(self.now, 0, Qt.AlignmentFlag.AlignRight)
        self.cards.addStretch(1)
        self.mode.chosen.connect(self._apply)
        self.text_size.chosen.connect(self._apply)
        self.language.chosen.connect(self._remember_language)

    def load(self) -> None:
        """Show what is chosen."""
        self.mode.set_value(self._memory.mode)
        self.text_size.set_value(self._memory.text_size)
        self.language.set_value(self._memory.language)
        self._tell_language()

    def _remember_language(self, choice: object) -> None:
        self._memory.remember_language(str(choice))
        self._tell_language()

    def _tell_language(self) -> None:
        wanted = language_of(self._memory.language)
        is_spoken = wanted == spoken()
        self.now.setText(self.tr("Change to {0} now").format(LANGUAGES[wanted]))
        papers = self.tr("What customers read follows the customer.")
        later = self.tr("arbook speaks it from the next start on, or now: everything you typed is kept.")
        self.rows["language"].set_note(papers if is_spoken else later)
        self.now.setVisible(not is_spoken)

    def _apply(self, _value: object) -> None:
        mode, size = self.mode.value, self.text_size.value
        app = QApplication.instance()
        if isinstance(mode, Mode) and isinstance(size, float) and isinstance(app, QApplication):
            self._memory.remember_look(mode, size)
            apply_theme(app, mode, size)
