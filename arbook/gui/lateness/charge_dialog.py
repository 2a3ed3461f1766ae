"""One charge for lateness: what it asks for, how it stands, and waiving it in one step."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.lateness.charge_actions import ChargeActions
from arbook.gui.lateness.form_may import ChargeFacts, WaiveForm, read_charge
from arbook.gui.lateness.waive_dialog import WaiveDialog, unwaive, waive_command
from arbook.gui.lateness.words import charge_chip, charge_lines
from arbook.gui.shared import fonts
from arbook.gui.shared.chips import Chip, ChipLook
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate

_WIDTH = 680


class ChargeDialog(WaiveDialog):
    """Opened by its number from wherever it is named; ``facts`` is None until it was read."""

    def __init__(self, session: Session, parent: QWidget | None, number: str) -> None:
        super().__init__(session, parent, None, in_part=True)
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._number = number
        self.facts: ChargeFacts | None = None
        self.chip, self.total = Chip(ChipLook("")), Label("", "money")
        self.about = Label("", "body", "text2", wrap=True)
        self.actions_row = ChargeActions(session, self, waives=False)
        for place, part in enumerate((self.chip, self.total, self.about, self.actions_row)):
            self.body.insertWidget(place, part)
        self.title.setText(number)
        self.primary.hide()
        session.changed.connect(self._follow)
        self._read()

    def _read(self) -> None:
        self.session.ask(lambda office: read_charge(office, self._number), self._fill, receiver=self)

    def _follow(self, changes: object) -> None:
        if self.facts is None or not isinstance(changes, Changes) or not self.isVisible():
            return
        if ("customer", self.facts.charge.customer_id) in changes.touched:
            self._read()

    def _fill(self, facts: ChargeFacts) -> None:
        self.facts, charge, today = facts, facts.charge, self.session.owner.today()
        self.show_amount(charge.left)
        self.title.setText(self.tr("{0}, {1}").format(charge.number, charge.customer_name))
        self.chip.show_look(charge_chip(charge))
        self.total.setText(self.session.owner.formats.money(charge.total))
        self.about.setText("\n".join(charge_lines(facts, self.session.owner)))
        self.actions_row.offer(charge)
        may = charge.is_open and not self.session.is_read_only
        for part in (self.primary, *self.rows.values()):
            part.setVisible(may)
        if not may:
            self.cancel.setText(self.tr("Close"))
            self.tell("")

        def wish(office: Office, form: WaiveForm) -> Changes:
            command = waive_command(charge, form, today)
            return office.lateness.waive(command, today=today, operation_id=form.operation_id)

        self.ask(wish, unwaive(charge, today, self.tr("Undone at once")))
        self.make_room()
