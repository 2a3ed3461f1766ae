"""One plan in the panel: how far it is, what is next, its payments and versions, and what can be done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from arbook.gui.plans.plan_parts import PlanParts
from arbook.gui.plans.words import next_words, rhythm_words
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.days import day_words
from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.ledger.plans import PlanState
from arbook.queries.plan_cards import PlanCard
from arbook.queries.plans import PlanRow


class PlanView(QWidget):
    """All signals carry the plan shown, ``version_pressed`` an earlier version of it."""

    agreement_pressed = Signal(object)
    progress_pressed = Signal(object)
    pay_pressed = Signal(object)
    end_pressed = Signal(object)
    change_pressed = Signal(object)
    settle_pressed = Signal(object)
    break_pressed = Signal(object)
    letter_pressed = Signal(object)
    reopen_pressed = Signal(object)
    customer_pressed = Signal(object)
    version_pressed = Signal(object)

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._plan: PlanRow | None = None
        self._left, self._about = Label("", "money"), Label("", "body", "text2", wrap=True)
        self.next, self.missed = Label("", "strong", wrap=True), Label("", "strong", "bad", wrap=True)
        self.over, self.note = Label("", "small", "text2", wrap=True), Label("", "body", "text2", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._parts, self._versions = QWidget(), QWidget()
        self.pay = self._button(self.tr("Record payment"), "banknote", self.pay_pressed)
        self.due = self._button(self.tr("All falls due"), "calendar-x", self.break_pressed, is_danger=True)
        self.letter = self._button(self.tr("Letter: all is due"), "printer", self.letter_pressed)
        self.reopen = self._button(self.tr("Let it run on"), "rotate-cw", self.reopen_pressed)
        self.agreement = self._button(self.tr("Agreement to sign"), "printer", self.agreement_pressed)
        self.progress = self._button(self.tr("How it stands, as a letter"), "printer", self.progress_pressed)
        self.change = self._button(self.tr("Change the plan"), "calendar-range", self.change_pressed)
        self.settle = self._button(self.tr("Settle it today"), "banknote", self.settle_pressed)
        self.end = self._button(self.tr("End the plan"), "calendar-x", self.end_pressed, is_danger=True)
        customer = Button(self.tr("Show the customer"), "link", "user")
        customer.clicked.connect(partial(self._press, self.customer_pressed))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (self._left, self._about, self._bar, self.missed, self.next, self.over, hairline(),
                     Label(self.tr("Payments"), "section"), self._parts, self.note, self._versions, hairline(),
                     self.due, self.pay, self.letter, self.reopen, self.agreement, self.progress, self.change,
                     self.settle, self.end, customer):  # fmt: skip
            self._column.addWidget(part)
        self._column.addStretch(1)

    def _button(self, words: str, icon_name: str, pressed: object, *, is_danger: bool = False) -> Button:
        button = Button(words, "danger" if is_danger else "plain", icon_name)
        button.clicked.connect(partial(self._press, pressed))
        return button

    def _press(self, pressed: object, _checked: bool = False) -> None:
        pressed.emit(self._plan)  # type: ignore[attr-defined]  # a bound signal has no type of its own

    def show_plan(self, plan: PlanRow) -> None:
        """Show it."""
        formats, self._plan = self._owner.formats, plan
        self._left.setText(self.tr("{0} left").format(formats.money(plan.open)))
        self._about.setText(", ".join(self._facts(plan)))
        self._bar.setValue(plan.paid.minor * 1000 // plan.total.minor)
        self._bar.setAccessibleName(self.tr("{0} paid").format(formats.money(plan.paid)))
        self.missed.setText(self.tr("{0} missed").format(formats.money(plan.missed)))
        self.missed.setVisible(plan.is_running and bool(plan.missed))
        words = next_words(plan, self._owner) if plan.is_running else ""
        self.next.setText(words)
        self.next.setVisible(bool(words))
        for button in (self.pay, self.end, self.change, self.settle):
            button.setVisible(plan.is_running)
        self.due.setVisible(plan.is_due)
        self.letter.setVisible(plan.state is PlanState.BROKEN)
        is_over = plan.state in (PlanState.BROKEN, PlanState.ENDED)
        self.reopen.setVisible(is_over and not plan.is_replaced)
        self._parts = self._put(PlanParts(self._owner, plan.installments), self._parts)
        self._show_versions(())
        for label in (self.over, self.note):
            label.hide()

    def _facts(self, plan: PlanRow) -> list[str]:
        formats = self._owner.formats
        told = self.tr("of {0}, agreed on {1}, {2}")
        about = [told.format(formats.money(plan.total), formats.day(plan.agreed_on), rhythm_words(plan))]
        if plan.version > 1:
            about.append(self.tr("version {0}").format(plan.version))
        if plan.price.yearly_percent:
            about.append(self.tr("{0} interest").format(formats.percent(plan.price.yearly_percent)))
        if plan.waives_charges:
            about.append(self.tr("late charges are let go once it is kept"))
        return about

    def show_card(self, card: PlanCard) -> None:
        """What was read of the plan shown: over which invoices, what was noted, the versions before."""
        if self._plan is None or card.row.plan_id != self._plan.plan_id:
            return
        numbers = list(dict.fromkeys(item.number for item in card.items if item.number))
        self.over.setText(self.tr("Over {0}").format(", ".join(numbers)))
        self.over.setVisible(bool(numbers))
        noted = [card.reason, card.note]
        self.note.setText("\n".join(text for text in noted if text))
        self.note.setVisible(any(noted))
        self._show_versions(card.earlier)

    def _show_versions(self, earlier: Sequence[PlanRow]) -> None:
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        for each in earlier:
            day = day_words(each.agreed_on, self._owner)
            link = Button(self.tr("Version {0}, agreed on {1}").format(each.version, day), "link", "file-text")
            link.clicked.connect(lambda _checked, each=each: self.version_pressed.emit(each))
            column.addWidget(link)
        self._versions = self._put(fresh, self._versions)

    def _put(self, fresh: QWidget, instead: QWidget) -> QWidget:
        self._column.replaceWidget(instead, fresh)
        instead.hide()
        instead.deleteLater()
        return fresh
