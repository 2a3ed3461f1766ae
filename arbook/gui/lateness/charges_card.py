"""The charges for lateness that were made, and what can be done with the one that is chosen."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.lateness.charge_actions import ChargeActions
from arbook.gui.lateness.tables import charge_columns, show_whole
from arbook.gui.shared.cards import Card
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.queries.late_charges import LateChargeRow

_say = QCoreApplication.translate


class ChargesCard(Card):
    """Buttons below act on the charge that is chosen. ``around`` is the dialog it stands in."""

    def __init__(self, session: Session, around: FormDialog) -> None:
        super().__init__(_say("May", "Charged before"))
        owner = session.owner
        self.model = RowsModel[LateChargeRow](
            charge_columns(owner), owner.formats, lambda charge: charge.charge_id, self
        )
        self.view = RowsView(self.model, self.tr("Charged before"), remember_as="late-charges")
        self.actions_row = ChargeActions(session, around)
        self.buttons = self.actions_row.buttons
        self.body.addWidget(self.view)
        self.body.addWidget(self.actions_row)
        self.view.row_chosen.connect(self.actions_row.offer)
        self.view.row_opened.connect(lambda _charge: self.actions_row.press("sheet"))
        self.hide()

    def show_charges(self, charges: tuple[LateChargeRow, ...]) -> None:
        """The newest first; nothing is shown where nothing was charged."""
        self.model.set_rows(charges)
        show_whole(self.view, len(charges))
        self.setVisible(bool(charges))
        if charges and self.view.chosen_row() is None:
            self.view.choose(charges[0].charge_id)
        self.actions_row.offer(self.view.chosen_row())
