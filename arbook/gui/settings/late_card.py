"""Late payment: what it costs all customers, and the reference rates with their source and day."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from arbook.gui.settings.form_late import LateSettings
from arbook.gui.settings.late_rate_dialog import LateRateDialog
from arbook.gui.settings.law_view import LawView
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow, why_no_change, why_nothing_chosen
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import Label
from arbook.gui.shared.late_terms_words import late_terms_words, source_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Column, Kind, Section, TwoLines, Words
from arbook.gui.shared.wheel import leave_wheel_to_page
from arbook.gui.shared.wishes import AgreeOnLateness
from arbook.queries.late_rates import RatePointRow
from arbook.services.changing import Changes
from arbook.services.late_rates import AddRate
from arbook.services.office import Office

_say = QCoreApplication.translate
_HIGH = 300


class LateCard(Card):
    """Everything here is saved at once. Signals: ``wish``, ``told``."""

    wish = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session) -> None:
        title = _say("LateCard", "Late payment")
        super().__init__(title, _say("LateCard", "Interest, fixed sums, fees"))
        self._session = session
        self._known: LateSettings | None = None
        owner = session.owner
        self.agreed = Label("", wrap=True)
        self.agree_button = Button(self.tr("What lateness costs"), "plain", "scale")
        self.add_button = Button(self.tr("Add or correct a rate"), "plain", "plus")
        self.remove_button = Button(self.tr("Take my rate out"), "plain", "x")
        self.model = RowsModel[RatePointRow](
            rate_columns(owner), owner.formats, lambda row: (row.reference, row.from_on), self
        )
        self.view = RowsView(self.model, self.tr("Reference rates"), remember_as="late-rates")
        self.view.setMinimumHeight(fonts.scaled(_HIGH))
        leave_wheel_to_page(self.view)
        self.body.addWidget(self.agreed)
        self.body.addWidget(_flow(self.agree_button))
        self.body.addWidget(self.view)
        self.body.addWidget(_flow(self.add_button, self.remove_button))
        self.every_button = Button(self.tr("Other countries"), "link", "list")
        self.every_button.setCheckable(True)
        self.laws = LawView(session)
        self.body.addWidget(self.laws)
        self.body.addWidget(_flow(self.every_button))
        self.laws.told.connect(self.told)
        self.every_button.toggled.connect(self._show_every)
        self.agree_button.clicked.connect(lambda: self.wish.emit(AgreeOnLateness()))
        self.add_button.clicked.connect(lambda _checked: self.write_rate())
        self.remove_button.clicked.connect(self._remove)
        self.view.row_opened.connect(self.write_rate)
        self.view.row_chosen.connect(self._offer)
        for button in (self.agree_button, self.add_button):
            allow(button, why_no_change(session))
        self._offer(None)

    def show_late(self, known: LateSettings) -> None:
        """What the book says now."""
        self._known = known
        terms = None if known.agreed is None else known.agreed.terms
        words = late_terms_words(terms, self._session.owner, known.names)
        self.agreed.setText(self.tr("With all customers who have nothing of their own: {0}.").format(words))
        every = self.every_button.isChecked()
        self.laws.show_laws(known, every=every)
        self.model.set_sections(
            Section(source_words(known.names[key]), tuple(row for row in known.points if row.reference == key))
            for key in known.rates(every=every)
        )
        self._offer(self.view.chosen_row())

    def _show_every(self, shown: bool) -> None:
        self.every_button.setText(self.tr("Only what matters here") if shown else self.tr("Other countries"))
        if self._known is not None:
            self.show_late(self._known)

    def _offer(self, row: RatePointRow | None) -> None:
        shipped = "" if row is None or row.is_own else self.tr("This rate came with arbook and stays.")
        allow(self.remove_button, why_no_change(self._session) or why_nothing_chosen(row) or shipped)

    def write_rate(self, row: RatePointRow | None = None) -> None:
        """Add a rate, or correct the one that is chosen."""
        if self._known is None or self._session.is_read_only:
            return
        dialog = LateRateDialog(self._session, self.window(), self._known, row or self.view.chosen_row())
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self) -> None:
        row = self.view.chosen_row()
        if row is None:
            return
        today = self._session.owner.today()
        add = AddRate(row.reference, row.from_on, row.percent, row.source, row.as_of, replace=True)
        again = partial(_remove, row)
        said = self.tr("Rate of {0} taken out.").format(self._session.owner.formats.day(row.from_on))
        self._session.change(
            again,
            done=lambda _changes: self._session.history.did(
                said, lambda office: office.late_rates.add(add, today=today), again
            ),
            receiver=self,
        )


def _remove(row: RatePointRow, office: Office) -> Changes:
    return office.late_rates.remove(row.reference, row.from_on, today=row.as_of)


def _flow(*buttons: Button) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder)
    for button in buttons:
        flow.addWidget(button)
    return holder


def rate_columns(owner: Owner) -> list[Column[RatePointRow]]:
    """From which day, how much, and where it can be looked up."""

    def source(row: RatePointRow) -> TwoLines:
        day = _say("LateCard", "as of {0}").format(owner.formats.day(row.as_of))
        own = _say("LateCard", "{0}, your own").format(day) if row.is_own else day
        return TwoLines(source_words(row.source), own, strong=False)

    return [
        Column(key="from", title=_say("LateCard", "From"), sortable=False,
               value=lambda row: owner.formats.day(row.from_on)),
        Column(key="percent", title=_say("LateCard", "A year"), sortable=False,
               value=lambda row: Words(owner.formats.percent(row.percent), strong=True, right=True)),
        Column(key="source", title=_say("LateCard", "Source"), kind=Kind.TWO_LINES, stretch=1, smallest=14,
               sortable=False, value=source),
    ]  # fmt: skip
