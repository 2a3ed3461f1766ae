"""A rule of law on late payment: added, or written over the shipped one. Charges that were made stay as they are."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.formats.countries import countries
from arbook.gui.settings.form_late import LateSettings
from arbook.gui.settings.form_law import FIXED, KINDS, NO_AGREEMENT, NO_CLAIM, LawRuleForm, given_by, typed_sums
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.language import spoken
from arbook.gui.shared.late_terms_words import kind_words, source_words
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.ledger.statutory import EUROPEAN_UNION, RateFixed
from arbook.queries.late_rates import LawRuleRow
from arbook.services.changing import Changes

_say = QCoreApplication.translate
_WIDTH = 660


class LawRuleDialog(FormDialog):
    """``row`` is the rule that is written over, or after which another is added."""

    def __init__(self, session: Session, parent: QWidget | None, known: LateSettings, row: LawRuleRow | None) -> None:
        super().__init__(session, parent, _say("LawRule", "A rule of law"), _say("LawRule", "Save"), "scale")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        owner, self._known_rules = session.owner, known.laws
        lands = [(each.code, each.name) for each in countries(spoken())]
        rates = [(key, source_words(name)) for key, name in known.names.items()]
        gives = [*rates, (FIXED, self.tr("a rate of its own")), (NO_CLAIM, self.tr("only what was agreed")),
                 (NO_AGREEMENT, self.tr("nothing, and nothing can be agreed"))]  # fmt: skip
        self.country = ChoiceField([(EUROPEAN_UNION, self.tr("European Union")), *lands])
        self.kind = ChoiceField([(each, kind_words(each)) for each in KINDS])
        self.day = DateField(owner, owner.today())
        self.gives, self.points = ChoiceField(gives), Field()
        self.fixed = ChoiceField([(RateFixed.EACH_DAY, self.tr("of each day")),
                                  (RateFixed.WHEN_LATE, self.tr("of the day it became late")),
                                  (RateFixed.WHEN_PAID, self.tr("of the day it is paid"))])  # fmt: skip
        self.sums, self.currency, self.source = Field(), Field(), Field()
        self.rows = {
            "country": FormRow(self.tr("Whose law"), self.country),
            "kinds": FormRow(self.tr("Against"), self.kind),
            "from_on": FormRow(self.tr("From which day"), self.day),
            "reference": FormRow(self.tr("It gives"), self.gives),
            "points": FormRow(self.tr("Points above it, or percent a year"), self.points),
            "rate_fixed": FormRow(self.tr("The rate is that"), self.fixed),
            "sums": FormRow(
                self.tr("Fixed sums"), self.sums, self.tr("40 for every debt, or by its size: 0=40 1000=70")
            ),
            "currency": FormRow(self.tr("Their currency"), self.currency),
            "source": FormRow(self.tr("Source"), self.source, self.tr("Where anybody can look it up.")),
        }
        for names in (("country", "kinds"), ("from_on", "reference"), ("points", "rate_fixed"), ("sums", "currency")):
            line = QHBoxLayout()
            line.setSpacing(12)
            for name in names:
                line.addWidget(self.rows[name], 1)
            self.body.addLayout(line)
        self.body.addWidget(self.rows["source"])
        self._begin(row)
        self.gives.chosen.connect(self._take_choice)
        for field in (self.country, self.kind):
            field.chosen.connect(self._take_choice)
        self.day.day_changed.connect(self._take_choice)
        self._take_choice()

    def _begin(self, row: LawRuleRow | None) -> None:
        self.country.set_value("DE")
        if row is None:
            return
        rule, formats = row.rule, self.session.owner.formats
        for field, value in ((self.country, rule.country), (self.kind, row.kind), (self.gives, given_by(rule)),
                             (self.fixed, rule.rate_fixed)):  # fmt: skip
            field.set_value(value)
        self.day.set_day(rule.from_day)
        self.points.setText(formats.quantity(rule.points) if rule.gives_claim else "")
        self.sums.setText(typed_sums(rule, formats.decimal_mark))
        self.currency.setText(rule.bands[0].amount.currency if rule.bands else "")
        self.source.setText(rule.source)

    @property
    def _stands(self) -> LawRuleRow | None:
        """The rule of that country, kind and day, where there is one."""
        asked = (self.country.value, self.kind.value, self.day.day)
        return next(
            (row for row in self._known_rules if (row.rule.country, row.kind, row.rule.from_day) == asked), None
        )

    def _take_choice(self, *_chosen: object) -> None:
        gives, has_rate = self.gives.value, self.gives.value not in (NO_CLAIM, NO_AGREEMENT)
        for key in ("points", "sums", "currency"):
            self.rows[key].setVisible(has_rate)
        self.rows["rate_fixed"].setVisible(has_rate and gives != FIXED)
        stays = self.tr("Charges that were made stay as they are.")
        stands = self._stands
        if stands is None:
            self.tell(stays)
        elif stands.is_own:
            self.tell(self.tr("It takes the place of your own rule of that day. {0}").format(stays))
        else:
            self.tell(
                self.tr("It stands over the shipped rule of that day until you take it back. {0}").format(stays)
            )
        self.make_room()

    def confirm(self) -> None:
        """Save it."""
        today, before, fixed = self.session.owner.today(), self._stands, self.fixed.value
        form = LawRuleForm(
            str(self.country.value),
            str(self.kind.value),
            self.day.day,
            str(self.gives.value),
            self.points.text(),
            fixed if isinstance(fixed, RateFixed) else RateFixed.EACH_DAY,
            self.sums.text(),
            self.currency.text() or "EUR",
            self.source.text(),
            self.session.owner.formats.decimal_mark,
        )
        try:
            rule = form.rule(today)
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return

        def saved(_changes: Changes) -> None:
            self.session.history.did(
                self.tr("Rule saved."),
                lambda office: (
                    office.late_rates.add_rule(before.rule, today=today)
                    if before is not None and before.is_own
                    else office.late_rates.remove_rule(rule.country, rule.kinds[0], rule.from_day)
                ),
                lambda office: office.late_rates.add_rule(rule, today=today),
            )
            self.finish("")

        self.change(lambda office: office.late_rates.add_rule(rule, today=today), saved)
