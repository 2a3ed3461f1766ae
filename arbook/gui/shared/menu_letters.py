"""Letters by which the entries of a menu are pressed, found for each menu as it is filled, in any language."""

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


def give_letters(menu: QMenu) -> None:
    """Underline a letter in each entry, no two alike within a menu; inner menus have their own."""
    taken: set[str] = set()
    for action in menu.actions():
        words = action.text().replace("&", "")
        if words and not action.isSeparator():
            action.setText(_with_letter(words, taken))
        inner = action.menu()
        if isinstance(inner, QMenu):
            give_letters(inner)


def plain(action: QAction) -> str:
    """What the entry says, without the mark of its letter."""
    return action.text().replace("&", "")


def _with_letter(words: str, taken: set[str]) -> str:
    """The first letter of a word that is free, else any that is; none where all are taken."""
    for place in (*_beginnings(words), *range(len(words))):
        letter = words[place].casefold()
        if letter.isalpha() and letter not in taken:
            taken.add(letter)
            return f"{words[:place]}&{words[place:]}"
    return words


def _beginnings(words: str) -> Iterable[int]:
    return (place for place in range(len(words)) if place == 0 or words[place - 1] == " ")
