"""What lateness costs: agreed with one customer, or with all who have nothing of their own."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from arbook.gui.lateness.form_late_terms import KnownTerms, LateTermsForm, read_late_terms
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow, why_no_change
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import ChoiceField, Field, FormRow, MoneyField
from arbook.gui.shared.late_terms_words import late_terms_words, source_words
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.ledger.interest import YearBasis
from arbook.ledger.lateness import ChargeWay, InterestBy
from arbook.services.changing import Changes
from arbook.services.lateness import AgreeLateTerms
from arbook.services.office import Office

_say = QCoreApplication.translate
_SIZE = (860, 620)
_SIDE_BY_SIDE = 2


_BY_INTEREST = {
    "yearly_percent": (InterestBy.YEARLY, InterestBy.REFERENCE),
    "reference": (InterestBy.REFERENCE,),
    "has_compensation": (InterestBy.STATUTORY,),
}
"""With which interest a field means something."""


class LateTermsDialog(FormDialog):
    """The foot says in one line what is agreed, with an example."""

    def __init__(self, session: Session, parent: QWidget | None, customer_id: int | None = None) -> None:
        super().__init__(session, parent, _say("LateTerms", "What lateness costs"), _say("LateTerms", "Agree"))
        owner = session.owner
        self.form = LateTermsForm(customer_id, decimal_mark=owner.formats.decimal_mark)
        self._known: KnownTerms | None = None
        self._make_fields()
        self.end = Button(self.tr("End the agreement"), "danger", "x")
        self.end.clicked.connect(self._end)
        self.end.hide()
        self.foot_row.insertWidget(2, self.end)
        self._put_together()
        self.set_busy(busy=True)
        session.ask(
            lambda office: read_late_terms(office, customer_id), self._fill, failed=self._refused, receiver=self
        )

    def _make_fields(self) -> None:
        owner = self.session.owner
        self.interest = ChoiceField(
            [(InterestBy.STATUTORY, self.tr("as the law has it")), (InterestBy.YEARLY, self.tr("a rate of our own")),
             (InterestBy.REFERENCE, self.tr("points above a published rate")),
             (InterestBy.NONE, self.tr("no interest"))]
        )  # fmt: skip
        self.percent, self.reference = Field(), ChoiceField()
        self.fixed = ChoiceField([(True, self.tr("ask for it")), (False, self.tr("leave it out"))])
        self.fee, self.least, self.most = (MoneyField("EUR", owner) for _ in range(3))
        self.stage_fees, self.once, self.grace = Field(), Field(), Field()
        self.year = ChoiceField(
            [(YearBasis.DAYS_365, self.tr("365 days")), (YearBasis.DAYS_360, self.tr("360 days")),
             (YearBasis.ACTUAL, self.tr("365 days, 366 in leap years"))]
        )  # fmt: skip
        self.way = ChoiceField(
            [(ChargeWay.BOOKED, self.tr("booked, and owed at once")),
             (ChargeWay.CLAIMED, self.tr("shown as a claim, booked when paid"))]
        )  # fmt: skip
        self.since = ChoiceField([(False, self.tr("all invoices")), (True, self.tr("invoices from today on"))])
        self.note = Field()

    def _put_together(self) -> None:
        several = self.tr("The sum so far after each reminder: 5; 10; 15")
        self.rows = {
            "interest": FormRow(self.tr("Interest"), self.interest),
            "yearly_percent": FormRow(self.tr("Percent a year, or points"), self.percent),
            "reference": FormRow(self.tr("Above which rate"), self.reference),
            "has_compensation": FormRow(self.tr("The law's fixed sum"), self.fixed),
            "fee": FormRow(self.tr("A fee, once"), self.fee),
            "stage_fees": FormRow(self.tr("Fees for reminders"), self.stage_fees, several),
            "percent": FormRow(self.tr("Percent, once"), self.once),
            "grace_days": FormRow(self.tr("Days of grace"), self.grace, self.tr("Within them nothing is charged.")),
            "least": FormRow(self.tr("Interest at least"), self.least),
            "most": FormRow(self.tr("Interest at most"), self.most),
            "year": FormRow(self.tr("A year has"), self.year),
            "way": FormRow(self.tr("A charge is"), self.way),
            "from_on": FormRow(self.tr("For"), self.since),
            "note": FormRow(self.tr("Where it is agreed"), self.note, self.tr("Contract, page, day.")),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for place, row in enumerate(self.rows.values()):
            grid.addWidget(row, place // _SIDE_BY_SIDE, place % _SIDE_BY_SIDE)
        for column in range(_SIDE_BY_SIDE):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.size_to(fonts.scaled(_SIZE[0]), _SIZE[1])

    # ------------------------------------------------------------- reading
    def _fill(self, known: KnownTerms) -> None:
        self.set_busy(busy=False)
        self._known, form = known, self.form
        form.currency = known.currency
        title = (
            self.tr("What lateness costs {0}").format(known.name) if known.name else self.tr("What lateness costs")
        )
        self.title.setText(title)
        for money in (self.fee, self.least, self.most):
            money.set_currency(known.currency)
        self.reference.set_choices([(key, source_words(each.name)) for key, each in known.references.items()])
        if known.now is not None:
            self._show_agreed()
        self.end.setVisible(known.now is not None)
        for field in (self.interest, self.reference, self.fixed, self.year, self.way, self.since):
            field.chosen.connect(self._take_fields)
        for line in (self.percent, self.stage_fees, self.once, self.grace, self.note):
            line.textEdited.connect(self._take_fields)
        for money in (self.fee, self.least, self.most):
            money.amount_changed.connect(self._take_fields)
        self._take_fields()
        allow(self.primary, why_no_change(self.session))
        self.interest.setFocus()

    def _show_agreed(self) -> None:
        """What is agreed now, in the fields."""
        assert self._known is not None
        now = self._known.now
        if now is None or now.terms is None:
            return
        terms, formats = now.terms, self.session.owner.formats
        self.form.take(terms)
        self.interest.set_value(terms.interest)
        self.reference.set_value(terms.reference)
        self.fixed.set_value(terms.has_compensation)
        self.percent.setText(formats.quantity(terms.yearly_percent) if terms.yearly_percent else "")
        self.once.setText(formats.quantity(terms.percent) if terms.percent else "")
        self.grace.setText(str(terms.grace_days) if terms.grace_days else "")
        self.stage_fees.setText("; ".join(formats.amount(each) for each in terms.stage_fees))
        for field, amount in ((self.fee, terms.fee), (self.least, terms.least), (self.most, terms.most)):
            field.set_amount(amount)
        self.year.set_value(terms.year)
        self.way.set_value(terms.way)
        self.since.set_value(now.from_on is not None)
        self.note.setText(now.note)

    def _take_fields(self, *_changed: object) -> None:
        form, known = self.form, self._known
        interest, year, way = self.interest.value, self.year.value, self.way.value
        form.interest = interest if isinstance(interest, InterestBy) else InterestBy.STATUTORY
        form.year = year if isinstance(year, YearBasis) else YearBasis.DAYS_365
        form.way = way if isinstance(way, ChargeWay) else ChargeWay.BOOKED
        form.reference, form.has_compensation = str(self.reference.value or ""), bool(self.fixed.value)
        form.percent_typed, form.once_typed = self.percent.text(), self.once.text()
        form.stage_fees_typed, form.grace_typed = self.stage_fees.text(), self.grace.text()
        form.fee, form.least, form.most = self.fee.amount, self.least.amount, self.most.amount
        now = None if known is None or known.now is None else known.now.from_on
        form.from_on = (now or self.session.owner.today()) if self.since.value else None
        form.note = self.note.text()
        other = self.tr("Not with the interest that is chosen above.")
        for name, ways in _BY_INTEREST.items():
            allow(self.rows[name].field, "" if form.interest in ways else other)
        self._tell_effect()

    def _tell_effect(self) -> None:
        form, known, owner = self.form, self._known, self.session.owner
        if known is None:
            return
        try:
            terms = form.terms()
        except ArbookError:
            self.tell("")
            return
        names = {key: each.name for key, each in known.references.items()}
        words = late_terms_words(terms, owner, names)
        example = form.example(known.references, owner.today())
        if example is not None:
            told = self.tr("{0}. For example, {1} after 30 days on 1,000.")
            words = told.format(words[:1].upper() + words[1:], owner.formats.money(example))
        else:
            words = self.tr("{0}.").format(words[:1].upper() + words[1:])
        self.tell(words, "scale")

    # ------------------------------------------------------------- changing
    def confirm(self) -> None:
        """Agree on it."""
        self._take_fields()
        try:
            command = self.form.command()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        self._agree(command, self.tr("Agreed. Charges that were made stay as they are."))

    def _end(self) -> None:
        self._take_fields()
        self._agree(self.form.ended(), self.tr("The agreement is ended. Now the law decides."))

    def _agree(self, command: AgreeLateTerms, said: str) -> None:
        now = None if self._known is None else self._known.now
        before = AgreeLateTerms(None, command.customer_id)
        if now is not None:
            before = AgreeLateTerms(now.terms, command.customer_id, now.from_on, now.note)

        def agreed(_changes: Changes) -> None:
            self.session.history.did(said, partial(_write, before), partial(_write, command))
            self.finish("")

        self.change(lambda office: office.lateness.agree(command, operation_id=self.form.operation_id), agreed)


def _write(command: AgreeLateTerms, office: Office) -> Changes:
    return office.lateness.agree(command)
