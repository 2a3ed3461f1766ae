"""Fields of a text in color while it is typed, and what is wrong underlined in its line."""

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from arbook.gui.reminders.form_wording import Mark
from arbook.gui.shared.theme import colors


class WordingMarks(QSyntaxHighlighter):
    """Follows one editor."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor.document())
        self._marks: dict[int, list[Mark]] = {}
        self._wrong_line = 0

    def show(self, marks: Iterable[Mark], wrong_line: int = 0) -> None:
        """Color these; ``wrong_line`` (from 1) is underlined whole, 0 is none."""
        by_line: dict[int, list[Mark]] = defaultdict(list)
        for mark in marks:
            by_line[mark.line].append(mark)
        if (dict(by_line), wrong_line) != (self._marks, self._wrong_line):
            self._marks, self._wrong_line = dict(by_line), wrong_line
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Color a line."""
        line, shown = self.currentBlock().blockNumber() + 1, colors()
        if line == self._wrong_line:
            self.setFormat(0, len(text), _underlined(shown.bad))
        for mark in self._marks.get(line, ()):
            form = QTextCharFormat()
            form.setForeground(QColor(shown.accent_text))
            self.setFormat(mark.begin, mark.length, form if mark.is_known else _underlined(shown.bad))


def _underlined(color: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(color))
    form.setUnderlineColor(QColor(color))
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    return form
