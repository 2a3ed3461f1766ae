"""Whom the footer of a sitting sends: all who are ticked, or one by one whose turn it is."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from arbook.gui.shared.form_run import RunForm
from arbook.gui.shared.form_turns import Turns
from arbook.gui.shared.run_foot import RunFoot
from arbook.ledger.reminders import Proposal
from arbook.services.worklist import Board, WorkRow


class RunSteps(QObject):
    """Keeps footer and form at what is about to be sent.

    Signals: ``chosen`` (the key of the row whose turn it is), ``ended`` (back to the list), ``told``.
    """

    chosen = Signal(object)
    ended = Signal()
    told = Signal(str)

    def __init__(self, form: RunForm, foot: RunFoot) -> None:
        super().__init__(foot)
        self._form, self._foot = form, foot
        self._board: Board | None = None
        self.turns: Turns | None = None

    def take_board(self, board: Board) -> None:
        """The day is read; ``go_on`` once its rows are shown, since whoever is not ready any more has no turn."""
        self._board = board
        self._foot.setVisible(bool(board.ready))

    def show(self, ticked: Iterable[Proposal], *, why_not: str) -> None:
        """Say what pressing Send does; of a long list nothing before all of it is there."""
        if self._board is None:
            return
        self._form.set_ticked(ticked)
        proposal = self._whose_turn()
        if self.turns is not None and proposal is not None:
            self._foot.show_turn(self.turns, proposal, why_not=why_not)
        else:
            self._foot.show_summary(self._form.summary(), why_not=why_not)

    def to_send(self) -> tuple[Proposal, ...]:
        """Whom pressing Send reminds."""
        proposal = self._whose_turn()
        if self.turns is None:
            return self._form.ticked
        return () if proposal is None else (proposal,)

    def _whose_turn(self) -> Proposal | None:
        if self.turns is None or self._board is None:
            return None
        return next((row.proposal for row in self._board.ready if row.key == self.turns.now), None)

    # ------------------------------------------------------------- one by one
    def begin(self, rows: Iterable[WorkRow]) -> None:
        """Go through those who are ticked, in the order shown."""
        ticked = {proposal.customer_id for proposal in self._form.ticked}
        self.turns = Turns([row.key for row in rows if row.proposal and row.customer_id in ticked])
        self.go_on()

    def go_on(self) -> None:
        """To the row whose turn it is."""
        if self.turns is None or self._board is None:
            return
        self.turns.leave_out(self._board.ready_keys)
        if self.turns.now is None:
            self.end()
        else:
            self.chosen.emit(self.turns.now)

    def sent(self) -> None:
        """The one whose turn it was goes out."""
        if self.turns is not None:
            self.turns.send()
            self.go_on()

    def skip(self) -> None:
        """The one whose turn it is does not."""
        if self.turns is not None:
            self.turns.skip()
            self.go_on()

    def end(self) -> bool:
        """Back to the list; False when nobody went one by one."""
        turns, self.turns = self.turns, None
        if turns is None:
            return False
        if turns.now is None:
            words = self.tr("That was the last one: {0} to send, {1} skipped.")
            self.told.emit(words.format(turns.sent, turns.skipped))
        self.ended.emit()
        return True
