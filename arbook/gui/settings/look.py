"""The look of the windows on this computer: light or dark, and the size of the text. Not part of the book."""

from PySide6.QtWidgets import QApplication

from arbook.gui.settings.part import SettingsPart
from arbook.gui.shared.fields import ChoiceField, FormRow
from arbook.gui.shared.memory import TEXT_SIZES, Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.session import Session
from arbook.gui.shared.theme import apply_theme


class LookPart(SettingsPart):
    """Each choice is seen at once."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, saves=False)
        self._memory = Memory()
        self.mode = ChoiceField(
            [
                (Mode.SYSTEM, self.tr("As the system")),
                (Mode.LIGHT, self.tr("Light")),
                (Mode.DARK, self.tr("Dark")),
            ]
        )
        self.text_size = ChoiceField([(size, f"{size:.0%}") for size in TEXT_SIZES])
        rows = [("mode", FormRow(self.tr("Light or dark"), self.mode)),
                ("text_size", FormRow(self.tr("Size of the text"), self.text_size))]  # fmt: skip
        self.add_card(self.tr("Look"), self.tr("On this computer, for every book"), [rows])
        self.cards.addStretch(1)
        self.mode.chosen.connect(self._apply)
        self.text_size.chosen.connect(self._apply)

    def load(self) -> None:
        """Show what is chosen."""
        self.mode.set_value(self._memory.mode)
        self.text_size.set_value(self._memory.text_size)

    def _apply(self, _value: object) -> None:
        mode, size = self.mode.value, self.text_size.value
        app = QApplication.instance()
        if isinstance(mode, Mode) and isinstance(size, float) and isinstance(app, QApplication):
            self._memory.remember_look(mode, size)
            apply_theme(app, mode, size)
