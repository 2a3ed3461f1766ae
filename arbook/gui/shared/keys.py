"""Every key of the program, once: actions, tooltips, menus, palette and the page of keys are made from this table.

The window answers those of ``EVERYWHERE`` and ``DESK`` (``shell/actions.py``); the widget that has the focus answers
the rest. On a Mac, Ctrl is Cmd.
"""

import sys
from enum import Enum
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget


class Where(Enum):
    """Who answers a key."""

    EVERYWHERE = "everywhere"
    DESK = "desk"
    LIST = "list"
    LINES = "lines"
    DATES = "dates"


class Key(NamedTuple):
    """One thing the keyboard does. ``keys`` holds Qt's names, the one to show first; a single letter is typed."""

    name: str
    keys: tuple[str, ...]
    where: Where
    does: str

    def native(self) -> str:
        """As this system writes it: "Ctrl+K"."""
        return " ".join(native(each) for each in self.keys) if self.where is Where.DATES else native(self.keys[0])


def key(name: str) -> Key:
    """The key of this name.

    Raises:
        KeyError: the table has none.
    """
    return {each.name: each for each in keys()}[name]


@cache
def _sequences() -> dict[str, tuple[str, ...]]:
    return {each.name: each.keys for each in keys()}


def keys_of(name: str) -> tuple[str, ...]:
    """Qt's names of the keys, empty where nothing is bound."""
    return _sequences().get(name, ())


def native(keys_text: str) -> str:
    """A key or key pair as this system writes it; both keys that end a line are called Enter, but on a Mac."""
    shown = keys_text if sys.platform == "darwin" else keys_text.replace("Return", "Enter")
    return QKeySequence(shown).toString(QKeySequence.SequenceFormat.NativeText) or shown


def cap(keys_text: str) -> str:
    """The same as it stands on a key cap."""
    return native(keys_text).replace("+", " ")


def with_key(text: str, name: str) -> str:
    """A tooltip: "Preview (Ctrl+P)"."""
    bound = keys_of(name)
    return f"{text} ({native(bound[0])})" if bound else text


def tell_key(widget: QWidget, text: str, name: str) -> None:
    """Let a button's tooltip say the key that presses it; the window binds it, not the button."""
    widget.setToolTip(with_key(text, name))


def where_words(where: Where) -> str:
    """The heading of a group."""
    say = QCoreApplication.translate
    return {
        Where.EVERYWHERE: say("Keys", "Everywhere"),
        Where.DESK: say("Keys", "On the desk in front"),
        Where.LIST: say("Keys", "In a list"),
        Where.LINES: say("Keys", "In the lines of an invoice"),
        Where.DATES: say("Keys", "In a day field"),
    }[where]


def keys() -> tuple[Key, ...]:
    """The whole table, in the order in which it is shown."""
    return (*_everywhere(), *_desk(), *_list(), *_lines(), *_dates())


def _everywhere() -> tuple[Key, ...]:
    say, where = QCoreApplication.translate, Where.EVERYWHERE
    return (
        Key("find", ("Ctrl+K",), where, say("Keys", "Find anything, do anything")),
        Key("today", ("Ctrl+1",), where, say("Keys", "Today")),
        Key("customers", ("Ctrl+2",), where, say("Keys", "Customers")),
        Key("invoices", ("Ctrl+3",), where, say("Keys", "Invoices")),
        Key("payments", ("Ctrl+4",), where, say("Keys", "Payments")),
        Key("reminders", ("Ctrl+5",), where, say("Keys", "Reminders")),
        Key("plans", ("Ctrl+6",), where, say("Keys", "Plans")),
        Key("settings", ("Ctrl+,",), where, say("Keys", "Settings")),
        Key("invoice", ("Ctrl+I",), where, say("Keys", "New invoice")),
        Key("customer", ("Ctrl+J",), where, say("Keys", "Find a customer")),
        Key("payment", ("Ctrl+R",), where, say("Keys", "Record a payment")),
        Key("remind", ("Ctrl+M",), where, say("Keys", "Remind this customer")),
        Key("undo", ("Ctrl+Z",), where, say("Keys", "Undo")),
        Key("redo", ("Ctrl+Y", "Ctrl+Shift+Z"), where, say("Keys", "Redo")),
        Key("help", ("F1",), where, say("Keys", "Help for what is in front")),
        Key("open", ("Ctrl+O",), where, say("Keys", "Open a book")),
        Key("quit", ("Ctrl+Q",), where, say("Keys", "Quit")),
    )


def _desk() -> tuple[Key, ...]:
    say, where = QCoreApplication.translate, Where.DESK
    return (
        Key("new", ("Ctrl+N",), where, say("Keys", "New on this page")),
        Key("search", ("Ctrl+F",), where, say("Keys", "Find in this list")),
        Key("main", ("Ctrl+Return", "Ctrl+Enter"), where, say("Keys", "The colored button, in a dialog too")),
        Key("save", ("Ctrl+S",), where, say("Keys", "Save, and stay")),
        Key("remove", ("Del",), where, say("Keys", "Remove; it can be undone")),
        Key("call", ("Ctrl+T",), where, say("Keys", "Call instead of writing; again: write after all")),
        Key("print", ("Ctrl+P",), where, say("Keys", "Show the paper and print it")),
        Key("export", ("Ctrl+E",), where, say("Keys", "Save the list as a table")),
        Key("refresh", ("F5",), where, say("Keys", "Refresh")),
        Key("part", ("F6",), where, say("Keys", "From list to panel to footer")),
        Key("previous", ("Alt+Up",), where, say("Keys", "The one before")),
        Key("next", ("Alt+Down",), where, say("Keys", "The one after")),
        Key("leave", ("Esc",), where, say("Keys", "Close, cancel; a draft is never lost")),
    )


def _list() -> tuple[Key, ...]:
    say, where = QCoreApplication.translate, Where.LIST
    return (
        Key("row open", ("Return",), where, say("Keys", "Open a row")),
        Key("row tick", ("Space",), where, say("Keys", "Tick a row, or show what it is about")),
        Key("row all", ("Ctrl+A",), where, say("Keys", "Tick all")),
        Key("row copy", ("Ctrl+C",), where, say("Keys", "Copy a row")),
    )


def _lines() -> tuple[Key, ...]:
    say, where = QCoreApplication.translate, Where.LINES
    return (
        Key("line next", ("Return",), where, say("Keys", "Next field; from the last one a new line")),
        Key("line list", ("F4",), where, say("Keys", "Things invoiced before")),
        Key("line copy", ("Ctrl+Down",), where, say("Keys", "Copy the line above")),
        Key("line remove", ("Ctrl+Del",), where, say("Keys", "Remove the line")),
        Key("issue next", ("Ctrl+Shift+Return",), where, say("Keys", "Issue and write the next")),
    )


def _dates() -> tuple[Key, ...]:
    say, where = QCoreApplication.translate, Where.DATES
    return (
        Key("day today", ("t",), where, say("Keys", "Today")),
        Key("day step", ("+", "-"), where, say("Keys", "A day later, a day earlier")),
        Key("day month", ("m", "k"), where, say("Keys", "First of the month, end of the week")),
        Key("day calendar", ("F4",), where, say("Keys", "The calendar")),
    )
