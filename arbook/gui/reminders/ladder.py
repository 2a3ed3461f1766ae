"""The ladder: when each stage comes, and what its message says, shown with an invented customer."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.reminders.example import example_facts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.labels import Label
from arbook.gui.shared.panel import SidePanel
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.states import stage_chip
from arbook.gui.shared.table import Column, Kind, Words
from arbook.gui.shared.tokens import GAP, MARGIN
from arbook.ledger.reminders import Stage
from arbook.queries.addressing import own_wordings
from arbook.queries.reminding import policies
from arbook.queries.settings import profile
from arbook.services.office import Office
from arbook.services.reminder_letters import Wording, fill, letter_language, shipped_wording

_say = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class RungRow:
    """A stage with its text as a customer would read it."""

    policy: str
    min_gap_days: int
    stage: Stage
    subject: str
    body: str
    is_own: bool


def read_ladder(office: Office) -> tuple[RungRow, ...]:
    """Every stage of every policy, in order."""
    business = office.read(profile)
    language, own = letter_language(business.language), office.read(own_wordings)
    rows = []
    for policy in office.read(policies).values():
        for stage in policy.stages:
            words = own.get((stage.stage_id, language))
            wording = Wording(*words) if words else shipped_wording(policy, stage, language)
            text = fill(wording, example_facts(business.name, stage), language)
            rows.append(RungRow(policy.name, policy.min_gap_days, stage, text.subject, text.body, words is not None))
    return tuple(rows)


class LadderPart(QWidget):
    """Stages left, the chosen one's text right. Nothing can be changed here yet."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.model = RowsModel[RungRow](self._columns(), session.owner.formats, lambda row: row.stage.stage_id, self)
        self.view = RowsView(self.model, self.tr("Stages"))
        self.view.row_chosen.connect(self._show_text)
        self.panel = SidePanel(self.tr("Text"))
        self._subject, self._body = Label("", "strong", wrap=True), Label("", wrap=True)
        self._whose = Label("", "small", "text2", wrap=True)
        for part in (self._whose, self._subject, self._body):
            self.panel.body.addWidget(part)
        self.panel.body.addStretch(1)
        self._gap = Label("", "small", "text2", wrap=True)
        card, left = Card(flush=True), QVBoxLayout()
        card.body.addWidget(self.view)
        left.setSpacing(GAP)
        left.addWidget(self._gap)
        left.addWidget(card, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 12, MARGIN, 14)
        row.setSpacing(GAP + 4)
        row.addLayout(left, 1)
        row.addWidget(self.panel)

    def _columns(self) -> list[Column[RungRow]]:
        return [
            Column(key="stage", title=self.tr("Stage"), kind=Kind.CHIP, sortable=False, stretch=1, smallest=18,
                   value=lambda row: stage_chip(_rung(row.stage), row.stage.name)),
            Column(key="when", title=self.tr("When"), sortable=False, stretch=2, value=_when),
        ]  # fmt: skip

    def load(self) -> None:
        """Read the stages anew."""
        self._session.ask(read_ladder, self._show)

    def press_main(self) -> None:
        """Ctrl+Enter."""

    def _show(self, rows: tuple[RungRow, ...]) -> None:
        self.model.set_rows(rows)
        if self.view.chosen_row() is None:
            self.view.choose_first()
        if rows:
            text = self.tr(
                "One message per customer over all invoices, one stage at a time, at least "
                "{0} days between two messages. Whoever disputes, has promised or keeps a plan is not reminded."
            )
            self._gap.setText(text.format(rows[0].min_gap_days))

    def _show_text(self, row: RungRow | None) -> None:
        self.panel.title.setText("" if row is None else row.stage.name)
        self._subject.setText("" if row is None else row.subject)
        self._body.setText("" if row is None else row.body)
        own, shipped = (
            self.tr("Your own text, as an invented customer gets it."),
            self.tr("The shipped text, as an invented customer gets it."),
        )
        self._whose.setText("" if row is None else own if row.is_own else shipped)


def _rung(stage: Stage) -> int:
    return 0 if stage.is_before_due else stage.position - 1


def _when(row: RungRow) -> Words:
    days = row.stage.offset_days
    if row.stage.is_before_due:
        return Words(_say("Reminders", "{0} days before the due date").format(-days))
    return Words(_say("Reminders", "{0} days after the due date").format(days))
