"""Terms of any kind: parts and steps, a discount for paying early, and what they come to while they are typed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.settings.form_terms import PieceForm, TermsForm, TermsFormError, example_of
from arbook.gui.settings.terms_parts import PartsView
from arbook.gui.settings.terms_words import example_words, tax_choices, terms_words
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.ledger.early_discount import DiscountTax
from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import TaxRate
from arbook.queries.settings import Profile
from arbook.services.changing import Changes

_say = QCoreApplication.translate
_WIDTH, _HEIGHT = 780, 660


class TermsDialog(FormDialog):
    """``added`` is told of the change once they are kept; ``taken`` are names there are already."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None,
        own: Profile,
        rate: TaxRate,
        taken: frozenset[str],
        added: Callable[[Changes], object],
    ) -> None:
        super().__init__(session, parent, _say("Terms", "New terms"), _say("Terms", "Keep these terms"))
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._own, self._rate, self._taken, self._added = own, rate, taken, added
        self._named = ""
        self.name, self.percent, self.days = Field(), Field(), Field("10")
        self.tax = ChoiceField(tax_choices())
        self.parts_view = PartsView([PieceForm()])
        self.rows = {
            "name": FormRow(self.tr("Name"), self.name, self.tr("As it stands in lists and on invoices.")),
            "discount_percent": FormRow(self.tr("Off for paying early, %"), self.percent),
            "discount_days": FormRow(self.tr("within days"), self.days),
            "discount_tax": FormRow(self.tr("What is taken off, and the tax"), self.tax),
        }
        self._arrange()
        for field in (self.name, self.percent, self.days):
            field.textEdited.connect(self._take_fields)
        self.tax.chosen.connect(self._take_fields)
        self.parts_view.changed.connect(self._take_fields)
        self.form = TermsForm()
        self._take_fields()
        self.size_to(fonts.scaled(_WIDTH), fonts.scaled(_HEIGHT))
        self.name.setFocus()

    def _arrange(self) -> None:
        early = QHBoxLayout()
        early.setSpacing(12)
        for key, share in (("discount_percent", 3), ("discount_days", 2), ("discount_tax", 6)):
            early.addWidget(self.rows[key], share)
        self.body.addWidget(self.rows["name"])
        self.body.addWidget(Label(self.tr("Due"), "small_strong", "text2"))
        self.body.addWidget(self.parts_view)
        self.body.addLayout(early)
        self.body.addStretch(1)

    # ------------------------------------------------------------- typing
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
        has_early = bool(self.percent.text().strip())
        self.days.setEnabled(has_early)
        self.tax.setEnabled(has_early)
        self.parts_view.complain("", "")
        self._show_example()

    def _show_example(self) -> None:
        owner = self.session.owner
        try:
            terms = self.form.terms("?")
            issued_on = date(owner.today().year, 1, 15)
            example = example_of(terms, issued_on, self._own.currency, self._own.country, self._rate)
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
            if terms.name in self._taken:
                raise TermsFormError(field="name", why="name_taken")
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        self.change(lambda office: office.settings.add_terms(terms), self._kept)

    def _kept(self, changes: Changes) -> None:
        self.finish("")
        self._added(changes)

    def show_refusal(self, error: Exception) -> None:
        """Beside the part it is about."""
        if isinstance(error, ArbookError):
            self.parts_view.complain(error.field or "", self.session.owner.explain(error))
        super().show_refusal(error)
