"""Terms and tax rates: what is on offer, which comes first, and adding another. Everything here is saved at once."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.settings.form_late import read_late
from arbook.gui.settings.form_lists import ListError, terms_of
from arbook.gui.settings.form_rates import RateForm, facts_of
from arbook.gui.settings.late_card import LateCard
from arbook.gui.settings.money_card import MoneyCard
from arbook.gui.settings.offers import Offer, OfferList
from arbook.gui.settings.part import SettingsPart
from arbook.gui.settings.prices_card import PricesCard
from arbook.gui.settings.rate_dialog import RateDialog, add_rate, change_rate
from arbook.gui.settings.terms_dialog import TermsDialog, add_terms, change_terms
from arbook.gui.settings.terms_words import terms_words
from arbook.gui.shared.allowing import allow, why_no_change
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import TaxRate
from arbook.ledger.terms import Terms
from arbook.queries.money_rules import money_rules
from arbook.queries.offers import TaxRateRow, TermsRow, tax_rates, terms_list
from arbook.queries.settings import Profile, profile
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.settings_offers import TaxRateFacts

_Wish = Callable[[Office], Changes]
_Turn = Callable[[int, bool, Office], Changes]
_Choice = Callable[[int, Office], Changes]
_Lists = tuple[tuple[TermsRow, ...], Profile, tuple[TaxRateRow, ...]]


def read_lists(office: Office) -> _Lists:
    """Terms, the business with what new customers get, and tax rates."""
    return office.read(terms_list), office.read(profile), office.read(tax_rates)


class ListsPart(SettingsPart):
    """A card each for terms, tax rates, prices and rounding, payments and limits, and late payment."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent, saves=False)
        prefer, withdraw = self.tr("Use for new ones"), self.tr("Remove")
        self.terms = OfferList(self.tr("New customers get this"), prefer, withdraw)
        self.rates = OfferList(self.tr("New lines get this"), prefer, withdraw)
        self.days, self.rate_name, self.percent = Field(), Field(), Field()
        self.add_terms_button = Button(self.tr("Add terms"), "plain", "plus")
        self.add_rate_button = Button(self.tr("Add a tax rate"), "plain", "plus")
        self.other_terms_button = Button(self.tr("Special terms"), "plain", "calendar-days")
        self.our_terms_button = Button(self.tr("Our terms as a letter"), "plain", "mail")
        self.our_terms_button.setToolTip(self.tr("When to pay, how, and what happens when a payment is late"))
        self.other_rate_button = Button(self.tr("Special rate"), "plain", "percent")
        self.other_terms_button.setToolTip(self.tr("Parts, end of month, pay days, a discount for paying early"))
        self.other_rate_button.setToolTip(self.tr("Reverse charge, exempt, with a note on the invoice"))
        self.prices, self.money, self.late = PricesCard(session), MoneyCard(session), LateCard(session)
        self.late.told.connect(self.told)
        self._lists: _Lists | None = None
        self._first_terms = self._first_rate = 0
        self._lay_out()
        self.terms.preferred.connect(self._prefer_terms)
        self.terms.withdrawn.connect(self._withdraw_terms)
        self.terms.edited.connect(self._edit_terms)
        self.rates.preferred.connect(self._prefer_rate)
        self.rates.withdrawn.connect(self._withdraw_rate)
        self.rates.edited.connect(self._edit_rate)
        self.add_terms_button.clicked.connect(self.add_terms)
        self.other_terms_button.clicked.connect(lambda _checked: self.write_terms())
        self.our_terms_button.clicked.connect(self.show_our_terms)
        self.other_rate_button.clicked.connect(lambda _checked: self.write_rate())
        self.add_rate_button.clicked.connect(self.add_tax_rate)
        for field in (self.days, self.rate_name, self.percent):
            field.setReadOnly(session.is_read_only)
        for button in (self.add_terms_button, self.add_rate_button, self.other_terms_button, self.other_rate_button):
            allow(button, why_no_change(session))
        for offers in (self.terms, self.rates):
            offers.set_can_change(can_change=not session.is_read_only)

    def _lay_out(self) -> None:
        days = FormRow(self.tr("Days to pay"), self.days)
        name, percent = FormRow(self.tr("Name"), self.rate_name), FormRow(self.tr("Percent"), self.percent)
        self.rows |= {"days": days, "name": name, "percent": percent}
        note = self.tr("When invoices fall due")
        self._card(
            self.tr("Terms"),
            note,
            self.terms,
            [days],
            self.add_terms_button,
            self.other_terms_button,
            self.our_terms_button,
        )
        note = self.tr("What invoice lines are taxed with")
        self._card(
            self.tr("Tax rates"), note, self.rates, [name, percent], self.add_rate_button, self.other_rate_button
        )
        self.cards.addWidget(self.prices)
        self.cards.addWidget(self.money)
        self.cards.addWidget(self.late)
        self.cards.addStretch(1)

    def _card(self, title: str, note: str, offers: OfferList, rows: list[FormRow], *buttons: Button) -> None:
        card, line, holder = Card(title, note), QHBoxLayout(), QWidget()
        holder.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        for row in rows:
            line.addWidget(row, 1)
        below, flow = QVBoxLayout(), FlowLayout()
        below.addSpacing(rows[0].label.sizeHint().height() + 4)
        below.addLayout(flow)
        below.addStretch(1)
        for button in buttons:
            flow.addWidget(button)
        line.addLayout(below, 3)
        card.body.addWidget(offers)
        card.body.addWidget(holder)
        self.cards.addWidget(card)

    def show_our_terms(self) -> None:
        """The letter to all customers, on the screen."""
        from arbook.gui.shared.paper_dialog import PaperDialog

        today = self.session.owner.today()
        title = self.tr("Our terms as a letter")
        dialog = PaperDialog(self.session, self.window(), title, lambda office: office.notes.our_terms(on=today))
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def fit(self, room: int) -> None:
        """Links go below the names."""
        for offers in (self.terms, self.rates):
            offers.fit(room)

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read the lists anew."""
        self.session.ask(read_lists, self._show)
        self.session.ask(lambda office: office.read(money_rules), self.money.show_rules, receiver=self)
        self.session.ask(read_late, self.late.show_late, receiver=self)

    def _show(self, lists: _Lists) -> None:
        self._lists = lists
        terms, own, rates = lists
        self._first_terms = own.default_terms_id
        self.prices.show_profile(own)
        self.terms.show_offers([self._terms_offer(row) for row in terms])
        self.rates.show_offers([self._rate_offer(row) for row in rates])
        self._first_rate = next((row.tax_rate_id for row in rates if row.is_default), 0)

    def _terms_offer(self, row: TermsRow) -> Offer:
        """With what the name does not say already."""
        words, name = terms_words(row.terms, self.session.owner), row.terms.name
        note = "" if words.casefold() in name.casefold() else words
        return Offer(row.terms_id, name, row.terms_id == self._first_terms, note)

    def _rate_offer(self, row: TaxRateRow) -> Offer:
        """With what it says on invoices."""
        text = f"{row.name} {self.session.owner.formats.percent(row.percent)}"
        return Offer(row.tax_rate_id, text, row.is_default, row.note)

    # ------------------------------------------------------------- changing
    def write_terms(self, known: TermsRow | None = None) -> None:
        """Terms of any kind, new ones or ``known`` anew."""
        if self._lists is None:
            return
        terms, own, rates = self._lists
        rate = next((TaxRate(row.name, row.percent) for row in rates if row.is_default), TaxRate("", Decimal(0)))
        taken = [row.terms.name for row in terms if row is not known]
        self._open(
            TermsDialog(self.session, self.window(), own, rate, taken, partial(self._wrote_terms, known), known)
        )

    def _wrote_terms(self, known: TermsRow | None, terms: Terms, changes: Changes) -> None:
        if known is None:
            self._added(_offer_terms, changes)
            return
        back, again = (partial(change_terms, known.terms_id, each) for each in (known.terms, terms))
        self.session.history.did(self.tr("{0} changed.").format(terms.name), back, again)

    def _edit_terms(self, offer: Offer) -> None:
        rows = () if self._lists is None else self._lists[0]
        self.write_terms(next(row for row in rows if row.terms_id == offer.offer_id))

    def write_rate(self, known: TaxRateRow | None = None) -> None:
        """A tax rate of any kind, a new one or ``known`` anew."""
        if self._lists is None:
            return
        _terms, own, rates = self._lists
        others = [row for row in rates if row is not known]
        self._open(RateDialog(self.session, self.window(), own, others, partial(self._wrote_rate, known), known))

    def _wrote_rate(self, known: TaxRateRow | None, facts: TaxRateFacts, changes: Changes) -> None:
        if known is None:
            self._added(_offer_rate, changes)
            return
        back, again = (partial(change_rate, known.tax_rate_id, each) for each in (facts_of(known), facts))
        self.session.history.did(self.tr("{0} changed.").format(facts.name), back, again)

    def _edit_rate(self, offer: Offer) -> None:
        rows = () if self._lists is None else self._lists[2]
        self.write_rate(next(row for row in rows if row.tax_rate_id == offer.offer_id))

    def _open(self, dialog: FormDialog) -> None:
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_terms(self) -> None:
        """Offer terms of so many days."""
        self.no_complaints()
        try:
            terms = terms_of(self.days.text())
        except ListError:
            self.rows["days"].complain(self.tr("A number of days, from 1 to 365."))
            return
        if self._lists is not None and terms.name in [row.terms.name for row in self._lists[0]]:
            self.rows["days"].complain(self.tr("These are there already."))
            return
        self.session.change(partial(add_terms, terms), done=partial(self._added, _offer_terms), failed=self.complain)

    def add_tax_rate(self) -> None:
        """Offer a tax rate."""
        self.no_complaints()
        try:
            rate = RateForm(self.rate_name.text(), self.percent.text()).facts()
        except ArbookError as refusal:
            self.rows["percent"].complain(self.session.owner.explain(refusal))
            return
        self.session.change(partial(add_rate, rate), done=partial(self._added, _offer_rate), failed=self.complain)

    def _added(self, offer: _Turn, changes: Changes) -> None:
        for field in (self.days, self.rate_name, self.percent):
            field.clear()
        made = changes.made_id
        assert made is not None
        self.session.history.did(self.tr("Added."), partial(offer, made, False), partial(offer, made, True))

    def _prefer_terms(self, offer: Offer) -> None:
        self._turn(self.tr("New customers get {0}."), offer, _choose_terms, offer.offer_id, self._first_terms)

    def _prefer_rate(self, offer: Offer) -> None:
        self._turn(self.tr("New lines get {0}."), offer, _choose_rate, offer.offer_id, self._first_rate)

    def _withdraw_terms(self, offer: Offer) -> None:
        self._withdraw(offer, _offer_terms)

    def _withdraw_rate(self, offer: Offer) -> None:
        self._withdraw(offer, _offer_rate)

    def _withdraw(self, offer: Offer, turn: _Turn) -> None:
        again, back = partial(turn, offer.offer_id, False), partial(turn, offer.offer_id, True)
        did = partial(self._did, self.tr("{0} is no longer offered.").format(offer.text), back, again)
        self.session.change(again, done=did, failed=self.complain)

    def _turn(self, said: str, offer: Offer, choose: _Choice, now: int, before: int) -> None:
        back, again = partial(choose, before), partial(choose, now)
        did = partial(self._did, said.format(offer.text), back, again)
        self.session.change(again, done=did, failed=self.complain)

    def _did(self, said: str, back: _Wish, again: _Wish, _changes: Changes) -> None:
        self.session.history.did(said, back, again)


def _offer_terms(terms_id: int, offered: bool, office: Office) -> Changes:
    return office.settings.offer_terms(terms_id, offered=offered)


def _offer_rate(rate_id: int, offered: bool, office: Office) -> Changes:
    return office.settings.offer_tax_rate(rate_id, offered=offered)


def _choose_terms(terms_id: int, office: Office) -> Changes:
    return office.settings.choose_terms(terms_id)


def _choose_rate(rate_id: int, office: Office) -> Changes:
    return office.settings.choose_tax_rate(rate_id)
