import re
from datetime import date

import pytest

from arbook.formats.formats import formats_for
from arbook.importing.errors import MappingError
from arbook.ledger.errors import AmountError
from arbook.ledger.money import Money
from arbook.ledger.numbering import NumberingError
from arbook.mail.errors import LoginRefusedError, PostError
from arbook.sentences.refusals import WORDS, explain, wanted_facts
from arbook.sentences.sentence import LONGEST_FACT, Sentence
from arbook.store.errors import BookInUseError, NotABookError
from tests.sentences.error_classes import all_error_classes, whys_in_source

ENGLISH = formats_for("en")
TEMPLATES = sorted({template for words in WORDS.values() for told in words.values() for template in told})


def test_every_refusal_of_the_program_has_words():
    assert sorted(set(all_error_classes()) - set(WORDS)) == []


def test_there_are_no_words_for_refusals_that_do_not_exist():
    assert sorted(set(WORDS) - set(all_error_classes())) == []


def test_every_why_in_the_program_has_words():
    speechless = {
        f"{name}: {why}"
        for name, whys in whys_in_source().items()
        if name in WORDS
        for why in whys
        if why not in WORDS[name]
    }
    assert sorted(speechless) == []


def test_the_source_is_really_read():
    found = whys_in_source()
    assert {"two_marks", "too_large"} <= found["AmountError"]
    assert {"no_description", "due_before_issued", "above_invoice"} <= found["InvoiceError"]
    assert {"full", "io"} <= found["NothingSavedError"]


@pytest.mark.parametrize("name", sorted(WORDS))
def test_a_why_nobody_foresaw_still_has_a_sentence(name):
    assert WORDS[name][""]


@pytest.mark.parametrize("template", TEMPLATES)
def test_words_are_plain_sentences(template):
    assert template.endswith((".", "?", "{text}", "{text:.}", "{cause}")) or template.rstrip().endswith(
        "Nothing was sent."
    )
    assert "!" not in template
    assert not re.search(r"\b(error|invalid|successfully|debtor|client)\b", template, re.IGNORECASE)
    assert template == " ".join(template.split())
    assert len(template) <= 170


def test_facts_are_written_the_owners_way():
    refusal = explain(NumberingError(field="issued_on", why="before_last", last_issued_on=date(2026, 11, 9)))
    assert refusal.plain(ENGLISH) == (
        "Numbers follow dates, and the newest paper is of 9 Nov 2026. Date this one then or later, or "
        "record it as one from another program."
    )
    assert refusal.field == "issued_on"


def test_a_suggestion_is_made_only_where_there_is_one():
    with_one = explain(AmountError(text="1,245.00.0", why="two_marks", suggestion="1,245.00"))
    without = explain(AmountError(text="1.2.3,4,5", why="two_marks", suggestion=None))
    assert with_one.plain(ENGLISH) == "“1,245.00.0” has two decimal marks. Did you mean 1,245.00?"
    assert without.plain(ENGLISH) == "“1.2.3,4,5” has two decimal marks."


def test_a_book_in_use_says_by_whom_when_that_is_known():
    known = explain(BookInUseError(path="shop.arbook", owner="ada@desk", since="2026-11-26T09:00", pid=7))
    unknown = explain(BookInUseError(path="shop.arbook", owner=None, since=None, pid=None))
    told = "shop.arbook is open in another window or program on desk since 26 Nov 2026, 09:00. Close it there first."
    assert known.plain(ENGLISH) == told
    assert unknown.plain(ENGLISH) == "shop.arbook is open in another window or program. Close it there first."


def test_columns_that_are_missing_are_named_in_words():
    told = explain(MappingError(why="fields_missing", fields=("customer_number", "issued_on"))).plain(ENGLISH)
    assert told.startswith("No column was found for: customer number, issued on.")


def test_a_new_kind_of_refusal_speaks_with_the_words_above_it():
    class QuotaError(PostError):
        pass

    told = explain(QuotaError("mail.example", 587)).plain(ENGLISH)
    assert told == "mail.example refused. Nothing was sent."


def test_what_a_server_says_is_quoted_on_one_line():
    refused = LoginRefusedError("mail.example", 587, code=535, text="5.7.8 bad\r\n\x1b[31mcredentials")
    told = explain(refused).plain(ENGLISH)
    assert "\n" not in told
    assert "\x1b" not in told
    assert "5.7.8 bad [31mcredentials" in told


def test_what_a_server_says_ends_with_one_full_stop():
    for said in ("Not today", "Not today."):
        told = explain(LoginRefusedError("mail.example", 587, code=535, text=said)).plain(ENGLISH)
        assert told.endswith("It said: Not today. Nothing was sent.")


@pytest.mark.parametrize(("count", "told"), [(0, "0 rows were"), (1, "1 row was"), (2, "2 rows were")])
def test_one_is_not_many(count, told):
    assert Sentence("{count} {count:row was|rows were}", {"count": count}).plain(ENGLISH) == told


def test_an_endless_fact_is_cut():
    told = explain(AmountError(text="9" * 5000, why="not_a_number", suggestion=None)).plain(ENGLISH)
    assert len(told) < LONGEST_FACT + 100


def test_a_name_with_braces_is_not_read_as_a_template():
    told = explain(NotABookError(path="{why.__class__}.arbook", why="empty")).plain(ENGLISH)
    assert told.startswith("{why.__class__}.arbook is an empty file")


def test_money_and_lists_are_written_out():
    sentence = Sentence("{sums} of {owed}", {"sums": ("a", "b"), "owed": Money.of("1240.50", "EUR")})
    assert sentence.plain(ENGLISH) == "a, b of €1,240.50"


def test_every_template_can_be_filled_from_the_facts_it_names():
    for template in TEMPLATES:
        filled = Sentence(template, dict.fromkeys(wanted_facts(template), "x")).plain(ENGLISH)
        assert "{" not in filled.replace("{year}-{n:04}", "")
