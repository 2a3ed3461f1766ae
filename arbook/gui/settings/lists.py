"""Numbers of papers, terms and tax rates: shown, and added to."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.settings.form_lists import ListError, next_number, tax_rate_of, terms_of
from arbook.gui.settings.part import SettingsPart
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.queries.settings import SeriesRow, TaxRateRow, TermsRow, number_series, tax_rates, terms_list
from arbook.services.changing import Changes
from arbook.services.office import Office

_Lists = tuple[tuple[SeriesRow, ...], tuple[TermsRow, ...], tuple[TaxRateRow, ...]]


def read_lists(office: Office) -> _Lists:
    """All three lists."""
    return office.read(number_series), office.read(terms_list), office.read(tax_rates)


class ListsPart(SettingsPart):
    """Patterns are saved by the footer; terms and rates are added at once."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._series: dict[str, SeriesRow] = {}
        self.patterns = {kind: Field() for kind in ("invoice", "credit_note", "plan", "customer")}
        names = {
            "invoice": self.tr("Invoices"),
            "credit_note": self.tr("Credit notes"),
            "plan": self.tr("Payment plans"),
            "customer": self.tr("Customers"),
        }
        rows = [(kind, FormRow(names[kind], field)) for kind, field in self.patterns.items()]
        self.add_card(self.tr("Numbers"), self.tr("{year} is the year, {n:04} the counter"), [rows])
        for kind, field in self.patterns.items():
            field.textChanged.connect(partial(self._show_next, kind))
        self._terms, self._rates = Label("", wrap=True), Label("", wrap=True)
        self.days, self.rate_name, self.percent = Field(), Field(), Field()
        self._add_terms = Button(self.tr("Add terms"), "plain", "plus")
        self._add_rate = Button(self.tr("Add a tax rate"), "plain", "plus")
        self._lay_out()
        self._add_terms.clicked.connect(self.add_terms)
        self._add_rate.clicked.connect(self.add_tax_rate)
        for button in (self._add_terms, self._add_rate):
            button.setEnabled(not session.is_read_only)

    def _lay_out(self) -> None:
        self._card(
            self.tr("Terms"), self._terms, [("days", FormRow(self.tr("Days to pay"), self.days))], self._add_terms
        )
        self._card(
            self.tr("Tax rates"),
            self._rates,
            [
                ("name", FormRow(self.tr("Name"), self.rate_name)),
                ("percent", FormRow(self.tr("Percent"), self.percent)),
            ],
            self._add_rate,
        )
        self.cards.addStretch(1)

    def _card(self, title: str, listed: Label, rows: list[tuple[str, FormRow]], button: Button) -> None:
        card, line, holder = Card(title), QHBoxLayout(), QWidget()
        holder.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        for name, row in rows:
            self.rows[name] = row
            line.addWidget(row, 1)
        below = QVBoxLayout()
        below.addSpacing(button.sizeHint().height() // 2)
        below.addWidget(button)
        below.addStretch(1)
        line.addLayout(below)
        line.addStretch(2)
        card.body.addWidget(listed)
        card.body.addWidget(holder)
        self.cards.addWidget(card)

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read the lists anew."""
        self.session.ask(read_lists, self._show)

    def _show(self, lists: _Lists) -> None:
        series, terms, rates = lists
        percent = self.session.owner.formats.percent
        for each in series:
            was, self._series[each.kind] = self._series.get(each.kind), each
            field = self.patterns[each.kind]
            if was is None or field.text() == was.pattern:
                field.setText(each.pattern)
            self._show_next(each.kind)
        self._terms.setText("  ·  ".join(row.terms.name for row in terms))
        self._rates.setText("  ·  ".join(f"{row.name} {percent(row.percent)}" for row in rates))

    def _show_next(self, kind: str, _text: str = "") -> None:
        series = self._series.get(kind)
        if series is not None:
            number = next_number(series, self.patterns[kind].text(), self.session.owner.today())
            self.rows[kind].set_note(self.tr("Next: {0}").format(number) if number else "")

    # ------------------------------------------------------------- saving
    def save(self) -> None:
        """Write the patterns that changed."""
        self.no_complaints()
        changed = [kind for kind, row in self._series.items() if self.patterns[kind].text() != row.pattern]
        for kind in changed:
            pattern = self.patterns[kind].text()
            self.session.change(
                partial(_renumber, kind, pattern), done=self._saved, failed=partial(self._complain_at, kind)
            )

    def _complain_at(self, kind: str, error: Exception) -> bool:
        if isinstance(error, ArbookError):
            self.rows[kind].complain(self.session.owner.explain(error))
            return True
        return self.complain(error)

    def _saved(self, _changes: Changes) -> None:
        self.told.emit(self.tr("Numbers saved."))

    def add_terms(self) -> None:
        """Offer terms of so many days."""
        self.no_complaints()
        try:
            terms = terms_of(self.days.text())
        except ListError:
            self.rows["days"].complain(self.tr("A number of days, from 1 to 365."))
            return
        self.session.change(lambda office: office.settings.add_terms(terms), done=self._added, failed=self.complain)

    def add_tax_rate(self) -> None:
        """Offer a tax rate."""
        self.no_complaints()
        try:
            rate = tax_rate_of(self.rate_name.text(), self.percent.text())
        except ArbookError as refusal:
            self.rows["percent"].complain(self.session.owner.explain(refusal))
            return
        self.session.change(lambda office: office.settings.add_tax_rate(rate), done=self._added, failed=self.complain)

    def _added(self, _changes: Changes) -> None:
        for field in (self.days, self.rate_name, self.percent):
            field.clear()
        self.told.emit(self.tr("Added."))


def _renumber(kind: str, pattern: str, office: Office) -> Changes:
    return office.settings.change_numbering(kind, pattern)
