"""Files of papers by the owner's pattern: safe on every system, and each paper its own."""

import pytest

from arbook.documents.errors import PaperError
from arbook.documents.names import check_pattern, patterned

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


@pytest.mark.parametrize("pattern", ["", "{customer}", "{name} {number}", "{name} {", "}{name}"])
def test_a_pattern_that_would_write_two_papers_into_one_file_is_refused(pattern: str) -> None:
    with pytest.raises(PaperError):
        check_pattern(pattern)
