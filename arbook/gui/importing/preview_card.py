"""The first rows as they are understood, and every complaint with its line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.importing.words import field_words
from arbook.gui.shared.cards import Card
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.saying import said
from arbook.gui.shared.table import Column, Words
from arbook.importing.evidence import Notice
from arbook.importing.reading import Complaint, PreviewRow
from arbook.sentences.complaints import complaint_sentence, notice_sentence

_LONGEST = 40
MOST_FINDINGS = 2000


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of the lower table: a complaint, or a notice that hinders nothing."""

    place: int
    line: int | None
    words: str
    is_complaint: bool


class PreviewCard(QWidget):
    """Two tables, one below the other; the lower one only while there is something to complain about."""

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._view: RowsView[PreviewRow] | None = None
        self._rows_card = Card(self.tr("First rows"), " ", flush=True)
        self.findings = RowsModel[Finding](self._finding_columns(), owner.formats, lambda each: each.place, self)
        self._complaints_view = RowsView(self.findings, self.tr("What does not fit"))
        self._complaints_card = Card(self.tr("What does not fit"), " ", flush=True)
        self._complaints_card.body.addWidget(self._complaints_view, 1)
        self._nothing = Label(self.tr("Choose a file first."), "body", "text2", wrap=True)
        self._nothing.setMargin(14)
        self._rows_card.body.addWidget(self._nothing, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._rows_card, 3)
        column.addWidget(self._complaints_card, 2)
        self._complaints_card.hide()

    def _finding_columns(self) -> list[Column[Finding]]:
        return [
            Column(key="what", title=self.tr("Line and why"), stretch=1, smallest=30, sortable=False,
                   value=lambda each: Words(each.words, "text" if each.is_complaint else "text2"),
                   tooltip=lambda each: each.words),
        ]  # fmt: skip

    def _words(self, complaint: Complaint) -> str:
        return said(complaint_sentence(complaint), self._owner)

    # ------------------------------------------------------------- what is shown
    def show_rows(self, rows: Sequence[PreviewRow], count: int) -> None:
        """Show the mapped columns of these rows; cells that do not fit are marked and say why."""
        if self._view is not None:
            self._view.hide()
            self._view.deleteLater()
        model = RowsModel[PreviewRow](self._row_columns(rows), self._owner.formats, lambda row: row.line, self)
        model.set_rows(rows)
        self._view = RowsView(model, self.tr("First rows"), remember_as="import")
        self._nothing.hide()
        self._rows_card.body.addWidget(self._view, 1)
        self._rows_card.note.setText(self.tr("of {0}").format(self._owner.formats.count(count)))

    def _row_columns(self, rows: Sequence[PreviewRow]) -> list[Column[PreviewRow]]:
        line: Column[PreviewRow] = Column(
            key="line", title=self.tr("Line"), sortable=False, value=lambda row: Words(str(row.line), "text2")
        )
        first = rows[0].cells if rows else ()
        mapped = [(place, cell.field) for place, cell in enumerate(first) if cell.field]
        return [line, *(self._cell_column(place, key) for place, key in mapped)]

    def _cell_column(self, place: int, key: str) -> Column[PreviewRow]:
        def complaint(row: PreviewRow) -> Complaint | None:
            return row.cells[place].complaint if place < len(row.cells) else None

        def words(row: PreviewRow) -> Words:
            text = row.cells[place].text if place < len(row.cells) else ""
            short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            wrong = complaint(row) is not None
            return Words(short or ("?" if wrong else ""), "bad" if wrong else "text", strong=wrong)

        def why(row: PreviewRow) -> str:
            found = complaint(row)
            return "" if found is None else self._words(found)

        def spoken(row: PreviewRow) -> str:
            return ", ".join(part for part in (words(row).text, why(row)) if part)

        return Column(key=f"{key}-{place}", title=field_words(key), sortable=False, value=words, tooltip=why,
                      accessible=spoken)  # fmt: skip

    def show_findings(self, complaints: Sequence[Complaint], notices: Sequence[Notice] = ()) -> None:
        """List complaints, then notices; none of both hides the list."""
        told = [(each.line, self._words(each), True) for each in sorted(complaints, key=lambda each: each.line)]
        told += [(each.line or 0, said(notice_sentence(each), self._owner), False) for each in notices]
        rows = [
            Finding(place, line or None, words, is_complaint)
            for place, (line, words, is_complaint) in enumerate(told[:MOST_FINDINGS])
        ]
        self.findings.set_rows(rows)
        title = self.tr("What does not fit") if complaints else self.tr("Worth a look")
        self._complaints_card.title.setText(title)
        self._complaints_card.note.setText(self.tr("{0} in all").format(self._owner.formats.count(len(told))))
        self._complaints_card.setVisible(bool(told))
