"""A customer's word: how much, by when, about which invoices, and who said it how; or another word in its place."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from arbook.gui.customers.agreeing import WritingDialog, pair
from arbook.gui.customers.form_agreements import PromiseForm, open_invoices
from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.shared import fonts
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.days import day_words
from arbook.gui.shared.fields import Field, FormRow, MoneyField
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.ledger.calendars import working_day_in
from arbook.ledger.errors import ArbookError
from arbook.queries.promises import PromiseRow
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate
_WIDTH = 700
_SOON_DAYS = 7
MOST_TICKS = 12
"""So many invoices are offered one by one, the oldest first."""


class PromiseDialog(WritingDialog):
    """The customer said when they will pay; ``about`` is the invoice it began from, ``old`` the word to change."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None,
        facts: CustomerPageFacts,
        about: int | None = None,
        old: PromiseRow | None = None,
    ) -> None:
        title = _say("Agreeing", "{0} promised to pay").format(facts.card.name)
        super().__init__(session, parent, title, _say("Agreeing", "Write down the promise"), "handshake")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._facts = facts
        self.form = PromiseForm(facts.card.customer_id, facts.as_of, replaces=old)
        self.amount, self.day = MoneyField(facts.card.currency, session.owner), DateField(session.owner)
        people = [person.name for person in facts.people if person.name]
        self.who, self.note = Field(people[0] if people else ""), Field()
        ways: list[tuple[object, str]] = [
            ("call", self.tr("By telephone")),
            ("mail", self.tr("By e-mail")),
            ("person", self.tr("In person")),
            ("letter", self.tr("By letter")),
        ]
        self.way = Segments(ways, self.tr("How they said it"))
        self.ticks = self._make_ticks(about, old)
        self._take_ticks()
        if old is not None:
            self.amount.set_amount(old.outcome.missing)
        self._arrange()
        self.day.set_day(working_day_in(facts.as_of, _SOON_DAYS) if old is None else old.promised_on)
        told = self.tr("No reminder of it goes out until that day is over.")
        if old is not None:
            changed = self.tr("It takes the place of the promise for {0}.")
            told = changed.format(day_words(old.promised_on, session.owner))
        self.tell(told, "handshake")
        self.keep_draft(f"promise:{facts.card.customer_id}")

    def _make_ticks(self, about: int | None, old: PromiseRow | None) -> dict[int, QCheckBox]:
        """With one open invoice there is nothing to choose: it is meant where the word began from it."""
        owner, ticks = self.session.owner, {}
        named = {item.number for item in old.items} if old is not None else set()
        for invoice_id, (number, money) in list(open_invoices(self._facts.open).items())[:MOST_TICKS]:
            tick = QCheckBox(self.tr("{0}, {1}").format(number, owner.formats.money(money)))
            tick.setChecked(invoice_id == about or number in named)
            tick.toggled.connect(self._take_ticks)
            ticks[invoice_id] = tick
        self.form.invoice_ids = tuple(key for key, tick in ticks.items() if tick.isChecked())
        return ticks if len(ticks) > 1 else {}

    def _arrange(self) -> None:
        self.rows = {
            "amount": FormRow(self.tr("How much"), self.amount),
            "promised_on": FormRow(self.tr("By which day"), self.day),
            "who": FormRow(self.tr("Who said so"), self.who),
            "note": FormRow(self.tr("Their words"), self.note),
        }
        self.body.addLayout(pair(self.rows["amount"], self.rows["promised_on"]))
        if self.ticks:
            self.body.addWidget(Label(self.tr("Which invoices; none for all they owe"), "small_strong", "text2"))
            flow = FlowLayout()
            for tick in self.ticks.values():
                flow.addWidget(tick)
            self.body.addLayout(flow)
        self.body.addWidget(self.way)
        self.body.addLayout(pair(self.rows["who"], self.rows["note"]))

    def _take_ticks(self, *_toggled: object) -> None:
        """The amount follows the ticks."""
        facts = self._facts
        if self.ticks:
            self.form.invoice_ids = tuple(key for key, tick in self.ticks.items() if tick.isChecked())
        self.amount.set_amount(self.form.owed(facts.open, facts.aging.payable or None))

    def confirm(self) -> None:
        """Write it down."""
        form = self.form
        form.amount, form.promised_on = self.amount.amount, self.day.day
        form.who, form.note, form.channel = self.who.text(), self.note.text(), str(self.way.key)
        try:
            command = form.command()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        formats, old = self.session.owner.formats, form.replaces
        told = self.tr("{0} promised for {1}.").format(
            formats.money(command.amount), formats.day(command.promised_on)
        )

        def wish(office: Office, wanted: str | None) -> Changes:
            if old is None:
                return office.promises.add(command, operation_id=wanted)
            return office.promises.change(old.promise_id, command, operation_id=wanted)

        self.write(told, wish, form.operation_id, form.today)
