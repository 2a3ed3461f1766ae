"""Terms of any kind: parts and steps, a discount for paying early, and what they come to while they are typed."""

from collections.abc import Callable, Collection
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.settings.form_terms import IN_ADVANCE, USUAL_DAYS, TermsForm, TermsFormError, example_of, form_of
from arbook.gui.settings.terms_parts import PartsView
from arbook.gui.settings.terms_words import early_choices, example_words, tax_choices, terms_words
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.ledger.early_discount import DiscountTax
from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import TaxRate
from arbook.ledger.terms import Terms
from arbook.queries.offers import TermsRow
from arbook.queries.settings import Profile
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate
_WIDTH, _HEIGHT = 780, 660


class TermsDialog(FormDialog):
    """New terms, or ``known``, which are written anew; ``done`` is told of terms and change once they are kept.

    ``taken`` are the names of the others on offer.
    """

    def __init__(
        self,
        session: Session,
        parent: QWidget | None,
        own: Profile,
        rate: TaxRate,
        taken: Collection[str],
        done: Callable[[Terms, Changes], object],
        known: TermsRow | None = None,
    ) -> None:
        title = _say("Terms", "New terms") if known is None else _say("Terms", "Change terms")
        super().__init__(session, parent, title, _say("Terms", "Keep these terms"))
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._own, self._rate, self._done, self._known = own, rate, done, known
        self._taken = frozenset(name.casefold() for name in taken)
        self._named = ""
        owner = session.owner
        mark = owner.formats.decimal_mark
        self.form = TermsForm() if known is None else form_of(known.terms, owner.formats.quantity, mark)
        self.name, self.percent, self.days = Field(self.form.name), Field(self.form.early_percent), Field(USUAL_DAYS)
        self.days.setText(self.form.early_days)
        self.when = ChoiceField(early_choices())
        self.when.set_value(self.form.is_in_advance)
        self.tax, self.example_day = ChoiceField(tax_choices()), DateField(owner, date(owner.today().year, 1, 15))
        self.tax.set_value(self.form.early_tax)
        self.parts_view = PartsView(owner, self.form.pieces)
        self.rows = {
            "name": FormRow(self.tr("Name"), self.name, self._name_note()),
            "example": FormRow(self.tr("Example: an invoice of"), self.example_day),
            "discount_percent": FormRow(self.tr("Off for paying early, %"), self.percent, reserve=False),
            "when": FormRow(self.tr("When it is paid"), self.when, reserve=False),
            "discount_days": FormRow(self.tr("days"), self.days, reserve=False),
            "discount_tax": FormRow(self.tr("What is taken off, and the tax"), self.tax, reserve=False),
        }
        self._arrange()
        for field in (self.name, self.percent, self.days):
            field.textEdited.connect(self._take_fields)
        self.tax.chosen.connect(self._take_fields)
        self.when.chosen.connect(self._choose_when)
        self.parts_view.changed.connect(self._take_fields)
        self.example_day.day_changed.connect(self._take_fields)
        self._take_fields()
        self.size_to(fonts.scaled(_WIDTH), fonts.scaled(_HEIGHT))
        self.name.setFocus()

    def _name_note(self) -> str:
        if self._known is None:
            return self.tr("As it stands in lists and on invoices.")
        return self.tr("For new invoices of all who have them. Issued ones stay as they are.")

    def _arrange(self) -> None:
        above, early = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.rows["name"], 7)
        above.addWidget(self.rows["example"], 3)
        early.setSpacing(12)
        for key, share in (("discount_percent", 4), ("when", 4), ("discount_days", 3)):
            early.addWidget(self.rows[key], share)
        self.body.addLayout(above)
        self.body.addWidget(Label(self.tr("Due"), "small_strong", "text2"))
        self.body.addWidget(self.parts_view)
        self.body.addLayout(early)
        self.body.addWidget(self.rows["discount_tax"])  # a line of its own: its choices are whole sentences
        self.body.addStretch(1)

    # ------------------------------------------------------------- typing
    def _choose_when(self, *_chosen: object) -> None:
        self.days.setText(IN_ADVANCE if self.when.value is True else USUAL_DAYS)
        self._take_fields()

    def _take_fields(self, *_changed: object) -> None:
        tax = self.tax.value
        self.form = TermsForm(
            self.name.text(),
            self.parts_view.forms(),
            self.percent.text(),
            self.days.text(),
            tax if isinstance(tax, DiscountTax) else DiscountTax.REDUCED_IF_TAKEN,
            self.session.owner.formats.decimal_mark,
        )
        none = "" if self.percent.text().strip() else self.tr("Write the discount in percent first.")
        before = self.tr("It is paid in advance; days do not count.") if self.form.is_in_advance else ""
        for part in (self.when, self.tax):
            allow(part, none)
        allow(self.days, none or before)
        self.parts_view.complain("", "")
        self._show_example()

    def _show_example(self) -> None:
        owner = self.session.owner
        try:
            terms = self.form.terms("?")
            day = self.example_day.day or owner.today()
            example = example_of(terms, day, self._own.currency, self._own.country, self._rate)
        except ArbookError as refusal:
            self.tell(owner.explain(refusal), "circle-alert", "bad")
            return
        words = terms_words(terms, owner)
        if self.name.text() in ("", self._named):  # it names itself until the owner does
            self._named = words[:1].upper() + words[1:]
            self.name.setText(self._named)
            self.form.name = self._named
        self.tell(example_words(example, owner), "calendar-days")

    def confirm(self) -> None:
        """Keep them."""
        self._take_fields()
        try:
            terms = self.form.terms()
            if terms.name.casefold() in self._taken:
                raise TermsFormError(field="name", why="name_taken")
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        known = self._known
        wish = partial(add_terms, terms) if known is None else partial(change_terms, known.terms_id, terms)
        self.change(wish, partial(self._kept, terms))

    def _kept(self, terms: Terms, changes: Changes) -> None:
        self.finish("")
        self._done(terms, changes)

    def show_refusal(self, error: Exception) -> None:
        """Beside the part it is about."""
        if isinstance(error, ArbookError):
            self.parts_view.complain(error.field or "", self.session.owner.explain(error))
        super().show_refusal(error)


def add_terms(terms: Terms, office: Office) -> Changes:
    """Offer them."""
    return office.settings.add_terms(terms)


def change_terms(terms_id: int, terms: Terms, office: Office) -> Changes:
    """Write them anew."""
    return office.settings.change_terms(terms_id, terms)
