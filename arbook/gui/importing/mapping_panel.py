"""Which column holds what: a choice for every field, with the guess already made."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from arbook.gui.importing.form_import import ImportForm
from arbook.gui.importing.words import field_words, order_words
from arbook.gui.shared.fields import ChoiceField, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.importing.days import DATE_ORDERS


class MappingPanel(QScrollArea):
    """Writes the owner's corrections into the form; ``corrected`` says that one was made."""

    corrected = Signal()

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._form: ImportForm | None = None
        self.choices: dict[str, ChoiceField] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Which column holds what"))
        self.viewport().setAutoFillBackground(False)

    def show_form(self, form: ImportForm) -> None:
        """Show the form's mapping."""
        self._form = form
        holder = QWidget()
        holder.setProperty("part", "scrolled")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        self._add_ways(column, form)
        column.addLayout(self._fields(form))
        column.addStretch(1)
        self.setWidget(holder)

    def _fields(self, form: ImportForm) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        self.choices = {}
        spec, mapping = form.spec, form.mapping
        if spec is None or mapping is None:
            return grid
        none: list[tuple[object, str]] = [(None, self.tr("not in the file"))]
        headers = [*none, *((name, name) for name in form.headers())]
        missing = mapping.missing_fields()
        for row, field in enumerate(spec.fields):
            choice = ChoiceField(headers, field_words(field.key))
            choice.set_value(mapping.columns.get(field.key))
            choice.chosen.connect(lambda header, key=field.key: self._map(key, header))
            label = Label(field_words(field.key), "strong" if field.is_required else "body")
            label.set_tone("bad" if field.key in missing else "text")
            label.setBuddy(choice)
            grid.addWidget(label, row, 0)
            grid.addWidget(choice, row, 1)
            self.choices[field.key] = choice
        return grid

    def _add_ways(self, column: QVBoxLayout, form: ImportForm) -> None:
        mapping = form.mapping
        if mapping is None:
            return
        orders = ChoiceField([(order, order_words(order)) for order in DATE_ORDERS])
        orders.set_value(mapping.date_order)
        orders.chosen.connect(self._set_order)
        marks = ChoiceField([(".", "1240.50"), (",", "1240,50")])
        marks.set_value(mapping.decimal_mark)
        marks.chosen.connect(self._set_mark)
        unsure = self.tr("The file does not say. Look at the first rows.")
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(FormRow(self.tr("Dates"), orders, "" if form.is_order_sure else unsure, reserve=False), 3)
        pair.addWidget(FormRow(self.tr("Amounts"), marks, "" if form.is_mark_sure else unsure, reserve=False), 2)
        column.addLayout(pair)
        self._add_zeros(column, form)
        self._add_by_name(column, form)
        if form.takes_payments:
            equal = QCheckBox(self.tr("Equal payments are all real"))
            equal.setChecked(mapping.allow_equal_payments)
            equal.setToolTip(self.tr("Two rows with the same customer, day, amount and reference are two payments."))
            equal.toggled.connect(self._allow_equal)
            column.addWidget(equal)

    def _add_by_name(self, column: QVBoxLayout, form: ImportForm) -> None:
        """Say what is made of names where a number could stand."""
        notice = form.told_by_name()
        if notice is not None:
            told = self.tr("“{0}” holds names: customers are found by their name.")
            column.addWidget(Label(told.format(notice.facts.get("header", "")), "small", "info", wrap=True))

    def _add_zeros(self, column: QVBoxLayout, form: ImportForm) -> None:
        """Offer to fill numbers up, where zeros may be lost or the owner already wanted it."""
        notice, mapping = form.lost_zeros(), form.mapping
        padded = None if mapping is None else mapping.pad_number_to
        if notice is None and padded is None:
            return
        digits = padded if notice is None else notice.facts.get("digits")
        if not isinstance(digits, int):
            return
        count = None if notice is None else notice.facts.get("count")
        if isinstance(count, int):
            told = self.tr("{0} numbers are shorter than {1} digits: leading zeros may be lost.")
            told = told.format(self._owner.formats.count(count), digits)
            column.addWidget(Label(told, "small", "warn", wrap=True))
        tick = QCheckBox(self.tr("Fill up to {0} digits").format(digits))
        tick.setChecked(padded is not None)
        tick.toggled.connect(lambda wanted: self._pad(digits if wanted else None))
        column.addWidget(tick)

    # ------------------------------------------------------------- corrections
    def _map(self, key: str, header: object) -> None:
        if self._form is not None:
            self._form.map_field(key, header if isinstance(header, str) else None)
            self.corrected.emit()

    def _set_order(self, order: object) -> None:
        for known in DATE_ORDERS:
            if known == order and self._form is not None:
                self._form.set_order(known)
                self.corrected.emit()

    def _set_mark(self, mark: object) -> None:
        if self._form is not None:
            self._form.set_mark(str(mark))
            self.corrected.emit()

    def _allow_equal(self, allowed: bool) -> None:
        if self._form is not None:
            self._form.allow_equal(allowed)
            self.corrected.emit()

    def _pad(self, digits: int | None) -> None:
        if self._form is not None:
            self._form.pad_numbers(digits)
            self.corrected.emit()
