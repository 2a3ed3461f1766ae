"""May I charge for lateness? What contract and law say, how much it is today, and charging or waiving it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.lateness.charges_card import ChargesCard
from arbook.gui.lateness.details import WhyCard
from arbook.gui.lateness.form_may import MayFacts, MayForm, read_may
from arbook.gui.lateness.tables import answer_columns, show_whole
from arbook.gui.lateness.waive_dialog import WaiveDialog
from arbook.gui.lateness.words import amounts_words
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow, why_no_change
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import ChoiceField
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.labels import Label
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.ledger.items import Nature
from arbook.ledger.lateness import ChargeWay
from arbook.ledger.may_charge import Basis
from arbook.queries.lateness import LateAnswer
from arbook.services.changing import Changes
from arbook.services.lateness import BOTH, ChargeLateness
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper

_say = QCoreApplication.translate
_SIZE = (1180, 860)
_CHOICE = 12


class MayDialog(FormDialog):
    """For a customer; ``about`` narrows it to one invoice and has to be called before the dialog is opened."""

    def __init__(self, session: Session, parent: QWidget | None, customer_id: int) -> None:
        super().__init__(session, parent, _say("May", "May I charge for lateness?"), _say("May", "Charge"), "scale")
        owner = session.owner
        self.form = MayForm(customer_id, owner.today())
        self._reading: Job | None = None
        self._choices = Segments(
            [(None, self.tr("What applies")), (Basis.AGREED, self.tr("The contract")),
             (Basis.STATUTORY, self.tr("The law"))], self.tr("On what it stands"),
        )  # fmt: skip
        self.kinds = ChoiceField(
            [(BOTH, self.tr("Interest and costs")), ((Nature.INTEREST,), self.tr("Only interest")),
             ((Nature.COSTS,), self.tr("Only costs"))], self.tr("What is charged"),
        )  # fmt: skip
        self.way = ChoiceField(
            [(None, self.tr("As agreed")), (ChargeWay.BOOKED, self.tr("Owed at once")),
             (ChargeWay.CLAIMED, self.tr("A claim until it is paid"))], self.tr("How it is charged"),
        )  # fmt: skip
        self.nothing = Label("", "lead", "text2", wrap=True)
        self.model = RowsModel[LateAnswer](
            answer_columns(owner), owner.formats, lambda answer: answer.piece.piece_id, self
        )
        self.view = RowsView(self.model, self.tr("What is late"), remember_as="may-charge")
        self.why = WhyCard(owner)
        self.charges = ChargesCard(session, self)
        self.sheet_button = Button(self.tr("Interest sheet"), "plain", "file-text")
        self.waive_button = Button(self.tr("Waive"), "plain", "hand")
        self._put_together()
        self.model.checked_changed.connect(self._take_ticks)
        self.view.row_chosen.connect(self._show_why)
        self.why.slices_button.toggled.connect(lambda _shown: self.make_room())
        self._choices.picked.connect(self._choose_side)
        self.kinds.chosen.connect(self._choose_kinds)
        self.way.chosen.connect(self._choose_kinds)
        self.sheet_button.clicked.connect(self._show_sheet)
        self.waive_button.clicked.connect(self._waive)
        session.changed.connect(self._follow)
        self._read()

    def about(self, invoice_id: int | None) -> None:
        """Only this invoice, late or not."""
        self.form.invoice_id = invoice_id
        self._read()

    def _put_together(self) -> None:
        card = Card(flush=True)
        card.body.addWidget(self.view)
        self.table = card
        holder = QWidget()
        line = FlowLayout(holder)
        for field in (self.kinds, self.way):
            field.setMinimumContentsLength(_CHOICE)
        for choice in (self._choices, self.kinds, self.way, self.sheet_button):
            line.addWidget(choice)
        self.body.addWidget(holder)
        for part in (self.nothing, card, self.why, self.charges):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.nothing.hide()
        self.cancel.setText(self.tr("Close"))
        self.foot_row.insertWidget(2, self.waive_button)
        self.size_to(fonts.scaled(_SIZE[0]), _SIZE[1])

    # ------------------------------------------------------------- reading
    def _read(self) -> None:
        form = self.form
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self.session.ask(
            partial(read_may, customer_id=form.customer_id, invoice_id=form.invoice_id, on=form.today, by=form.by),
            self._fill,
            failed=self._refused,
            receiver=self,
        )

    def _follow(self, changes: object) -> None:
        if isinstance(changes, Changes) and ("customer", self.form.customer_id) in changes.touched:
            self._read()

    def _fill(self, facts: MayFacts) -> None:
        form, answers = self.form, facts.answers
        form.take(facts)
        self.title.setText(self.tr("May I charge {0} for lateness?").format(answers.customer.name))
        self.model.set_rows(answers.answers)
        self.model.set_checked(form.ticked)
        self.charges.show_charges(facts.charges)
        has_rows = bool(answers.answers)
        show_whole(self.view, len(answers.answers))
        self.table.setVisible(has_rows)
        self.nothing.setVisible(not has_rows)
        self.nothing.setText(self.tr("Nothing of this customer is late, so there is nothing to charge."))
        if has_rows and self.view.chosen_row() is None:
            self.view.choose(answers.answers[0].piece.piece_id)
        self._show_why(self.view.chosen_row())
        self._tell_effect()
        self.make_room()

    def _show_why(self, answer: LateAnswer | None) -> None:
        if self.form.facts is not None:
            self.why.show_answer(self.form.facts.answers, answer)

    def _choose_side(self, by: object) -> None:
        self.form.by = by if isinstance(by, Basis) else None
        self._read()

    def _choose_kinds(self, _chosen: object) -> None:
        kinds, way = self.kinds.value, self.way.value
        self.form.natures = kinds if isinstance(kinds, tuple) else BOTH
        self.form.way = way if isinstance(way, ChargeWay) else None
        self._tell_effect()

    def _take_ticks(self) -> None:
        self.form.tick([answer.piece.piece_id for answer in self.model.checked_rows()])
        self._tell_effect()

    def _tell_effect(self) -> None:
        form = self.form
        amount = form.amount
        may = bool(amount)
        nothing = "" if may else self.tr("Nothing may be charged today.")
        for button in (self.primary, self.waive_button):
            allow(button, why_no_change(self.session) or nothing)
        allow(self.sheet_button, nothing)
        if amount is None or not may:
            self.primary.setText(self.tr("Charge"))
            self.tell(nothing)
            return
        money = self.session.owner.formats.money(amount)
        self.primary.setText(self.tr("Charge {0}").format(money))
        assert form.interest is not None
        assert form.costs is not None
        told = amounts_words(form.interest, form.costs, self.session.owner)
        way = self.tr("A claim until it is paid: {0}. The invoices stay as they are.")
        if not form.is_claim:
            way = self.tr("Owed at once: {0}. The invoices stay as they are.")
        self.tell(way.format(told), "scale")

    # ------------------------------------------------------------- doing
    def _show_sheet(self) -> None:
        form = self.form
        title = self.tr("Interest sheet")
        dialog = PaperDialog(
            self.session,
            self,
            title,
            partial(_sheet, form.command()),
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _waive(self) -> None:
        form = self.form
        if form.amount is None:
            return
        command, back = form.command(), self._take_back
        dialog = WaiveDialog(self.session, self, form.amount)
        dialog.ask(
            lambda office, waiver: office.lateness.let_go(
                waiver.noted(command), waiver.reason, today=form.today, operation_id=waiver.operation_id
            ),
            back,
        )
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def confirm(self) -> None:
        """Charge what is ticked."""
        form = self.form
        if not form.amount:
            return
        command, money, back = form.command(), self.session.owner.formats.money(form.amount), self._take_back
        said = self.tr("{0} charged as {1}.")

        def charged(changes: Changes) -> None:
            newest = [changes]

            def again(office: Office) -> Changes:
                newest.append(office.lateness.charge(command, today=form.today))
                return newest[-1]

            told = said.format(money, changes.number)
            self.session.history.did(told, lambda office: back(office, newest[-1]), again)
            self.finish("")

        self.change(
            lambda office: office.lateness.charge(command, today=form.today, operation_id=form.operation_id), charged
        )

    @property
    def _take_back(self) -> Callable[[Office, Changes], Changes]:
        """A charge that was just made is countered, waiver and all; its number stays."""
        today, reason = self.form.today, self.tr("Undone at once")
        return lambda office, changes: office.lateness.withdraw(
            changes.made_id or 0, on=today, today=today, reason=reason
        )


def _sheet(command: ChargeLateness, office: Office) -> PreparedPaper:
    """What is about to be charged, and nothing else."""
    return office.paper.claim_sheet(
        command.customer_id, on=command.on, piece_ids=command.piece_ids, by=command.by, natures=command.natures
    )
