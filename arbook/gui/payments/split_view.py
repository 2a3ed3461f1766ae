"""What money pays: how it is put on items, the rows themselves, and the sums below. One piece for every dialog."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.payments.form_payment import PaymentForm, Way
from arbook.gui.payments.form_use import Preview
from arbook.gui.payments.split_table import SplitTable
from arbook.gui.shared.cards import Card
from arbook.gui.shared.facts import Fact, FactLook, FactRow
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money

_say = QCoreApplication.translate
Looks = Callable[[Preview], Sequence[FactLook]]


class SplitView(QWidget):
    """Follows a form. ``previewed`` carries the ``Preview``, ``misfit`` a sentence about a split that cannot be.
    ``between`` stands between the rows and the sums.
    """

    previewed = Signal(object)
    misfit = Signal(str)

    def __init__(
        self,
        owner: Owner,
        ways: Sequence[tuple[Way, str]],
        looks: Looks,
        *,
        facts: int,
        narrow: bool = False,
        between: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._owner, self._looks = owner, looks
        self.form: PaymentForm | None = None
        self.ways = Segments(ways, self.tr("What it pays"))
        self.table = SplitTable(owner, narrow=narrow)
        self.facts = [Fact(FactLook("", "")) for _ in range(facts)]
        at_once = 2 if narrow else facts  # small ones in two rows: none of them goes away
        self._sums = [FactRow(self.facts[at : at + at_once], always=2) for at in range(0, facts, at_once)]
        self.ways.picked.connect(self._choose_way)
        self.table.shared.connect(self._split)
        self.table.decided.connect(self._decide)
        head = QHBoxLayout()
        if not narrow:
            head.addWidget(Label(self.tr("What it pays"), "section"))
            head.addStretch(1)
        head.addWidget(self.ways)
        well = Card(well=True)
        for row in self._sums:
            if narrow:
                row.set_size("small", 0)
            well.body.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        if between is not None:
            column.addWidget(between)
        column.addWidget(well)

    def show_items(self, none: str) -> None:
        """Rows for what is open now; ``none`` is said when there are none."""
        form = self._known()
        self.table.show_items(form.shown_items(), none, form.money.kinds)
        self.show_way()

    def show_way(self) -> None:
        """The way in force."""
        form = self._known()
        if Way.COSTS in self.ways.keys:
            self.ways.set_shown(Way.COSTS, shown=form.has_costs)
        self.ways.set_picked(form.way)

    def show_preview(self) -> None:
        """What it comes to now."""
        try:
            preview = self._known().preview()
        except ArbookError as refusal:
            text = self._owner.explain(refusal)
            self.table.complain(str(refusal.facts.get("number") or ""), text)
            self.misfit.emit(text)
            return
        self.table.complain("", "")
        self.table.show_preview(preview.rows)
        for fact, look in zip(self.facts, self._looks(preview), strict=True):
            fact.show_look(look)
        for row in self._sums:
            row.fold()
        self.previewed.emit(preview)

    def stops_at_unreadable(self) -> bool:
        """Go to a share that cannot be read, if there is one."""
        wrong = self.table.unreadable()
        if wrong is not None:
            wrong.setFocus()
        return wrong is not None

    def _known(self) -> PaymentForm:
        assert self.form is not None
        return self.form

    def _choose_way(self, way: object) -> None:
        self._known().choose_way(Way(str(way)))
        self.show_preview()

    def _split(self, piece_id: int, share: Money | None) -> None:
        self._known().split(piece_id, share)
        self.ways.set_picked(self._known().way)
        self.show_preview()

    def _decide(self, invoice_id: int, is_late: bool, is_taken: bool) -> None:
        self._known().decide_discount(invoice_id, is_taken=is_taken, is_late=is_late)
        self.show_preview()


def put_words(count: int, owner: Owner) -> str:
    """On how many invoices it was put; nothing is said of none, where it paid fees."""
    if not count:
        return ""
    words = _say("SplitView", "1 invoice") if count == 1 else _say("SplitView", "{0} invoices")
    return words.format(owner.formats.count(count))
