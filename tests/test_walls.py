"""The walls of the house: who may import whom, and how long a module or function may get."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "arbook").rglob("*.py"))
LONGEST_MODULE = 500
LONGEST_FUNCTION = 50


def test_every_import_keeps_to_the_contracts(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_fit_the_eye(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST_MODULE
    assert [name for name, length in functions_of(source) if length > LONGEST_FUNCTION] == []


def functions_of(source: str) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_a_form_needs_no_toolkit() -> None:
    forms = [
        path for path in MODULES if path.is_relative_to(ROOT / "arbook" / "gui") and path.stem.startswith("form")
    ]
    assert [path.name for path in forms if "PySide6" in path.read_text(encoding="utf-8")] == []
