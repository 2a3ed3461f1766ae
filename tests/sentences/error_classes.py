"""Every error class of the program and every ``why`` it is raised with, read from the source."""

import ast
import importlib
import pkgutil
import re
from collections import defaultdict
from pathlib import Path

import arbook
from arbook.ledger.errors import ArbookError

ROOMS = ("ledger", "store", "queries", "formats", "documents", "mail", "importing", "services")
_IN_DOCSTRING = re.compile(r"``why``(?::| \((?!see )|, one of)([^.;]*)")


def all_error_classes() -> dict[str, type[ArbookError]]:
    """By name; two classes of one name would share their words, so that is refused."""
    for room in ROOMS:
        package = importlib.import_module(f"arbook.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"arbook.{room}."):
            if ".migrations" not in module.name:
                importlib.import_module(module.name)
    found: dict[str, type[ArbookError]] = {}
    waiting = [ArbookError]
    while waiting:
        for error in waiting.pop().__subclasses__():
            if not error.__module__.startswith("arbook."):
                continue
            assert found.setdefault(error.__name__, error) is error, f"two classes are called {error.__name__}"
            waiting.append(error)
    return found


def whys_in_source() -> dict[str, set[str]]:
    """The ``why`` texts by class name: written in a raise, put into a variable ``why`` before it, or documented."""
    found: dict[str, set[str]] = defaultdict(set)
    root = Path(arbook.__file__).parent
    for room in ROOMS:
        for path in (root / room).rglob("*.py"):
            for function in _functions(ast.parse(path.read_text(encoding="utf-8"))):
                for name, whys in _raised_in(function).items():
                    found[name] |= whys
    for name, error in all_error_classes().items():
        for told in _IN_DOCSTRING.findall(error.__doc__ or ""):
            found[name] |= set(re.findall(r"``(\w+)``", told))
    return found


def _functions(tree: ast.Module) -> list[ast.AST]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


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
