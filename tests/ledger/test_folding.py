"""What counts as the same word: case, accents, ligatures and the two ways of writing umlauts do not matter."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.folding import LONGEST_WORD, asked_words, find_words, fold, parts_of, search_key

TEXT = st.text(max_size=60)
LATIN = st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x17F), max_size=40)


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("muell", "Müll"),
        ("mull", "MÜLL"),
        ("müll", "Mu\u0308ll"),
        ("strasse", "Hauptstraße"),
        ("STRASSE", "straße"),
        ("cafe", "Café"),
        ("fin", "Ex-\ufb01n"),
        ("oeuvre", "Œuvre"),
        ("aalborg", "Ålborg"),
        ("alborg", "Ålborg"),
        ("lodz", "Łódź"),
        ("sorensen", "Sørensen"),
        ("soerensen", "Sørensen"),
        ("istanbul", "İSTANBUL"),
        ("οδος", "ΟΔΌΣ"),
        ("148", "١٤٨"),
    ],
)
def test_a_customer_is_found_however_the_name_is_typed(typed: str, stands: str) -> None:
    assert fold(typed) in search_key(stands)


@given(TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(LATIN)
def test_case_does_not_matter(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


@given(TEXT)
def test_how_a_letter_is_composed_does_not_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(TEXT)
def test_a_folded_text_has_no_accents_and_no_blanks_at_its_ends(text: str) -> None:
    folded = fold(text)
    assert not any(unicodedata.combining(each) for each in folded)
    assert folded == " ".join(folded.split())


@given(TEXT)
def test_whatever_is_stored_is_found_by_itself(text: str) -> None:
    assert fold(text) in search_key(text)


@pytest.mark.parametrize(
    ("number", "typed"),
    [
        ("2026-0148", "148"),
        ("2026-0148", "0148"),
        ("2026-0148", "2026-01"),
        ("RE20260148", "148"),
        ("RE20260148", "re2026"),
        ("R00000148", "148"),
        ("PO-4711/A", "4711"),
        ("Straße-7", "strasse-7"),
        ("0000", "0"),
        ("0000", "0000"),
    ],
)
def test_a_number_is_found_by_its_beginning_and_by_its_tail(number: str, typed: str) -> None:
    (word,) = asked_words(typed)
    assert any(each.startswith(word) for each in find_words(number))


@given(st.text(alphabet="RE2026/-.0148 ", min_size=1, max_size=20))
def test_a_number_is_always_found_by_all_of_its_words(number: str) -> None:
    stored = find_words(number)
    for word in asked_words(number):
        assert any(each.startswith(word) for each in stored)
        assert all(any(each.startswith(part) for each in stored) for part in parts_of(word))


@given(TEXT)
def test_no_stored_word_is_empty_or_endless(text: str) -> None:
    assert all(0 < len(word) <= LONGEST_WORD for word in find_words(text * 20))
