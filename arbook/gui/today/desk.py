"""Today: what is owed and how late, what needs the owner, and whom to remind now."""

from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import PageHead
from arbook.gui.shared.desk import Desk
from arbook.gui.shared.facts import FactSize
from arbook.gui.shared.run_view import RunView
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import GAP, MARGIN_NARROW
from arbook.gui.today.strips import DayStrips, StripFacts, read_strips
from arbook.gui.today.sums import DaySums
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.worklist import Board

if TYPE_CHECKING:
    from arbook.gui.shared.first_steps import FirstStepsCard
    from arbook.gui.shared.mail_drop import MailDrop
    from arbook.gui.today.calm import CalmCard
    from arbook.queries.first_steps import FirstSteps
    from arbook.queries.readiness import PaidAfterReminder
    from arbook.queries.unattended import UnattendedRow

_LEAST_INSTEAD = 200
_COUNT_AFTER_MS = 400
"""After a change elsewhere, so that several in a row are counted once."""
_Look = tuple[bool, FactSize | None, float]
"""Whether the page's head is shown, how the sums are (None hides them), and how many rows of the list must have room
below that.
"""
_LOOKS: tuple[_Look, ...] = (
    (True, "whole", 6.5),
    (True, "short", 6.5),
    (True, "small", 2.5),
    (False, "small", 2.5),
    (False, None, 0.0),
)
"""From the most to the least height; the rail says as well that this is Today."""


class TodayDesk(Desk):
    """Facts above, the sitting below."""

    key = "today"
    nouns = frozenset(
        {"customer", "invoice", "recurring_invoice", "payment", "message", "profile", "unattended_run"}
        | {"reminder_policy", "reminder_stage", "customer_group", "reminder_rules"}
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._wanted: int | None = None
        self._has_sums = True
        self._mails: MailDrop | None = None
        self._count_again = QTimer(self)
        self._count_again.setSingleShot(True)
        self._count_again.setInterval(_COUNT_AFTER_MS)
        self._count_again.timeout.connect(self._count_day)
        self.run = RunView(session, self)
        self.run.wish.connect(self.wish)
        self.run.told.connect(self.told)
        self.run.begun.connect(self._show_day)
        self.run.loaded.connect(self._show)
        self.run.rearranged.connect(self._fit)
        self.head = PageHead(self.tr("Today"))
        self._payment = Button(self.tr("Record payment"), "plain", "banknote")
        self._invoice = Button(self.tr("New invoice"), "plain", "plus")
        self.sums = DaySums()
        self.strips = DayStrips(self.run.top, self.wish.emit, session.owner, self._read_reports)
        self._lay_out()
        for part, desk in (
            (self.sums.owed, "invoices"),
            (self.sums.overdue, "customers"),
            (self.sums.expected, "plans"),
        ):
            part.clicked.connect(partial(self._go_to, desk))
        self._payment.clicked.connect(self._take_payment)
        self._invoice.clicked.connect(self._write_invoice)
        self.setFocusProxy(self.run.list.view)
        self.sums.aging.band_clicked.connect(partial(self._go_to, "customers"))

    def _lay_out(self) -> None:
        for button in (self._payment, self._invoice):
            self.head.add_action(button)
        self.run.top.addWidget(self.head)
        self.run.top.addWidget(self.sums)
        self._instead = QStackedWidget()
        self._instead.setMinimumHeight(_LEAST_INSTEAD)  # pages that are hidden mostly shall not raise the window
        self.run.set_calm(self._instead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.run)

    @cached_property
    def calm(self) -> "CalmCard":
        """Nobody is to be reminded; made for the first such day."""
        from arbook.gui.today.calm import CalmCard

        calm = CalmCard(self.session.owner, is_read_only=self.session.is_read_only)
        calm.held_wanted.connect(self.run.show_held)
        calm.payment_wanted.connect(self._take_payment)
        self._instead.addWidget(calm)
        return calm

    @cached_property
    def steps(self) -> "FirstStepsCard":
        """What a new owner does first; made while there is something of it to do."""
        from arbook.gui.shared.first_steps import FirstStepsCard

        steps = FirstStepsCard()
        steps.wish.connect(self.wish)
        self._instead.addWidget(steps)
        return steps

    def _show_strips(self, found: StripFacts) -> None:
        self._take_mails()
        self.strips.show(found)
        self._fit()

    def _take_mails(self) -> None:
        """Nobody drops a mail before the first list is there."""
        if self._mails is None:
            from arbook.gui.shared.mail_drop import MailDrop

            self._mails = MailDrop(self, self.session, lambda: None, self.told.emit)

    def _read_reports(self, runs: "tuple[UnattendedRow, ...]") -> None:
        from arbook.gui.today.unattended_dialog import open_reports

        open_reports(self.session, self, self.wish.emit, runs)

    # ------------------------------------------------------------- wishes, whose names no first list waits for
    def _go_to(self, desk: str, _clicked: object = None) -> None:
        from arbook.gui.shared.wishes import ShowDesk

        self.wish.emit(ShowDesk(desk))

    def _take_payment(self, _clicked: object = None) -> None:
        from arbook.gui.shared.wishes import TakePayment

        self.wish.emit(TakePayment())

    def _write_invoice(self, _clicked: object = None) -> None:
        from arbook.gui.shared.wishes import NewInvoice

        self.wish.emit(NewInvoice())

    def load(self) -> None:
        """Read the day anew."""
        self._count_again.stop()
        self.run.load()

    def _heed(self, changes: Changes) -> None:
        """The rail's figure follows while another desk is in front; the list is read once somebody looks at it."""
        super()._heed(changes)
        if not self.isVisible() and any(changes.touches(noun) for noun in self.nouns):
            self._count_again.start()

    def _count_day(self) -> None:
        if not self.isVisible():
            today = self.session.owner.today()
            self.session.ask(partial(_count_work, today), self._tell_count, receiver=self)

    def _tell_count(self, count: int) -> None:
        if not self.isVisible():  # else the list tells
            self.counted.emit(count)

    def _show_day(self, board: Board) -> None:
        owner = self.session.owner
        self.head.note.setText(f"{owner.weekday(board.as_of)}, {owner.formats.day(board.as_of)}")
        self._fit()

    def _show(self, board: Board) -> None:
        self._show_day(board)
        self.sums.show_board(board, self.session.owner)
        self._has_sums = self._has_sums or bool(board.to_do)
        self._fit()
        self.counted.emit(board.to_do)
        self.session.ask(partial(read_strips, board.as_of), self._show_strips, receiver=self)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.run.show_customer(wanted)
        elif not board.to_do:
            self.calm.show_board(board)
            self.session.ask(partial(_read_calm, board.as_of), self._show_calm)

    def _show_calm(self, found: "tuple[FirstSteps, tuple[PaidAfterReminder, ...]]") -> None:
        steps, paid = found
        self._has_sums = steps.can_work
        if steps.can_work:
            self.calm.show_paid(paid)
            self._instead.setCurrentWidget(self.calm)
        else:
            self.steps.show_steps(steps)
            self._instead.setCurrentWidget(self.steps)
        self._fit()

    def show_customer(self, customer_id: int) -> None:
        """Go to a customer's reminder, once the day is read."""
        self._wanted = customer_id
        self.run.load()

    def press_main(self) -> None:
        """Ctrl+Enter: send what is ticked."""
        self.run.press_main()

    def call_instead(self) -> None:
        """Ctrl+T: rather call whom is chosen."""
        self.run.call_instead()

    def leave(self) -> bool:
        """Esc: one step back."""
        return self.run.leave()

    def step(self, by: int) -> None:
        """Alt+Up, Alt+Down: the one before, the one after."""
        self.run.list.step(by)

    def customer_shown(self) -> int | None:
        """Whose row is chosen."""
        row = self.run.list.view.chosen_row()
        return None if row is None else row.customer_id

    def parts(self) -> tuple[QWidget, ...]:
        """F6: list, panel, footer."""
        return (self.run.list.view, self.run.body.panel, self.run.foot)

    def start_search(self) -> None:
        """Ctrl+F: to the list."""
        self.run.list.view.setFocus()

    # ------------------------------------------------------------- room
    def minimumSizeHint(self) -> QSize:
        """With all that can give way out of the way."""
        width = max(self.run.least_width(), self.sums.width_as("small") + 2 * MARGIN_NARROW)
        return QSize(width, self.run.height_without(self._room()) + self._below_sums(1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._fit()

    def _room(self) -> int:
        return self.width() - 2 * self.run.side()

    def _below_sums(self, rows: float) -> int:
        """Pixels of the list, or of what stands in its place; strips of other subjects above it included."""
        others = self.strips.height()
        if self.run.is_calm:
            is_steps = "calm" not in self.__dict__ or self._instead.currentWidget() is not self.calm
            return others + (_LEAST_INSTEAD if is_steps else self.calm.height_for(self._room()))
        return others + self.run.list.height_for(rows)

    def _fit(self) -> None:
        """The list comes first: where height is short, or text large, what stands above it says less."""
        if not self.width():
            return
        room, free = self._room(), self.height() - self.run.height_without(self._room())
        has_head, size, _ = next(look for look in _LOOKS if self._fits(look, room, free))
        if self.run.body.is_covered and size != "whole":  # somebody reads
            has_head, size = False, None
        self.head.setVisible(has_head)
        self.sums.setVisible(size is not None and self._has_sums)
        self.sums.set_size(size or "small", room)
        self._fit_head(room)

    def _fits(self, look: _Look, room: int, free: int) -> bool:
        _, size, rows = look
        if size is None:
            return True
        is_wide_enough = self.sums.width_as(size) <= room
        return is_wide_enough and self._height_of(look, room) + self._below_sums(rows) <= free

    def _height_of(self, look: _Look, room: int) -> int:
        has_head, size, _ = look
        head = self.head.sizeHint().height() + GAP if has_head else 0
        sums = self.sums.height_as(size, room) + GAP if size is not None and self._has_sums else 0
        return head + sums

    def _fit_head(self, room: int) -> None:
        """Leave out the two buttons where there is no room for them; their keys work on."""
        buttons = (self._payment, self._invoice)
        words = self.head.title.sizeHint().width() + self.head.note.sizeHint().width() + 3 * GAP
        fits = words + sum(button.sizeHint().width() + GAP for button in buttons) <= room
        for button in buttons:
            button.setVisible(fits and not self.session.is_read_only)


def _count_work(as_of: date, office: Office) -> int:
    from arbook.services.worklist import read_board

    return read_board(office, as_of).to_do


def _read_calm(as_of: date, office: Office) -> "tuple[FirstSteps, tuple[PaidAfterReminder, ...]]":
    from arbook.queries.first_steps import first_steps
    from arbook.queries.readiness import paid_after_reminders

    return office.read(first_steps), office.read(paid_after_reminders, as_of)
