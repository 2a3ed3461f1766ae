"""Every error class of the program and every ``why`` it is raised with, read from the source."""

import ast
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import arbook

_IN_DOCSTRING = re.compile(r"``why``(?::| \((?!see )|, one of)([^.;]*)")


@dataclass(frozen=True)
class ErrorClass:
    """One class as written."""

    name: str
    bases: frozenset[str]
    docstring: str
    path: Path


@cache
def modules() -> tuple[tuple[Path, ast.Module], ...]:
    root = Path(arbook.__file__).parent
    return tuple((path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(root.rglob("*.py")))


@cache
def all_error_classes() -> dict[str, ErrorClass]:
    """All below ``ArbookError`` by name; two classes of one name would share their words, so that is refused."""
    classes = [_class(path, node) for path, tree in modules() for node in ast.walk(tree) if _is_class(node)]
    known, found = {"ArbookError"}, {}
    while fresh := [each for each in classes if each.bases & known and each.name not in found]:
        for each in fresh:
            assert each.name not in found, f"two classes are called {each.name}: {each.path}, {found[each.name].path}"
            found[each.name] = each
            known.add(each.name)
    return found


def whys_in_source() -> dict[str, set[str]]:
    """The ``why`` texts by class name: written in a raise, put into a variable ``why`` before it, or documented."""
    found: dict[str, set[str]] = defaultdict(set)
    for _, tree in modules():
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            for name, whys in _raised_in(function).items():
                found[name] |= whys
    for name, error in all_error_classes().items():
        for told in _IN_DOCSTRING.findall(error.docstring):
            found[name] |= set(re.findall(r"``(\w+)``", told))
    return found


def _is_class(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef)


def _class(path: Path, node: ast.AST) -> ErrorClass:
    assert isinstance(node, ast.ClassDef)
    bases = frozenset(base.id for base in node.bases if isinstance(base, ast.Name))
    return ErrorClass(node.name, bases, ast.get_docstring(node) or "", path)


def _raised_in(function: ast.AST) -> dict[str, set[str]]:
    in_variable = {
        text
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "why" for t in node.targets)
        for text in _texts(node.value)
    }
    found: dict[str, set[str]] = defaultdict(set)
    for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        for given in call.keywords:
            if name.endswith("Error") and given.arg == "why":
                found[name] |= in_variable if isinstance(given.value, ast.Name) else _texts(given.value)
    return found


def _texts(value: ast.AST) -> set[str]:
    """The constants a value can be; nothing for what is computed."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return {value.value}
    if isinstance(value, ast.IfExp):
        return _texts(value.body) | _texts(value.orelse)
    return set()
