"""What the law gives for late payment, country by country: to read, to write over, and to take one's own back."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.settings.form_late import LateSettings
from arbook.gui.settings.law_dialog import LawRuleDialog
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow, why_no_change, why_nothing_chosen
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.late_terms_words import country_words, kind_words, law_words, source_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Column, Kind, Section, TwoLines
from arbook.gui.shared.wheel import leave_wheel_to_page
from arbook.queries.late_rates import LawRuleRow
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate
_HIGH = 240


class LawView(QWidget):
    """Signals: ``told`` (a sentence for the toast)."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._known: LateSettings | None = None
        owner = session.owner
        self.model = RowsModel[LawRuleRow](
            law_columns(owner), owner.formats, lambda row: (row.rule.country, row.kind, row.rule.from_day), self
        )
        self.view = RowsView(self.model, self.tr("What the law gives"), remember_as="laws")
        self.view.setMinimumHeight(fonts.scaled(_HIGH))
        leave_wheel_to_page(self.view)
        self.add_button = Button(self.tr("Add or correct a rule"), "plain", "plus")
        self.back_button = Button(self.tr("Take my rule back"), "plain", "x")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.view)
        holder = QWidget()
        flow = FlowLayout(holder)
        flow.addWidget(self.add_button)
        flow.addWidget(self.back_button)
        column.addWidget(holder)
        allow(self.add_button, why_no_change(session))
        self.add_button.clicked.connect(lambda _checked: self.write_rule())
        self.back_button.clicked.connect(self._take_back)
        self.view.row_opened.connect(self.write_rule)
        self.view.row_chosen.connect(self._offer)
        self._offer(None)

    def show_laws(self, known: LateSettings, *, every: bool) -> None:
        """The rules that matter to this book, or all."""
        self._known = known
        rows = [row for row in known.laws if every or row.rule.country in known.near]
        lands = dict.fromkeys(row.rule.country for row in rows)
        self.model.set_sections(
            Section(country_words(land), tuple(row for row in rows if row.rule.country == land)) for land in lands
        )
        self._offer(self.view.chosen_row())

    def _offer(self, row: LawRuleRow | None) -> None:
        shipped = "" if row is None or row.is_own else self.tr("This is the law as arbook knows it; it stays.")
        allow(self.back_button, why_no_change(self._session) or why_nothing_chosen(row) or shipped)

    def write_rule(self, row: LawRuleRow | None = None) -> None:
        """Add a rule, or write over the one that is chosen."""
        if self._known is None or self._session.is_read_only:
            return
        dialog = LawRuleDialog(self._session, self.window(), self._known, row or self.view.chosen_row())
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_back(self) -> None:
        row = self.view.chosen_row()
        if row is None:
            return
        today, again, said = self._session.owner.today(), partial(_remove, row), self.tr("Your rule was taken back.")
        self._session.change(
            again,
            done=lambda _changes: self._session.history.did(
                said, lambda office: office.late_rates.add_rule(row.rule, today=today), again
            ),
            receiver=self,
        )


def _remove(row: LawRuleRow, office: Office) -> Changes:
    return office.late_rates.remove_rule(row.rule.country, row.kind, row.rule.from_day)


def law_columns(owner: Owner) -> list[Column[LawRuleRow]]:
    """Against whom, since when and what it gives, and where that is written."""

    def gives(row: LawRuleRow) -> TwoLines:
        told = _say("LawRule", "only what was agreed")
        if not row.rule.allows_agreed:
            told = _say("LawRule", "nothing, and nothing can be agreed")
        elif row.rule.gives_claim:
            told = law_words(row.rule, None, owner)
        return TwoLines(told, source_words(row.rule.source), strong=False)

    def against(row: LawRuleRow) -> TwoLines:
        since = owner.formats.day(row.rule.from_day)
        own = _say("LawRule", "{0}, your own").format(since)
        return TwoLines(kind_words(row.kind), own if row.is_own else since)

    return [
        Column(key="kind", title=_say("LawRule", "Against"), kind=Kind.TWO_LINES, sortable=False, value=against),
        Column(key="gives", title=_say("LawRule", "It gives"), kind=Kind.TWO_LINES, stretch=1, smallest=18,
               sortable=False, value=gives),
    ]  # fmt: skip
