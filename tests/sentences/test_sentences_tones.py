from datetime import date

import pytest

from arbook.formats.formats import formats_for
from arbook.ledger.relationship import Manner, Relationship, ToneFrom, ToneWhy, choose_tone
from arbook.sentences.tones import tone_reasons, tone_sentence

TODAY = date(2026, 11, 26)
LOYAL = Relationship(date(2025, 11, 1), 20, 20, 10, 10, 60, 0, 1)


@pytest.mark.parametrize("manner", [Manner(), Manner("firm"), Manner(is_sensitive=True, reason="x")])
@pytest.mark.parametrize("past", [LOYAL, Relationship(broken=2), Relationship()])
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_tone_says_who_chose_it(manner: Manner, past: Relationship, language: str) -> None:
    choice = choose_tone("neutral", past, TODAY, manner=manner)
    told = tone_sentence(choice).plain(formats_for(language))
    assert told.endswith(".")
    assert "{" not in told


def test_reasons_are_told_in_a_few_words() -> None:
    told = [each.plain(formats_for("en")) for each in tone_reasons(choose_tone("neutral", LOYAL, TODAY))]
    assert told == ["this is the first that is late", "never paid late before", "customer for 1 year"]


def test_every_reason_and_source_has_words() -> None:
    from arbook.ledger.relationship import ToneChoice

    reasons = tuple((why, 2) for why in ToneWhy)
    for source in ToneFrom:
        assert len(tone_reasons(ToneChoice("warm", source, reasons))) == len(ToneWhy)
        assert "warm" in tone_sentence(ToneChoice("warm", source)).plain(formats_for("en"))


def test_who_never_paid_near_the_due_date_is_told_of_without_a_share() -> None:
    choice = choose_tone("neutral", Relationship(settled=10, ever_settled=10, ever_late=10), TODAY)
    assert choice.source is ToneFrom.RELATIONSHIP
    told = [each.plain(formats_for("en")) for each in tone_reasons(choice)]
    assert told == ["nothing was paid by a week after its due date"]
