"""Where the lines of a paper end."""

from arbook.documents.wrapping import Style, wrap

LOOK = Style("NotoSans", 10)


def lines(text: str, before: str) -> list[str]:
    """Lines as wide as ``before``."""
    return wrap(text, LOOK, LOOK.width(before) + 1)


def test_a_text_does_not_end_with_a_word_alone_in_its_line() -> None:
    whole = "If your payment is on its way, thank you"
    assert lines(whole, "If your payment is on its way, thank") == ["If your payment is on its way,", "thank you"]


def test_a_line_that_would_be_left_half_empty_lends_no_word() -> None:
    assert lines("The Rheindampfschifffahrtsgesellschaft pays", "The Rheindampfschifffahrtsgesellschaft") == [
        "The Rheindampfschifffahrtsgesellschaft",
        "pays",
    ]


def test_a_day_stands_with_its_month() -> None:
    assert lines("Bitte zahlen Sie am 1. Dezember 2026", "Bitte zahlen Sie am 1.") == [
        "Bitte zahlen Sie am",
        "1. Dezember 2026",
    ]
    assert lines("It is still due on 26 November", "It is still due on 26") == [
        "It is still due on",
        "26 November",
    ]


def test_a_word_too_long_for_its_line_is_cut_and_nothing_is_lost() -> None:
    told = lines("see https://pay.example/with/a/very/long/address", "see https://pay")
    assert "".join(told).replace(" ", "") == "seehttps://pay.example/with/a/very/long/address"
