"""The documents say what the code does: commands, tables, rules, words, dependencies."""

import argparse
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from arbook.cli.main import build_parser
from arbook.cli.names import COMMAND_NAMES
from arbook.gui.shell import desks
from arbook.importing.fields import KINDS
from arbook.ledger.reminders import Held
from arbook.resources import resource_text
from arbook.services.policy_founding import FOUNDING_DEFAULT
from arbook.store.schema import current_schema
from arbook.store.tables.all_tables import TRIGGERS, metadata

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
SECTION = re.compile(r"^### (\w+)\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")


def told(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def commands() -> dict[str, argparse.ArgumentParser]:
    action = next(each for each in build_parser()._actions if isinstance(each, argparse._SubParsersAction))
    return dict(action.choices)


# ------------------------------------------------------------------ README
def test_the_readme_names_the_two_commands() -> None:
    lines = told("README.md").splitlines()
    assert "pip install uv && uv run arbook" in lines
    assert "pip install uv && uv run pytest" in lines


def test_the_readme_names_the_packages_that_a_window_needs() -> None:
    wanted = told("installer", "linux-packages.txt").partition("# tests")[0].splitlines()
    line = next(line for line in told("README.md").splitlines() if line.startswith("sudo apt install lib"))
    assert line.split()[3:] == [name for name in wanted if not name.startswith("#")]


def test_commands_in_the_readme_are_understood() -> None:
    lines = [line for line in told("README.md").splitlines() if re.match(r"uv run arbook [a-z]", line)]
    assert len(lines) == 6
    for line in lines:
        words = re.findall(r'"[^"]*"|\S+', line.removeprefix("uv run arbook "))
        build_parser().parse_args([word.strip('"') for word in words])


# ------------------------------------------------------------------ the command line
def test_every_command_is_described() -> None:
    page = told("docs", "command-line.md")
    assert set(commands()) == set(COMMAND_NAMES)
    assert [name for name in sorted(commands()) if not re.search(rf"`{name} (?:BOOK|\[PATH\])", page)] == []


def test_options_in_the_description_exist() -> None:
    page = told("docs", "command-line.md")
    known = {option for parser in commands().values() for option in parser._option_string_actions}
    written = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", page))
    assert written - known == set()


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda spec: spec.kind.value)
def test_every_field_of_a_file_is_listed(kind: object) -> None:
    spec = next(each for each in KINDS.values() if each is kind)
    row = re.search(rf"^\| `{spec.kind.value}` \| (.*) \|$", told("docs", "command-line.md"), re.MULTILINE)
    assert row is not None
    assert set(CODE.findall(row[1])) == {field.key for field in spec.fields}


# ------------------------------------------------------------------ the book
def described_tables() -> dict[str, set[str]]:
    return {
        name: {
            word
            for line in text.splitlines()
            if line.startswith("| `")
            for word in CODE.findall(line.removeprefix("| ").partition(" | ")[0])
        }
        for name, text in SECTION.findall(told("docs", "book-format.md"))
    }


def test_every_table_is_described() -> None:
    assert set(described_tables()) == set(metadata.tables)


@pytest.mark.parametrize("table", sorted(metadata.tables))
def test_every_column_is_described(table: str) -> None:
    assert described_tables()[table] == {column.name for column in metadata.tables[table].columns}


def test_the_format_has_the_version_of_the_schema() -> None:
    assert f"| `user_version` | {current_schema().version} |" in told("docs", "book-format.md")
    assert f"{len(metadata.tables)} STRICT tables" in told("CHANGELOG.md")


def test_every_table_that_a_trigger_guards_is_named() -> None:
    section = told("docs", "book-format.md").partition("## What triggers refuse")[2].partition("\n## ")[0]
    guarded = {re.search(r" ON (\w+) ", trigger)[1] for trigger in TRIGGERS}  # type: ignore[index]
    in_words = {"invoice", "invoice_line"}
    assert guarded - in_words - set(CODE.findall(section)) == set()
    assert all(word in section for word in ("issued invoice", "one of its lines"))


def test_every_pragma_has_its_reason() -> None:
    page, source = told("docs", "book-format.md"), told("arbook", "store", "connecting.py")
    set_here = {f"{name} = {value}" for name, value in re.findall(r"PRAGMA (\w+) = ([\w-]+)", source)}
    assert len(set_here) > 7
    assert [pragma for pragma in sorted(set_here) if f"`{pragma}`" not in page] == []


# ------------------------------------------------------------------ rules, words, reasons
def modules() -> Iterator[Path]:
    return (ROOT / "arbook").rglob("*.py")


def test_every_rule_that_the_code_names_is_written_down() -> None:
    rules = set(re.findall(r"^## (\d+)\. ", told("docs", "trade-rules.md"), re.MULTILINE))
    named = re.compile(r"trade rules? (\d+)(?: and (\d+))?")
    wanted = {number for path in modules() for pair in named.findall(path.read_text("utf-8")) for number in pair}
    assert wanted - {""} <= rules
    assert len(wanted) > 8


def test_a_rule_without_its_place_in_the_code_says_that_it_is_not_kept() -> None:
    for rule in re.split(r"^## ", told("docs", "trade-rules.md"), flags=re.MULTILINE)[1:]:
        assert ("In code:" in rule) is not bool(re.search(r"Not (?:kept|offered) yet", rule)), rule.splitlines()[0]


def test_the_glossary_has_a_word_for_every_noun_of_the_book() -> None:
    words = set(re.findall(r"^\| ([^|]+) \|", told("docs", "glossary.md"), re.MULTILINE))
    known = {part.strip() for word in words for part in word.split(",")}
    without = {
        "book fact",
        "business profile",
        "follow up",
        "import mapping",
        "invoice policy",
        "invoice word",
        "issued paper",
        "late charge part",
        "late waiver",
        "mail account",
        "message event",
        "payment word",
        "plan installment",
        "plan item",
        "plan rules",
        "reminder item",
        "reminder rules",
        "reminder run",
        "reminder stage",
        "stage wording",
        "tax rate",
    }
    assert {name.replace("_", " ") for name in metadata.tables} - without - known == set()


def test_the_manual_tells_the_shipped_ladder() -> None:
    page = " ".join(told("docs", "manual", "reminders.md").split())
    shipped = json.loads(resource_text("founding", "policies.json"))[FOUNDING_DEFAULT]
    before, first, second, third = (stage["offset_days"] for stage in shipped["stages"])
    assert f"{-before} days before the due date, then reminders {first}, {second} and {third} days after it" in page
    assert f"At least {shipped['min_gap_days']} days between two messages" in page
    assert len(Held) == 18, "a new reason to hold back needs its word in the manual"


def test_every_desk_has_its_page_and_keys() -> None:
    page = told("docs", "manual", "keys.md")
    assert all((DOCS / "manual" / f"{key}.md").exists() for key in desks.desk_keys())
    assert all(f"| Ctrl+{number} |" in page for number in range(1, 7))


def test_names_in_the_architecture_are_defined_where_it_says() -> None:
    """``ledger/allocation.propose_allocation`` by file, ``PaymentService.record`` by class, ``postings.allocate``."""
    page = told("docs", "architecture.md")
    dotted = re.compile(r"(?:arbook\.)?([\w./]*\w)\.(\w+)(?:\(.*\))?")
    found = [match for word in CODE.findall(page) if (match := dotted.fullmatch(word))]
    named = [match.groups() for match in found if match[2] not in {"py", "toml", "open_minor"}]
    assert len(named) > 20
    assert [f"{where}.{name}" for where, name in named if not is_defined(where.replace(".", "/"), name)] == []


def is_defined(where: str, name: str) -> bool:
    """Whether a module or class of this name holds a function, class or value of that name."""
    definition = re.compile(rf"^\s*(?:def|class) {name}\b|^\s*{name}\b.*=", re.MULTILINE)
    last = where.rpartition("/")[2]
    holds_class = re.compile(rf"^class {last}\b", re.MULTILINE)
    for path in modules():
        source = path.read_text("utf-8")
        at = str(path.relative_to(ROOT / "arbook").with_suffix(""))
        if (at == where or at.endswith(f"/{where}") or holds_class.search(source)) and definition.search(source):
            return True
    return False


# ------------------------------------------------------------------ dependencies
def runtime_dependencies() -> list[str]:
    project = tomllib.loads(told("pyproject.toml"))["project"]
    return [re.split(r"[\[<>=!~ ]", wanted)[0] for wanted in project["dependencies"]]


@pytest.mark.parametrize("name", runtime_dependencies())
def test_every_dependency_has_its_reason(name: str) -> None:
    page = told("docs", "decisions", "0002-dependencies.md")
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert any(name in row.split(" | ")[0] for row in rows), name
