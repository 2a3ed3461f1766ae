"""The documents point to what is there, and stay free of any one machine."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "benchmarks" / "README.md"))
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
OWNERS_BROWSER = "`http://localhost`"
"""What an owner types into a provider's form, for the way back from signing in: no machine of ours."""
FILE = re.compile(r"[\w./-]+/[\w.-]+\.(?:py|txt|md|toml|sql)")


def told(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def names(pages: list[Path]) -> list[str]:
    return [str(page.relative_to(ROOT)) for page in pages]


@pytest.mark.parametrize("page", PAGES, ids=names(PAGES))
def test_every_link_leads_to_a_file(page: Path) -> None:
    inside = [link.partition("#")[0] for link in LINK.findall(told(page)) if "://" not in link]
    missing = [link for link in inside if link and not (page.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=names(PAGES))
def test_no_page_knows_a_machine_or_a_registry(page: Path) -> None:
    machine = re.compile(r"(?:^|[\s(\"'`])(?:/(?:home|root|work|tmp|Users|opt|srv|mnt)/|[A-Z]:\\)", re.MULTILINE)
    hosts = re.compile(r"pypi|files\.pythonhosted|localhost|127\.0\.0\.1|(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*[-\d])")
    assert machine.findall(told(page)) == []
    assert hosts.findall(told(page).replace(OWNERS_BROWSER, "")) == []


@pytest.mark.parametrize("page", PAGES, ids=names(PAGES))
def test_no_page_raises_its_voice(page: Path) -> None:
    prose = re.sub(r"```.*?```|`[^`]*`|!\[", "", told(page), flags=re.DOTALL)
    assert "!" not in prose


def test_every_page_of_the_manual_is_in_its_list() -> None:
    manual = ROOT / "docs" / "manual"
    listed = set(LINK.findall(told(manual / "README.md")))
    assert {page.name for page in manual.glob("*.md")} - {"README.md"} == listed


def test_decisions_are_numbered_without_gaps_and_say_what_follows() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in decisions] == list(range(1, len(decisions) + 1))
    for page in decisions:
        assert all(part in told(page) for part in ("**Context.**", "**Decision.**", "**Consequences.**")), page.name


@pytest.mark.parametrize("page", PAGES, ids=names(PAGES))
def test_modules_that_a_page_names_exist(page: Path) -> None:
    """``services/postings.py`` is a file of the program, of the tests, or of the repository."""
    wanted = {word for word in CODE.findall(told(page)) if FILE.fullmatch(word)}
    places = (ROOT, ROOT / "arbook", page.parent)
    assert [word for word in sorted(wanted) if not any((place / word).exists() for place in places)] == []
