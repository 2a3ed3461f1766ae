"""A tax rate with all it can say: its kind, and what stands on invoices where no tax is charged."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.settings.form_rates import UNTAXED, RateForm
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.queries.offers import TaxRateRow
from arbook.queries.settings import Profile
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.settings_offers import SettingsError, TaxRateFacts
from arbook.services.tax_wordings import usual_notes

_say = QCoreApplication.translate
_WIDTH, _HEIGHT = 760, 480


def kind_choices() -> list[tuple[object, str]]:
    """What a rate can be."""
    return [
        ("standard", _say("TaxRates", "Standard")),
        ("reduced", _say("TaxRates", "Reduced")),
        ("zero", _say("TaxRates", "Zero rate")),
        ("exempt", _say("TaxRates", "Exempt")),
        ("reverse_charge", _say("TaxRates", "Reverse charge")),
    ]


class RateDialog(FormDialog):
    """A new rate, or ``known``, which is written anew; ``done`` is told of the change and what was written.

    ``others`` are those on offer besides it: one of the same name and percentage is refused beside the name.
    """

    def __init__(
        self,
        session: Session,
        parent: QWidget | None,
        own: Profile,
        others: Collection[TaxRateRow],
        done: Callable[[TaxRateFacts, Changes], object],
        known: TaxRateRow | None = None,
    ) -> None:
        title = _say("TaxRates", "New tax rate") if known is None else _say("TaxRates", "Change a tax rate")
        super().__init__(session, parent, title, _say("TaxRates", "Keep this rate"))
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._own, self._others, self._done, self._known = own, others, done, known
        self._named = self._noted = ""
        self.name, self.percent, self.note = Field(), Field(), Field()
        self.kind, self.usual = ChoiceField(kind_choices()), ChoiceField()
        self.rows = {
            "name": FormRow(self.tr("Name"), self.name, self.tr("As it stands on invoices.")),
            "percent": FormRow(self.tr("Percent"), self.percent),
            "kind": FormRow(self.tr("Kind"), self.kind),
            "usual": FormRow(self.tr("Usual wordings"), self.usual),
            "note": FormRow(self.tr("Note on the invoice"), self.note),
        }
        self._arrange()
        self._show_known()
        for field in (self.name, self.percent, self.note):
            field.textEdited.connect(self._tell)
        self.kind.chosen.connect(self._choose_kind)
        self.usual.chosen.connect(self._take_wording)
        self._tell()
        self.size_to(fonts.scaled(_WIDTH), fonts.scaled(_HEIGHT))
        self.name.setFocus()

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(12)
        for key, share in (("name", 5), ("percent", 2), ("kind", 4)):
            above.addWidget(self.rows[key], share)
        self.body.addLayout(above)
        self.body.addWidget(self.rows["usual"])
        self.body.addWidget(self.rows["note"])
        self.body.addStretch(1)

    def _show_known(self) -> None:
        known = self._known
        if known is not None:
            self.name.setText(known.name)
            self.percent.setText(self.session.owner.formats.quantity(known.percent))
            self.kind.set_value(known.kind)
            self.note.setText(known.note)
            self.rows["name"].set_note(self.tr("For new lines. Drafts and issued invoices keep what they have."))
        self._offer_wordings()

    # ------------------------------------------------------------- typing
    @property
    def form(self) -> RateForm:
        """As typed."""
        return RateForm(self.name.text(), self.percent.text(), str(self.kind.value), self.note.text())

    def _choose_kind(self, kind: object) -> None:
        """What is not taxed names itself, has 0 percent and says why, until the owner says otherwise."""
        is_untaxed = kind in UNTAXED
        if self.name.text() in ("", self._named):
            self._named = self.kind.currentText() if is_untaxed else ""
            self.name.setText(self._named)
        if is_untaxed and not self.percent.text().strip():
            self.percent.setText("0")
        self._offer_wordings()
        if self.note.text() in ("", self._noted):
            wordings = usual_notes(str(kind), self._own.country, self._own.language)
            self._noted = next(iter(wordings), "")
            self.note.setText(self._noted)
            self.usual.set_value(self._noted)
        self._tell()

    def _offer_wordings(self) -> None:
        wordings = usual_notes(str(self.kind.value), self._own.country, self._own.language)
        self.usual.set_choices([("", self.tr("Your own words, or none")), *((each, each) for each in wordings)])
        self.usual.set_value(self.note.text() if self.note.text() in wordings else "")
        self.rows["usual"].setVisible(bool(wordings))

    def _take_wording(self, wording: object) -> None:
        self._noted = str(wording)
        self.note.setText(self._noted)
        self.note.setCursorPosition(0)
        self.note.setFocus()
        self._tell()

    def _tell(self, *_typed: object) -> None:
        self.usual.set_value(self.note.text() if self.note.text() in self.usual.values else "")
        note = self.note.text().strip()
        if self.usual.value:
            words = self.tr("Below the sums of each invoice with this rate, in the customer's language: “{0}”")
            self.tell(words.format(note), "file-text")
        elif note:
            self.tell(self.tr("Below the sums of each invoice with this rate: “{0}”").format(note), "file-text")
        elif self.kind.value in UNTAXED:
            self.tell(self.tr("Invoices will not say why there is no tax."), "circle-alert")
        else:
            self.tell(self.tr("Invoices say its name and percentage."), "file-text")

    def confirm(self) -> None:
        """Keep it."""
        try:
            facts = self.form.facts()
            if any(
                (each.name.casefold(), each.percent) == (facts.name.casefold(), facts.percent)
                for each in self._others
            ):
                raise SettingsError(field="name", why="rate_taken", name=facts.name)
        except ArbookError as refusal:
            self.clear_refusals()
            self.show_refusal(refusal)
            return
        known = self._known
        wish = partial(add_rate, facts) if known is None else partial(change_rate, known.tax_rate_id, facts)
        self.change(wish, partial(self._kept, facts))

    def _kept(self, facts: TaxRateFacts, changes: Changes) -> None:
        self.finish("")
        self._done(facts, changes)


def add_rate(facts: TaxRateFacts, office: Office) -> Changes:
    """Offer it."""
    return office.settings.add_tax_rate(facts)


def change_rate(rate_id: int, facts: TaxRateFacts, office: Office) -> Changes:
    """Write it anew."""
    return office.settings.change_tax_rate(rate_id, facts)
