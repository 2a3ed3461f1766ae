"""Files of papers by the owner's pattern: safe on every system, and each paper its own."""

import pytest

from arbook.documents.errors import PaperError
from arbook.documents.names import check_pattern, distinct, patterned

NAME = "statement-1042-2026-11-26.pdf"


@pytest.mark.parametrize(
    ("pattern", "customer", "made"),
    [
        ("{name}", "Ada", NAME),
        ("{customer}, {name}", "Ada Stone Ltd", f"Ada Stone Ltd, {NAME}"),
        ("{customer} {name}", 'A/B: "C" <D>?*|', f"A-B- -C- -D- {NAME}"),
        ("{customer}{name}", "con.", f"_con.{NAME}"),
        ("{customer} {name}", "Müller\n\u202egnp.exe", f"Müller gnp.exe {NAME}"),
        ("{name} {customer}", "Dot & Co.", "statement-1042-2026-11-26 Dot & Co.pdf"),
        ("../{name}", "Ada", f"-{NAME}"),
    ],
)
def test_a_name_is_one_that_windows_takes(pattern: str, customer: str, made: str) -> None:
    assert patterned(pattern, NAME, customer) == made


def test_a_very_long_name_is_cut_but_never_the_number_of_the_paper() -> None:
    made = patterned("{customer} {name}", NAME, "Grüße " * 200)
    assert len(made.encode()) <= 210
    assert made.endswith(NAME)


def test_a_pattern_that_leaves_no_room_for_the_papers_own_name_is_refused() -> None:
    check_pattern(f"{'x' * 60} {{customer}} {{name}}")
    with pytest.raises(PaperError) as refusal:
        check_pattern(f"{'x' * 300} {{name}}")
    assert refusal.value.facts["why"] == "long_pattern"


@pytest.mark.parametrize("pattern", ["", "{customer}", "{name} {number}", "{name} {", "}{name}"])
def test_a_pattern_that_would_write_two_papers_into_one_file_is_refused(pattern: str) -> None:
    with pytest.raises(PaperError):
        check_pattern(pattern)


def test_two_papers_of_a_run_never_share_a_file_whatever_a_system_thinks_of_capitals() -> None:
    taken: set[str] = set()
    names = []
    for number in ("A1", "a1", "A1", "a1-2", "ÄRA", "ära"):
        names.append(distinct(f"statement-{number}.pdf", taken))
        taken.add(names[-1].casefold())
    assert names == [
        "statement-A1.pdf",
        "statement-a1-2.pdf",
        "statement-A1-3.pdf",
        "statement-a1-2-2.pdf",
        "statement-ÄRA.pdf",
        "statement-ära-2.pdf",
    ]
