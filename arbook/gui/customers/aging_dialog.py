"""Who owes for how long, as of a day: by customer, by invoice, or by each part that falls due."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.customers.aging_columns import aging_columns
from arbook.gui.customers.form_aging import AgingForm, AgingLines, band_words, read_aging
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.facts import Fact, FactLook
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.files import save_table
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.labels import Label
from arbook.gui.shared.order_words import way_words
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.wishes import ShowCustomer
from arbook.ledger.bands import Bands, BandsError
from arbook.ledger.errors import ArbookError
from arbook.queries.banded import AgingBy, BandedRow

_say = QCoreApplication.translate
_SIZE = (1240, 760)
_WIDE_FROM = 1160
_APART, _AROUND = 26, 96
_NO_BREAK = "\u00a0"


class AgingDialog(SheetDialog):
    """Nothing is changed here. ``wish`` goes to a customer, ``told`` is for the toast."""

    wish = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None, _about: int | None = None) -> None:
        super().__init__(parent, _say("Aging", "Who owes for how long"), _say("Aging", "Close"))
        self._session, self.form = session, AgingForm(session.owner.today(), session.owner.today())
        self._lines: AgingLines | None = None
        self._reading: Job | None = None
        self.cancel.hide()
        self.confirmed.connect(self.accept)
        self._make_fields()
        self.order = Label("", "small", "text2")
        self.card = Card(flush=True)
        self.view: RowsView[BandedRow] | None = None
        self._sums = Card(well=True)
        self._sums_holder = QWidget()
        self._sums.body.addWidget(self._sums_holder)
        self.facts: list[Fact] = []
        for part, share in ((self.order, 0), (self.card, 1), (self._sums, 0)):
            self.body.addWidget(part, share)
        room = self.screen().availableSize() if parent is None else parent.window().size()
        self.resize(min(fonts.scaled(_SIZE[0]), room.width() - 24), min(_SIZE[1], room.height() - 24))
        self._read()

    def _make_fields(self) -> None:
        owner = self._session.owner
        self.day, self.bands, self.currency = DateField(owner, self.form.as_of), Field(), ChoiceField()
        self.by = Segments(
            [(AgingBy.CUSTOMER, self.tr("By customer")), (AgingBy.INVOICE, self.tr("By invoice")),
             (AgingBy.PIECE, self.tr("By part"))], self.tr("One line for each"),
        )  # fmt: skip
        self.rows = {
            "as_of": FormRow(self.tr("As of the evening of"), self.day),
            "bands": FormRow(self.tr("Bands end after days"), self.bands),
            "currency": FormRow(self.tr("Currency"), self.currency),
        }
        export = Button(self.tr("Export"), "plain", "upload")
        export.clicked.connect(self._export)
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(12)
        for key in ("as_of", "bands", "currency"):
            first.addWidget(self.rows[key])
        parent = self.parentWidget()
        room = _SIZE[0] if parent is None else parent.window().width()
        self._is_narrow = room < fonts.scaled(_WIDE_FROM)
        beside = second if self._is_narrow else first  # two lines where one has no room
        first.addStretch(1)
        beside.addWidget(self.by)
        if beside is second:
            second.addStretch(1)
        beside.addWidget(export)
        self.body.addLayout(first)
        self.body.addLayout(second)
        self.day.day_changed.connect(self._change)
        self.bands.editingFinished.connect(self._change)
        self.by.picked.connect(self._change)
        self.currency.chosen.connect(self._choose_currency)

    # ------------------------------------------------------------- reading
    def _change(self, *_changed: object) -> None:
        form, by = self.form, self.by.key
        form.as_of, form.bands = self.day.day, self.bands.text()
        form.by = by if isinstance(by, AgingBy) else AgingBy.CUSTOMER
        self._read()

    def _read(self) -> None:
        try:
            wanted = self.form.wanted()
        except ArbookError as refusal:
            name = "bands" if isinstance(refusal, BandsError) else "as_of"
            self.rows[name].complain(self._session.owner.explain(refusal))
            return
        for row in self.rows.values():
            row.complain("")
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._session.ask(partial(read_aging, wish=wanted), self._show, receiver=self)

    def _show(self, lines: AgingLines) -> None:
        self._lines = lines
        if not self.bands.text().strip():
            self.bands.setText(", ".join(map(str, lines.bands.ends)))
        self.currency.set_choices([(each, each) for each in lines.currencies])
        if self.form.currency not in lines.currencies:
            self.form.currency = lines.currencies[0]
        self.currency.set_value(self.form.currency)
        self.rows["currency"].setVisible(len(lines.currencies) > 1)
        self._fill()

    def _choose_currency(self, currency: object) -> None:
        self.form.currency = str(currency)
        self._fill()

    # ------------------------------------------------------------- showing
    def _heads(self, bands: Bands) -> tuple[str, ...]:
        """Of the columns; in small windows the sums below say that these are days."""
        if not self._is_narrow:
            return self._band_words(bands)
        return band_words(bands, (self.tr("Not due"), "{0}–{1}", self.tr("Over {0}")))

    def _band_words(self, bands: Bands) -> tuple[str, ...]:
        return band_words(bands, (self.tr("Not due yet"), self.tr("{0}–{1} days"), self.tr("Over {0}")))

    def _fill(self) -> None:
        lines, owner = self._lines, self._session.owner
        if lines is None:
            return
        rows = lines.of(self.form.currency)
        told = (owner, self._heads(lines.bands), self.form.by, lines.as_of)
        columns = aging_columns(*told, has_disputed=any(row.disputed for row in rows))
        places = {id(row): place for place, row in enumerate(rows)}
        model = RowsModel[BandedRow](columns, owner.formats, lambda row: places.get(id(row), 0), self)
        view = RowsView(model, self.tr("Who owes for how long"), remember_as="aging")
        view.row_opened.connect(self._open_customer)
        view.header().sortIndicatorChanged.connect(lambda *_order: self._tell_order())
        if self.view is not None:
            self.card.body.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        self.view = view
        self.card.body.addWidget(view, 1)
        model.set_rows(rows)
        self._tell_order()
        self._show_sums(lines)

    def _tell_order(self) -> None:
        """How many lines there are, and which of them stand on top."""
        if self.view is None:
            return
        model = self.view.rows
        key, is_down = model.order
        lines = self._session.owner.formats.count(model.rowCount())
        count = self.tr("1 line") if model.rowCount() == 1 else self.tr("{0} lines").format(lines)
        by = self.tr("by number of the customer")
        if key:
            column = next(each for each in model.columns if each.key == key)
            by = self.tr("by “{0}”, {1}").format(column.title, way_words(column, is_down=is_down))
        self.order.setText(self.tr("{0}, {1}").format(count, by))

    def _show_sums(self, lines: AgingLines) -> None:
        money, sums = self._session.owner.formats.money, lines.sums(self.form.currency)
        named = [*zip(self._band_words(lines.bands), sums.bands, strict=True),
                 (self.tr("On account"), sums.on_account), (self.tr("Balance"), sums.balance)]  # fmt: skip
        named += [(self.tr("Of it disputed"), sums.disputed)] if sums.disputed else []
        looks = [FactLook(words, money(amount)) for words, amount in named]
        self.facts = [Fact(look) for look in looks]
        fresh = self._in_words(looks) if self._is_narrow or not self._fits() else _side_by_side(self.facts)
        self._sums.body.replaceWidget(self._sums_holder, fresh)
        self._sums_holder.hide()
        self._sums_holder.deleteLater()
        self._sums_holder = fresh
        told = self.tr("The bands less what is on account are the balance.")
        count = len(lines.of(self.form.currency))
        self.tell(told if count else self.tr("Nothing was open on that day."), "scale")

    def _fits(self) -> bool:
        """Whether all sums stand in one row; large ones do not."""
        return sum(fact.sizeHint().width() + _APART for fact in self.facts) <= self.width() - fonts.scaled(_AROUND)

    def _in_words(self, looks: list[FactLook]) -> QWidget:
        """In small windows, and of large sums, the table needs the room."""
        told = (f"{look.label} {look.number}".replace(" ", _NO_BREAK) for look in looks)
        return Label("  ·  ".join(told), "small_strong", wrap=True)

    def _open_customer(self, row: BandedRow) -> None:
        self.accept()
        self.wish.emit(ShowCustomer(row.customer_id))

    def _export(self) -> None:
        if self.view is not None and self.form.as_of is not None:
            name = self.tr("aging-{0}-{1}.csv").format(self.form.as_of.isoformat(), self.form.currency)
            save_table(self, self._session, name, self.view.table_of_text(), self.told.emit)


def _side_by_side(facts: list[Fact]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder)
    for fact in facts:
        flow.addWidget(fact)
    return holder
