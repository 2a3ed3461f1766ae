"""What stands in the fields of a form, as plain values that can be kept and typed again."""

import re
from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field
from arbook.gui.shared.filters import Segments

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def typed(part: QWidget) -> Any:
    """The text, choice or tick in a field: a value JSON knows; None for what holds nothing of its own."""
    if isinstance(part, CustomerField):
        return [part.customer_id, part.text()]
    if isinstance(part, DateField) and part.day is not None:
        return part.day.isoformat()
    if isinstance(part, Field):
        return part.text()
    if isinstance(part, QPlainTextEdit):
        return part.toPlainText()
    if isinstance(part, QCheckBox):
        return part.isChecked()
    if isinstance(part, ChoiceField):
        return plain(part.value)
    return plain(part.key) if isinstance(part, Segments) else None


def type_again(part: QWidget, value: Any) -> None:
    """Put a kept value back as if it were typed now: whoever listens to the field hears of it."""
    if isinstance(part, CustomerField):
        customer_id, name = value
        part.set_customer(customer_id, name)
        part.chosen.emit(customer_id)
    elif isinstance(part, DateField) and _ISO_DAY.fullmatch(value):
        part.set_day(date.fromisoformat(value))
    elif isinstance(part, Field):
        part.setText(value)
        part.textEdited.emit(value)
        part.editingFinished.emit()
    elif isinstance(part, QPlainTextEdit):
        part.setPlainText(value)
    elif isinstance(part, QCheckBox):
        part.setChecked(value)
    elif isinstance(part, ChoiceField):
        part.set_value(_chosen(part.values, value))
        part.chosen.emit(part.value)
    elif isinstance(part, Segments):
        part.set_picked(_chosen(part.keys, value))
        part.picked.emit(part.key)


def plain(value: object) -> Any:
    """A choice's value as it is kept."""
    return value.value if isinstance(value, Enum) else value


def _chosen(offered: list[object], kept: Any) -> object:
    """The value that was kept; what is not offered any more leaves the choice as it is."""
    return next((value for value in offered if plain(value) == kept and type(plain(value)) is type(kept)), None)
