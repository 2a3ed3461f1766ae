"""Between the button and the run: what is open is asked about once, then the run may go."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.owner import Owner
from arbook.gui.shared.safe_strip import SafeStrip
from arbook.gui.shared.send_question import SendQuestion
from arbook.ledger.readiness import (
    Check,
    CheckKind,
    SendingFacts,
    answered_of,
    checks_to_ask,
    not_concerned,
    sending_checks,
)
from arbook.ledger.reminders import Proposal
from arbook.services.worklist import Board


class SendGate(SafeStrip):
    """The strip, and the question that Send asks while something on it is open.

    ``passed`` carries the proposals that may go. What the owner answered with "Send all" is not asked again until
    it changes.
    """

    passed = Signal(object)

    def __init__(self, owner: Owner, *, is_demo: bool) -> None:
        super().__init__(owner)
        self._answered: set[Check] = set()
        self._board: Board | None = None
        self._facts: SendingFacts | None = None
        self._has_password: bool | None = None
        self._waiting: tuple[tuple[Proposal, ...], QWidget] | None = None
        self._pointless = (CheckKind.MAIL, CheckKind.PASSWORD) if is_demo else ()
        """Nothing leaves from a demo book."""

    # ------------------------------------------------------------- what is known
    def take_board(self, board: Board) -> None:
        """Whom there is to remind; with nobody the strip is out of the way."""
        self._board = board
        self.setVisible(bool(board.ready))
        self._look()

    def take_facts(self, facts: SendingFacts) -> None:
        """What the book says about payments, mail and bank account."""
        self._facts = facts
        self._look()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.ask(*waiting)

    def take_password_state(self, is_known: bool) -> None:
        """Whether a mail password is known."""
        self._has_password = is_known
        self._look()

    def _look(self) -> None:
        if self._board is None or self._facts is None:
            return
        unreachable = sum(isinstance(why.source, Proposal) for row in self._board.first for why in row.reasons)
        known = self._has_password
        checks = sending_checks(
            self._facts, self._board.as_of, self._batch(), unreachable=unreachable, has_password=known
        )
        self.show_checks(tuple(check for check in checks if check.kind not in self._pointless))

    def _batch(self) -> list[int]:
        return [] if self._board is None else [each.customer_id for each in self._board.proposals]

    @property
    def last_to_answer(self) -> int | None:
        """Of those to be reminded the customer whose answer came last."""
        return None if self._facts is None else next(iter(answered_of(self._facts, self._batch())), None)

    # ------------------------------------------------------------- what is asked

    def ask(self, proposals: tuple[Proposal, ...], window: QWidget) -> None:
        """Let these pass, or ask first; whoever is faster than the book waits for what it says."""
        if self._facts is None:
            self._waiting = proposals, window
            return
        ids = [each.customer_id for each in proposals]
        checks = tuple(check for check in checks_to_ask(self.checks, ids) if check not in self._answered)
        if not checks:
            self.passed.emit(proposals)
            return
        free = not_concerned(checks, ids)
        others = tuple(each for each in proposals if each.customer_id in free)
        dialog = SendQuestion(window, self._owner, checks, total=len(proposals), others=len(others))
        dialog.look_wanted.connect(self.acted)
        dialog.others_wanted.connect(partial(self.passed.emit, others))
        dialog.confirmed.connect(partial(self._pass_all, checks, proposals))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _pass_all(self, checks: tuple[Check, ...], proposals: tuple[Proposal, ...]) -> None:
        self._answered.update(checks)
        self.passed.emit(proposals)
