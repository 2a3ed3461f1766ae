"""The worklist of Today: sections, ticks, filters, and the reason for every row."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.filters import FilterBar
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.states import late_tone
from arbook.gui.shared.table import Cell, Column, Kind, MoneyLines, Section, TwoLines, Words
from arbook.gui.shared.tokens import GAP, ROW_HEIGHT, SECTION_HEIGHT
from arbook.gui.shared.work_topics import TopicButton, subjects_of
from arbook.gui.shared.work_words import chip_of, items_words, late_words, reason_of, reasons_of, way_of
from arbook.ledger.reminders import Channel, Proposal
from arbook.services.worklist import Board, WorkRow

_REASON_BESIDE_FROM = 740
"""From this width the reason has a column of its own, if all others are whole; below it stands under the name."""

_AROUND = 14
"""Pixels of the card above and below the table."""


class Worklist(QWidget):
    """``tools`` takes what stands beside the filters. Signals: ``picked`` (a ``WorkRow`` or None), ``opened`` (a
    row), ``preview_wanted`` (a row, by Space), ``ticks_changed``, ``ticks_moved`` (by the owner: the keys left out
    before, and after).
    """

    picked = Signal(object)
    opened = Signal(object)
    preview_wanted = Signal(object)
    ticks_changed = Signal()
    ticks_moved = Signal(object, object)

    def __init__(self, owner: Owner, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = owner
        self._board: Board | None = None
        self._unticked: set[tuple[str, int]] = set()
        self._known: set[tuple[str, int]] = set()
        self._careful: set[tuple[str, int]] = set()
        self._is_narrow = False
        choices: list[tuple[object, str]] = [
            ("all", self.tr("All")),
            ("first", self.tr("Needs you")),
            ("calls", self.tr("To call")),
            ("ready", self.tr("Ready")),
            ("held", self.tr("Held back")),
        ]
        self.filters = FilterBar(choices, self.tr("Show"))
        self.filters.picked.connect(self._narrow)
        self.topics = TopicButton(owner.formats)
        self.topics.picked.connect(self._narrow)
        self.filters.add_beside(self.topics)
        self.model = RowsModel[WorkRow](self._columns(), owner.formats, lambda row: row.key, self)
        self.model.checked_changed.connect(self._note_ticks)
        card = Card(flush=True)
        self._lay_out(card)
        self.view = RowsView(self.model, name, remember_as="today", parent=card)
        card.body.addWidget(self.view)
        self.view.row_chosen.connect(self.picked)
        self.view.row_opened.connect(self.opened)
        self.view.space_pressed.connect(self.preview_wanted)
        self.view.installEventFilter(self)
        self.view.widths.hid.connect(self._follow_columns)
        self._follow_columns()
        self.space_previews = False
        """In narrow windows Space shows the preview; Ctrl+Space ticks."""

    def _lay_out(self, card: Card) -> None:
        column = QVBoxLayout(self)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(GAP)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self.tools)
        column.addWidget(card, 1)
        self.tools.addWidget(self.filters, 1)

    def _columns(self) -> list[Column[WorkRow]]:
        return [
            Column(key="tick", title="", kind=Kind.CHECK, sortable=False, value=lambda row: row.proposal is not None),
            Column(key="name", title=self.tr("Customer"), kind=Kind.TWO_LINES, stretch=4, smallest=14,
                   value=self._name, tooltip=self._whole),
            Column(key="amount", title=self.tr("Amount"), kind=Kind.MONEY, value=self._amount),
            Column(key="stage", title=self.tr("Stage"), kind=Kind.CHIP, value=chip_of, largest=19,
                   tooltip=lambda row: chip_of(row).text),
            Column(key="why", title=self.tr("Why"), stretch=3, smallest=12, sortable=False,
                   hide_below=_REASON_BESIDE_FROM, tooltip=self._whole,
                   value=lambda row: Words(reasons_of(row, self._owner), small=True)),
            Column(key="by", title=self.tr("By"), kind=Kind.ICON, sortable=False, value=way_of),
        ]  # fmt: skip

    def _whole(self, row: WorkRow) -> str:
        """Name and reasons, of which large letters leave no room for the end."""
        return "\n".join((row.name, *(reason_of(each, self._owner) for each in row.reasons)))

    def _name(self, row: WorkRow) -> Cell:
        return TwoLines(row.name, reasons_of(row, self._owner) if self._is_narrow else items_words(row, self._owner))

    def _amount(self, row: WorkRow) -> Cell:
        if row.amount is None:
            return None
        if row.days_late is None:
            return MoneyLines(row.amount)
        return MoneyLines(row.amount, late_words(row.days_late, self._owner), late_tone(row.days_late))

    # ------------------------------------------------------------- what is shown
    def show_board(self, board: Board) -> None:
        """Show another day or the same one anew; choice and unticked rows stay.

        Whoever also needs the owner first (a missed installment, a broken promise) comes unticked: to be called
        before they are written to. So does whom the owner wants to be careful with.
        """
        self._board = board
        self._unticked |= (self._to_call(board) & board.ready_keys) - self._known
        careful = {("proposal", customer_id) for customer_id in board.careful}
        self._unticked |= careful - self._careful
        self._careful = careful
        self._known |= board.ready_keys
        counts = {
            "first": len(board.first),
            "calls": len(board.calls),
            "ready": len(board.ready),
            "held": len(board.held),
        }
        for key, count in {"all": sum(counts.values()), **counts}.items():
            self.filters.set_count(key, self._owner.formats.count(count) if board.is_whole else "")
        self.filters.set_shown("calls", shown=bool(board.calls) or self.filters.key == "calls")
        self.topics.show_counts(board)
        self._refill()

    @staticmethod
    def _to_call(board: Board) -> set[tuple[str, int]]:
        called = {row.customer_id for row in board.first} | set(board.careful)
        return {("proposal", customer_id) for customer_id in called}

    def _refill(self) -> None:
        if self._board is None:
            return
        hides_ready = self.filters.key in ("first", "calls", "held")
        ticked = () if hides_ready else self._board.ready_keys - self._unticked
        self.model.set_sections(self._sections(self._board), ticked)
        self.ticks_changed.emit()

    def _sections(self, board: Board) -> list[Section[WorkRow]]:
        picked = self.filters.key
        first = Section(self.tr("Needs you first"), board.first, self.tr("{0}, broken words first").format(
            self._count(board.first)), "hand", "bad")  # fmt: skip
        ready = Section(self.tr("Ready to send"), board.ready, self._ready_note(board), "send", "accent",
                        self.tr("Ctrl A ticks all"))  # fmt: skip
        held = Section(self.tr("Held back"), board.held, self._count(board.held), "pause", "text2")
        calls = Section(self._by_hand(board), board.calls, self._count(board.calls), "phone", "info")
        offered = {"first": first, "calls": calls, "ready": ready, "held": held}
        shown = [section for key, section in offered.items() if picked in ("all", key)]
        if self.topics.topic:
            narrowed = [self._about(section, self.topics.topic) for section in shown]
            return [section for section in narrowed if section.rows]
        # how many there are is known only once all of them are read
        return shown if board.is_whole else [replace(section, note="") for section in shown]

    def _ready_note(self, board: Board) -> str:
        """How many there are, and why not all of them came ticked."""
        count, to_call = self._count(board.ready), len(self._to_call(board) & board.ready_keys)
        if not to_call:
            return self.tr("{0}, most pressing first").format(count)
        if to_call == 1:
            return self.tr("{0}, 1 comes unticked: call first").format(count)
        return self.tr("{0}, {1} come unticked: call first").format(count, self._owner.formats.count(to_call))

    def _about(self, section: Section[WorkRow], topic: str) -> Section[WorkRow]:
        rows = tuple(row for row in section.rows if topic in subjects_of(row))
        return replace(section, rows=rows, note=self._count(rows))

    def _by_hand(self, board: Board) -> str:
        has_texts = any(row.call is not None and row.call.channel is Channel.TEXT for row in board.calls)
        return self.tr("To call or text") if has_texts else self.tr("To call")

    def _count(self, rows: tuple[WorkRow, ...]) -> str:
        count = self._owner.formats.count(len(rows))
        return self.tr("1 customer") if len(rows) == 1 else self.tr("{0} customers").format(count)

    def _follow_columns(self) -> None:
        """The reason stands beside the name, or below it where the table has no room for it."""
        keys = [column.key for column in self.model.columns]
        is_narrow = self.view.isColumnHidden(keys.index("why"))
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.model.tell_anew(keys.index("name"))

    def whole_width(self) -> int:
        """Pixels across which no row runs off."""
        return self.view.widths.least() + self.view.verticalScrollBar().sizeHint().width() + 2

    def height_for(self, rows: float) -> int:
        """Pixels that a section of so many rows takes, with the filters and the table's head above it."""
        row = fonts.row_height(2, ROW_HEIGHT)
        head = self.view.header().sizeHint().height() + fonts.scaled(SECTION_HEIGHT) + _AROUND
        tools = self.filters.heightForWidth(self.filters.width() or self.width())
        return max(tools, self.tools.sizeHint().height()) + GAP + head + round(rows * row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space, where it does not tick."""
        if self.space_previews and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            row = self.view.chosen_row()
            if event.key() == Qt.Key.Key_Space and not event.modifiers() and row is not None:
                self.preview_wanted.emit(row)
                return True
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------- ticks and choice
    def _note_ticks(self) -> None:
        before = frozenset(self._unticked)
        for row in self.model.rows():
            if row.proposal is not None:
                (self._unticked.discard if self.model.is_checked(row) else self._unticked.add)(row.key)
        after = frozenset(self._unticked)
        if after != before:
            self.ticks_moved.emit(before, after)
        self.ticks_changed.emit()

    def leave_out(self, keys: frozenset[tuple[str, int]]) -> None:
        """Leave out exactly these, without telling ``ticks_moved``."""
        self._unticked = set(keys)
        self._refill()

    def ticked(self) -> list[Proposal]:
        """Whom the owner wants reminded, hidden rows too, in the order of the day; who needs care only alone."""
        if self._board is None:
            return []
        out = {key[1] for key in self._unticked}
        wanted = [each for each in self._board.proposals if each.customer_id not in out]
        return [each for each in wanted if each.customer_id not in self._board.careful] if len(wanted) > 1 else wanted

    def left_out(self) -> frozenset[tuple[str, int]]:
        """Keys of those whom the owner left out."""
        return frozenset(self._unticked)

    def show_only(self, key: str) -> None:
        """Pick a filter: all, first, calls, ready or held; whatever it is about."""
        self.filters.set_picked(key)
        self.topics.set_topic("")
        self._narrow()

    def _narrow(self, _key: object = None) -> None:
        """Show other rows; where the chosen one is not among them, the first is."""
        self._refill()
        if self.view.chosen_row() is None:
            self.view.choose_first()

    def ready_place(self, row: WorkRow) -> tuple[int, int]:
        """Which one of how many that are ready; (0, 0) for other rows."""
        at = self.model.index_of(row.key).row()
        if row.proposal is None or at < 0 or self._board is None:
            return (0, 0)
        return at - max(head for head in self.model.heads if head < at), len(self._board.ready)

    def step(self, by: int) -> None:
        """Go to the previous or next that is ready."""
        ready = [each.key for each in self.model.rows() if each.proposal is not None]
        chosen = self.view.chosen_row()
        if chosen is not None and chosen.key in ready:
            at = min(max(ready.index(chosen.key) + by, 0), len(ready) - 1)
            self.view.choose(ready[at])

    def choose_first(self) -> None:
        """Go to the first row; the head of its section is seen too."""
        self.view.choose_first()
        self.view.scrollToTop()

    def choose_customer(self, customer_id: int) -> bool:
        """Go to a customer's row, the proposal before others; False when there is none."""
        rows = [row for row in self.model.rows() if row.customer_id == customer_id]
        rows.sort(key=lambda row: row.proposal is None)
        return bool(rows) and self.view.choose(rows[0].key)
