"""The footer of a sitting: what is about to happen, and the buttons for it, for a whole run or one by one."""

from PySide6.QtGui import QResizeEvent

from arbook.gui.shared.allowing import allow, why_nothing_ticked
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Foot
from arbook.gui.shared.form_run import RunSummary
from arbook.gui.shared.form_turns import Turns
from arbook.gui.shared.keys import native, tell_key
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.tokens import GAP, ICON, MARGIN
from arbook.ledger.reminders import Proposal


class RunFoot(Foot):
    """``one_by_one`` begins and ends going through them; ``skip`` and ``call`` are shown while the owner does."""

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self.one_by_one = Button(self.tr("One by one"))
        self.skip = Button(self.tr("Skip"))
        self.call = Button(self.tr("Call instead"))
        self.send = Button(self.tr("Send"), "send", "send")
        self.send.setToolTip(native("Ctrl+Return"))
        for button in (self.one_by_one, self.skip, self.call, self.send):
            self.add(button)
        tell_key(self.call, self.tr("Call instead"), "call")
        for button in (self.skip, self.call):
            button.hide()
        self._labels = (self.send.text(),) * 2

    def _label_send(self) -> None:
        """The long words where what is about to happen stays whole beside them, else the short ones."""
        long, short = self._labels
        self.send.setAccessibleName(long)
        self.send.setText(long)
        buttons = [each for each in (self.one_by_one, self.skip, self.call, self.send) if not each.isHidden()]
        taken = 2 * MARGIN + ICON + GAP + sum(each.sizeHint().width() + GAP for each in buttons)
        if self._words.sizeHint().width() > self.width() - taken:
            self.send.setText(short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._label_send()

    def show_summary(self, summary: RunSummary, *, why_not: str) -> None:
        """Who is ticked, by which way, and how much it is about; ``why_not`` is why nothing can be sent now."""
        how_many = self._owner.formats.count
        ways = [
            self.tr("{0} by mail").format(how_many(summary.mails)) if summary.mails else "",
            self.tr("{0} to print").format(how_many(summary.letters)) if summary.letters else "",
        ]
        count = how_many(summary.count)
        told = ", ".join(way for way in ways if way)
        text = self.tr("{0} ticked: {1}").format(count, told) if told else self.tr("Nobody is ticked")
        sums = " + ".join(self._owner.formats.money(each) for each in summary.sums)
        self.say(text, self.tr("{0} in all. Nothing leaves before you press Send.").format(sums) if told else "")
        label = self.tr("Send 1 reminder") if summary.count == 1 else self.tr("Send {0} reminders")
        short = self.tr("Send {0}").format(count)
        self._labels = (label.format(count), short) if summary.count else (self.tr("Send"),) * 2
        allow(self.send, why_not or why_nothing_ticked(summary.count))
        self.one_by_one.setText(self.tr("One by one"))
        alone = "" if summary.count > 1 else self.tr("There are no two to go through.")
        allow(self.one_by_one, why_not or alone)
        self.skip.hide()
        self.call.hide()
        self._label_send()

    def show_turn(self, turns: Turns, proposal: Proposal, *, why_not: str) -> None:
        """Whose turn it is."""
        (place, count), formats = turns.place, self._owner.formats
        text = self.tr("{0} of {1}: {2}, {3}")
        self.say(
            text.format(formats.count(place), formats.count(count), proposal.name, formats.money(proposal.amount)),
            self.tr("Read it, then send or skip. Esc goes back to the list."),
        )
        self._labels = (self.tr("Send and next") if place < count else self.tr("Send this one"),) * 2
        allow(self.send, why_not)
        self.one_by_one.setText(self.tr("Back to the list"))
        allow(self.one_by_one)
        self.skip.show()
        self.call.setVisible(not why_not)
        self._label_send()
