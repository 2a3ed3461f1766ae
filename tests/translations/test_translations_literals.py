"""Words for the owner are not written past the catalogs: what looks like a text is given to translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.translations.catalogs import WINDOWS

_LOOKS_LIKE_WORDS = re.compile(r"^[A-Z][a-z]+( [a-zA-Z]|[.:]?$)|[a-zA-Z]{2,} [a-zA-Z]{2,} [a-zA-Z]{2,}")
_NOT_SAID = frozenset({"gallery.py", "gallery_desk.py", "sheet.py"})
"""The developers' page of parts, and the style sheet."""

_NAMES = frozenset(
    {"Deutsch", "English", "Inter", "Fusion", "Regular", "Medium", "Bold", "Marlow Hotel Group", "Siobhan Keane"}
)
_KEYS = frozenset({"Esc", "Enter", "Return", "Space", "Del", "Delete", "Up", "Down", "Ctrl", "Alt", "Shift"})
_SAYING = frozenset({"tr", "translate", "say", "_say"})
_TECHNICAL = frozenset(
    {"setProperty", "getattr", "import_module", "TypeVar", "ParamSpec", "compile", "cast", "QKeySequence"}
)


def written_past(path: Path) -> Iterator[str]:
    """Texts of a module that nothing translates, with their places."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    spared = {id(each) for node in ast.walk(tree) for part in _unsaid(node) for each in ast.walk(part)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spared:
            text = node.value
            if _LOOKS_LIKE_WORDS.search(text) and text not in _NAMES and not _is_key(text):
                yield f"{path.name}:{node.lineno}: {text}"


def _is_key(text: str) -> bool:
    """ "Ctrl+Return", "Ctrl Del": at most one part is no name of a key."""
    return text in _KEYS or (not text.isalpha() and len(set(re.split(r"[ +]", text)) - _KEYS) <= 1)


def _unsaid(node: ast.AST) -> list[ast.AST]:
    """Parts of a node that are never shown: docstrings, annotations, names for Qt; and what is translated."""
    if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)):
        found: list[ast.AST] = [each for each in node.body if isinstance(each, ast.Expr)
                                and isinstance(each.value, ast.Constant)]  # fmt: skip
        if isinstance(node, ast.FunctionDef) and node.returns is not None:
            found.append(node.returns)
        return found
    if isinstance(node, (ast.AnnAssign, ast.arg)):
        return [] if node.annotation is None else [node.annotation]
    if isinstance(node, ast.Subscript):
        return [node.slice]
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in _TECHNICAL:
            return list(node.args)
        return [each for each in node.args if isinstance(each, ast.Constant)] if name in _SAYING else []
    return [node] if isinstance(node, (ast.Assert, ast.Raise)) else []


def test_no_words_for_the_owner_are_written_past_the_catalogs():
    modules = [path for path in sorted(WINDOWS.rglob("*.py")) if path.name not in _NOT_SAID]
    assert [text for path in modules for text in written_past(path)] == []


def test_a_text_without_translation_is_found(tmp_path: Path):
    page = tmp_path / "page.py"
    page.write_text(
        'def show(page):\n    """Show it."""\n    page.tell("coffee", "Nothing open")\n', encoding="utf-8"
    )
    assert list(written_past(page)) == ["page.py:3: Nothing open"]
