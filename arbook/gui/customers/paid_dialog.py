"""They say that it is paid: what came lately, what lies on account, and how reminders wait for the rest."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from arbook.gui.customers.agreeing import WritingDialog
from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.days import day_words
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.gui.shared.wishes import PutOnInvoices, ShowCustomer, TakePayment, Wish
from arbook.ledger.items import EntryKind
from arbook.queries.items import OnAccountRow, money_on_account
from arbook.services.changing import new_operation_id
from arbook.services.office import Office
from arbook.services.replies import WriteReply

_say = QCoreApplication.translate
_WIDTH = 620
_LATEST = 3
_MOST_OTHERS = 4


class PaidDialog(WritingDialog):
    """Money is looked for first; the filled button only notes the answer. Signals: ``wish`` goes where money is."""

    wish = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("Answers", "Look for the money of {0}").format(facts.card.name)
        super().__init__(session, parent, title, _say("Answers", "Note it and wait"), "reply")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._facts, self._operation_id = facts, new_operation_id()
        self.body.addWidget(Label(self._lately(), "body", wrap=True))
        self.ways: list[Button] = []
        self._offer(self.tr("It is on the bank account: record it"), "banknote", TakePayment(facts.card.customer_id))
        money = session.owner.formats.money
        for row in facts.credits if facts.aging.owed else ():
            words = self.tr("{0} of theirs lies on account: put it on invoices").format(money(row.credit.open))
            self._offer(words, "wallet", PutOnInvoices(row.on_account_id))
        self.tell(self.tr("Noted as their answer; reminders wait some days for the money."), "pause")
        day = facts.as_of
        session.ask(lambda office: _of_others(office, facts), self._show_others, receiver=self)
        self._reply = WriteReply(facts.card.customer_id, self.tr("They say that it is paid."), day, "call")
        self.primary.setFocus()

    def _offer(self, words: str, icon_name: str, wish: Wish) -> None:
        button = Button(words, "plain", icon_name)
        button.clicked.connect(lambda _checked: self._go(wish))
        self.ways.append(button)
        self.body.addWidget(button)

    def _go(self, wish: Wish) -> None:
        self.accept()
        self.wish.emit(wish)

    def _lately(self) -> str:
        """What came in last."""
        facts, owner = self._facts, self.session.owner
        came = [row.entry for row in facts.ledger if row.entry.kind is EntryKind.PAYMENT][:_LATEST]
        if not came:
            return self.tr("No payment of theirs is in the book.")
        told = (
            self.tr("{0} on {1}").format(owner.formats.money(-row.amount), day_words(row.dated_on, owner))
            for row in came
        )
        return self.tr("Their last payments: {0}").format(", ".join(told))

    def _show_others(self, found: tuple[OnAccountRow, ...]) -> None:
        """Money that may be theirs lies with somebody else."""
        money = self.session.owner.formats.money
        for row in found:
            words = self.tr("{0} of {1} lies on account: look there")
            self._offer(
                words.format(money(row.credit.open), row.customer_name), "search", ShowCustomer(row.customer_id)
            )
        self.make_room()

    def confirm(self) -> None:
        """It stands in the log as an answer."""
        today, reply = self._facts.as_of, self._reply
        self.write(
            self.tr("Noted. Reminders wait some days for the money."),
            lambda office, wanted: office.replies.write(reply, today=today, operation_id=wanted),
            self._operation_id,
            today,
        )


def _of_others(office: Office, facts: CustomerPageFacts) -> tuple[OnAccountRow, ...]:
    """Rests of other customers that are as large as something this one owes."""
    wanted, mine = (
        {line.open for line in facts.open} | {facts.aging.owed, facts.aging.overdue},
        facts.card.customer_id,
    )
    found = office.read(money_on_account, facts.as_of)
    return tuple(row for row in found if row.customer_id != mine and row.credit.open in wanted)[:_MOST_OTHERS]
