"""One entry of a ledger: what was let go or paid back, why, the tax in it, and the way to undo it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.payments.form_countering import CounterForm
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import EntryKind
from arbook.queries.entry_cards import EntryCard, entry_card
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate
_WIDTH = 660
UNDOABLE = (EntryKind.WRITE_OFF, EntryKind.DISCOUNT, EntryKind.REFUND, EntryKind.WAIVER)


class EntryDialog(FormDialog):
    """A write-off, discount, refund or waiver; what was undone already, or came with a payment, is only shown."""

    def __init__(self, session: Session, parent: QWidget | None, entry_id: int) -> None:
        super().__init__(session, parent, _say("Entry", "Entry"), _say("Entry", "Undo it"), "undo-2")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        owner = session.owner
        self._entry_id, self.form = entry_id, CounterForm(owner.today(), owner.today())
        self.card: EntryCard | None = None
        self._amount, self._about = Label("", "money"), Label("", "body", "text2", wrap=True)
        self._why = Label("", wrap=True)
        self.day, self.reason = DateField(owner, self.form.on), Field()
        self.rows = {
            "on": FormRow(self.tr("Undone on"), self.day),
            "reason": FormRow(self.tr("Why it is undone"), self.reason),
        }
        self._pair = QWidget()
        pair = QHBoxLayout(self._pair)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(12)
        pair.addWidget(self.rows["on"], 2)
        pair.addWidget(self.rows["reason"], 5)
        for part in (self._amount, self._about, self._why, self._pair):
            self.body.addWidget(part)
        self.set_busy(busy=True)
        session.ask(lambda office: office.read(entry_card, entry_id), self._fill, failed=self._refused, receiver=self)

    def _fill(self, card: EntryCard) -> None:
        self.set_busy(busy=False)
        self.card, formats = card, self.session.owner.formats
        self.title.setText(self.tr("{0}, {1}").format(self._kind_words(card), card.customer_name))
        self._amount.setText(formats.money(abs(card.amount)))
        told = [formats.day(card.dated_on), card.number]
        if card.tax:
            told.append(self.tr("of it tax: {0}").format(formats.money(abs(card.tax))))
        self._about.setText("  ·  ".join(each for each in told if each))
        self._why.setText(card.detail)
        self._why.setVisible(bool(card.detail))
        came_with = card.came_with is not None and card.kind is not EntryKind.REFUND
        stands = card.undone_on is None and card.kind in UNDOABLE and not came_with
        self._pair.setVisible(stands)
        self.primary.setVisible(stands)
        if not stands:
            self.cancel.setText(self.tr("Close"))
        self.tell(self._consequence(card, came_with=came_with), "rotate-cw")
        self.adjustSize()

    def _kind_words(self, card: EntryCard) -> str:
        return {
            EntryKind.WRITE_OFF: self.tr("Written off"),
            EntryKind.DISCOUNT: self.tr("Discount granted"),
            EntryKind.REFUND: self.tr("Paid out"),
            EntryKind.WAIVER: self.tr("Waived"),
        }.get(card.kind, self.tr("Entry"))

    def _consequence(self, card: EntryCard, *, came_with: bool) -> str:
        money = self.session.owner.formats.money(abs(card.amount))
        if card.undone_on is not None:
            return self.tr("It was undone on {0}.").format(self.session.owner.formats.day(card.undone_on))
        if came_with:
            return self.tr("It came with a payment and goes with it, if that is taken back.")
        if card.kind is EntryKind.REFUND:
            return self.tr("Undone, {0} lies on account again. Both stay in the ledger.").format(money)
        if card.is_settled:
            return self.tr("Undone, the smaller sum is off: {0} is open again, and reminders go on.").format(money)
        return self.tr("Undone, {0} is open again. Both stay in the ledger.").format(money)

    def confirm(self) -> None:
        """Write the counter-entry."""
        form, card = self.form, self.card
        form.on, form.reason = self.day.day, self.reason.text()
        try:
            day = form.day()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        kind = EntryKind.WRITE_OFF if card is None else card.kind

        def undo(office: Office) -> Changes:
            ways = {EntryKind.REFUND: office.refunds.cancel, EntryKind.WAIVER: office.lateness.take_waiver_back}
            back = ways.get(kind, office.giving_up.take_back)
            return back(self._entry_id, on=day, today=form.today, reason=form.reason, operation_id=form.operation_id)

        self.change(undo, lambda _changes: self.finish(self.tr("It was undone.")))
