"""What a ladder would change today: how many, who is treated otherwise, and what is under way."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_fit import fit_rows
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.table import Column, Kind, TwoLines, Words
from arbook.queries.policy_trial import ChangedCustomer, InFlight, Outcome, PolicyTrial

_say = QCoreApplication.translate
_MOST_ROWS = 6
"""So many rows are seen at once; the others are scrolled to."""


class TrialCard(Card):
    """Pressing ``button`` asks for a trial; ``show_trial`` tells it."""

    def __init__(self, owner: Owner) -> None:
        super().__init__(_say("Policies", "What would change today"), _say("Policies", "Nothing is kept by trying"))
        self._owner = owner
        self.button = Button(_say("Policies", "Try on today's book"), "plain", "eye")
        self.add_action(self.button)
        self.summary, self.changes = Label("", "body", wrap=True), Label("", "small_strong", "text2", wrap=True)
        self.flights = Label("", "small_strong", "text2", wrap=True)
        self.changed_model = RowsModel[ChangedCustomer](
            self._changed_columns(), owner.formats, lambda row: row.customer_id, self
        )
        self.changed = RowsView(self.changed_model, _say("Policies", "Customers who are treated otherwise today"))
        self.flight_model = RowsModel[InFlight](
            self._flight_columns(), owner.formats, lambda row: (row.customer_number, row.item), self
        )
        self.in_flight = RowsView(self.flight_model, _say("Policies", "Invoices that have begun to climb"))
        for widget in (self.summary, self.changes, self.changed, self.flights, self.in_flight):
            self.body.addWidget(widget)
        self.show_nothing()

    def _changed_columns(self) -> list[Column[ChangedCustomer]]:
        return [
            Column(key="who", title=_say("Policies", "Customer"), kind=Kind.TWO_LINES, stretch=3, smallest=14,
                   value=lambda row: TwoLines(row.name, row.number)),
            Column(key="now", title=_say("Policies", "As it is"), stretch=2, smallest=12, sortable=False,
                   value=lambda row: Words(self._outcome(row.before), "text2")),
            Column(key="then", title=_say("Policies", "With this ladder"), stretch=2, smallest=12, sortable=False,
                   value=lambda row: Words(self._outcome(row.after), strong=bool(row.after.way))),
        ]  # fmt: skip

    def _flight_columns(self) -> list[Column[InFlight]]:
        return [
            Column(key="who", title=_say("Policies", "Customer"), kind=Kind.TWO_LINES, stretch=3, smallest=14,
                   value=lambda row: TwoLines(row.customer_name, row.item)),
            Column(key="sent", title=_say("Policies", "Sent last"), stretch=1, smallest=10, hide_below=620,
                   value=lambda row: row.sent),
            Column(key="now", title=_say("Policies", "Next, as it is"), stretch=2, smallest=12, sortable=False,
                   kind=Kind.TWO_LINES, value=lambda row: self._step(row.before)),
            Column(key="then", title=_say("Policies", "Next, with this ladder"), stretch=2, smallest=12,
                   sortable=False,
                   kind=Kind.TWO_LINES,
                   value=lambda row: self._step(row.after, is_new=row.after != row.before)),
        ]  # fmt: skip

    def _outcome(self, outcome: Outcome) -> str:
        if outcome.way:
            return f"{outcome.stage}, {_way(outcome.way)}"
        if not outcome.held:
            return _say("Policies", "nothing is late")
        if outcome.until is None:
            return _say("Policies", "not today")
        return _say("Policies", "not today, but from {0}").format(self._owner.formats.day(outcome.until))

    def _step(self, step: tuple[str, date] | None, *, is_new: bool = False) -> TwoLines:
        if step is None:
            return TwoLines(_say("Policies", "nothing more"), strong=is_new)
        name, day = step
        told = _say("Policies", "its day has come")
        if day > self._owner.today():
            told = _say("Policies", "on {0}").format(self._owner.formats.day(day))
        return TwoLines(name, told, strong=is_new)

    # ------------------------------------------------------------- telling
    def show_nothing(self) -> None:
        """Not tried yet."""
        self.summary.setText(
            _say("Policies", "See who would be written to today if the ladder were kept as it stands above.")
        )
        for widget in (self.changes, self.changed, self.flights, self.in_flight):
            widget.hide()

    def show_trial(self, trial: PolicyTrial) -> None:
        """How many before and after, who changes, and what is under way."""
        self.summary.setText(" ".join(filter(None, self._summary(trial))))
        self.changes.setText(self._count(trial.changed, _say("Policies", "1 customer is treated otherwise today"),
                                    _say("Policies", "{0} customers are treated otherwise today")))  # fmt: skip
        self.flights.setText(self._count(trial.in_flight, _say("Policies", "1 open invoice has begun to climb"),
                                    _say("Policies", "{0} open invoices have begun to climb")))  # fmt: skip
        self.changed_model.set_rows(trial.changed)
        self.flight_model.set_rows(sorted(trial.in_flight, key=lambda row: row.after == row.before))
        shown: tuple[tuple[QWidget, bool], ...] = (
            (self.changes, bool(trial.changed)), (self.changed, bool(trial.changed)),
            (self.flights, bool(trial.in_flight)), (self.in_flight, bool(trial.in_flight)),
        )  # fmt: skip
        for widget, is_shown in shown:
            widget.setVisible(is_shown)
        for view in (self.changed, self.in_flight):
            fit_rows(view, _MOST_ROWS)
            view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _summary(self, trial: PolicyTrial) -> list[str]:
        before, after = sum(trial.before.values()), sum(trial.after.values())
        if before == after and not trial.changed:
            told = _say("Policies", "Nobody is treated otherwise today: {0}.").format(self._ways(trial.after))
        else:
            told = _say("Policies", "If this were kept: today {0} instead of {1}.")
            told = told.format(self._ways(trial.after), self._ways(trial.before))
        alike = _say("Policies", "It was tried as if everybody without another ladder were reminded by it.")
        return [told, alike if trial.is_as_default else ""]

    def _count(self, rows: tuple[object, ...], one: str, many: str) -> str:
        return one if len(rows) == 1 else many.format(self._owner.formats.count(len(rows)))

    def _ways(self, counts: Mapping[str, int]) -> str:
        words = {
            "mail": _say("Policies", "{0} by mail"),
            "letter": _say("Policies", "{0} by letter"),
            "call": _say("Policies", "{0} by phone"),
            "text": _say("Policies", "{0} by text message"),
        }
        told = [words[way].format(self._owner.formats.count(counts[way])) for way in words if counts.get(way)]
        return ", ".join(told) or _say("Policies", "nobody")


def _way(way: str) -> str:
    return {
        "mail": _say("Policies", "by mail"),
        "letter": _say("Policies", "by letter"),
        "call": _say("Policies", "by phone"),
        "text": _say("Policies", "by text message"),
    }[way]
