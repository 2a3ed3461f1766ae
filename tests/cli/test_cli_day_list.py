"""Today on the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Arbook

DAY = ("--today", "2026-03-04")
JSON = (*DAY, "--format", "json")


def test_the_days_list_has_sections_topics_and_reasons(done: Arbook, shop: Path) -> None:
    told = done("today", shop, *JSON).json
    assert [(row["section"], row["customer"], row["topics"]) for row in told["rows"]] == [
        ("ready", "1001", ["overdue"]),
    ]
    assert told["rows"][0]["reason"]
    assert told["rows"][0]["days_late"] == 44


@pytest.mark.parametrize(("words", "count"), [(("--filter", "old"), 0), (("--filter", "overdue"), 1)])
def test_it_is_narrowed_to_a_topic_and_a_section(
    done: Arbook, shop: Path, words: tuple[str, ...], count: int
) -> None:
    assert len(done("today", shop, *words, *JSON).json["rows"]) == count
    assert done("today", shop, *words, "--section", "held", *JSON).json["rows"] == []


def test_who_contests_a_part_and_has_paid_a_part_ahead_is_found_by_both(done: Arbook, shop: Path) -> None:
    done("dispute", shop, "open", "--customer", "1001", "--amount", "2", "--reason", "other", *DAY)
    done("pay", shop, "--customer", "1001", "--amount", "1", "--order", "on-account", *DAY)
    for topic in ("disputed", "on_account"):
        [row] = done("today", shop, "--filter", topic, *JSON).json["rows"]
        assert (row["section"], row["topics"]) == ("ready", ["overdue", "disputed", "on_account"])


def test_a_note_to_come_back_stands_on_its_day_until_it_is_done(done: Arbook, arbook: Arbook, shop: Path) -> None:
    add = ("follow-up", shop, "add", "--customer", "1002", "--note", "the bell", "--who", "Finn")
    made = done(*add, "--on", "2026-03-05", *JSON).json
    assert done("today", shop, "--filter", "follow_up", *JSON).json["rows"] == []
    [row] = done("today", shop, "--filter", "follow_up", "--today", "2026-03-05", "--format", "json").json["rows"]
    assert (row["section"], row["reason"], row["who"]) == ("first", "the bell", ["Finn"])
    whose = ("today", shop, "--today", "2026-03-05", "--format", "json", "--who")
    assert [len(done(*whose, name).json["rows"]) for name in ("Finn", "finn", "Nora")] == [1, 1, 0]
    [kept] = done("follow-up", shop, "list", *JSON).json["rows"]
    assert (kept["id"], kept["who"], kept["on"]) == (made["id"], "Finn", "2026-03-05")
    done("follow-up", shop, "done", made["id"], *DAY)
    assert done("follow-up", shop, "list", *JSON).json["rows"] == []
    for words in (("done",), ("add", "--note", "x"), ("done", "99"), ("list", "--note", "x")):
        assert arbook("follow-up", shop, *words, *DAY).code != 0


def test_who_stands_first_for_several_reasons_has_one_row_that_names_them(done: Arbook, shop: Path) -> None:
    word = ("--customer", "1001", "--amount", "1", "--by", "2026-02-20")
    done("promise", shop, "add", *word, "--today", "2026-02-10")
    for note in ("the bell", "the brake"):
        done("follow-up", shop, "add", "--customer", "1001", "--on", "2026-03-04", "--note", note, *DAY)
    [row] = done("today", shop, "--section", "first", *JSON).json["rows"]
    assert (row["kind"], row["besides"], row["reason"]) == ("promise", ["follow_up"] * 2, "the bell the brake")
    assert row["topics"] == ["overdue", "broken", "follow_up"]


def test_who_needs_care_is_left_out_when_all_are_reminded(done: Arbook, shop: Path) -> None:
    done("tone", shop, "--customer", "1001", "--sensitive", "ill", *DAY)
    [row] = done("today", shop, *JSON).json["rows"]
    assert row["careful"] is True
    assert done("remind", shop, "--send", *JSON).json["queued"] == 0
