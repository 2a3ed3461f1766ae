"""What people type, on paper: as typed, never obeyed, never an empty box."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from paper_samples import AS_OF, ENGLISH, FINCH, ITEMS, MARLOW, VAT_23, euros, open_item_paper, text_of

from arbook.documents.fonts import BOLD, REGULAR, runs, uncovered
from arbook.documents.invoice import draw_invoice
from arbook.documents.invoice_paper import InvoicePaper
from arbook.documents.scripts import clean, clean_lines, visual
from arbook.documents.statement import draw_statement
from arbook.documents.wrapping import Style, fitted, shorten, wrap
from arbook.ledger.invoicing import InvoiceLine, invoice_totals

BODY = Style(REGULAR, 9.5)
HOSTILE = [
    "<b>Bold</b> & <font color=red>Söhne</font>",
    'Robert\'); DROP TABLE "customer";--',
    "=HYPERLINK(1)",
    "{business} %s %(x)s {0}",
    "(unbalanced \\( \\) ) \\n",
    "Łódź Ελλάδα Київ Ünïcødé ₹ €",
    "naïve résumé",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_stands_on_the_paper_as_typed(name):
    text = text_of(draw_statement(open_item_paper(recipient=replace(MARLOW, name=name)), FINCH, *ENGLISH))
    assert name in text.replace("\n", " ")


def test_newlines_in_a_name_become_spaces():
    assert clean("Marlow\r\nHotel\tGroup") == "Marlow Hotel Group"
    assert clean_lines("one\n\n two \r\nthree") == ("one", "two", "three")


def test_controls_and_direction_overrides_are_left_out():
    assert clean("inv\u202eoice\u2066 \u200f2026\x07\x00-1\ufeff") == "invoice 2026-1"


def test_lone_surrogates_become_a_replacement_mark():
    assert clean("a\ud800b") == "a\ufffdb"


def test_arabic_is_joined_and_runs_from_the_right():
    drawn = visual("شركة")
    assert drawn == "\ufe94\ufedb\ufeae\ufeb7"  # final teh marbuta leftmost, initial sheen rightmost
    assert {font for font, _ in runs("شركة", BOLD)} == {"DejaVuSans-Bold"}


def test_hebrew_among_latin_keeps_the_latin_readable():
    assert visual("ABC שלום Ltd 12") == "ABC םולש Ltd 12"


def test_what_no_font_covers_is_named_and_drawn_as_a_mark():
    assert uncovered("Łódź שלום شركة − €") == ""
    assert uncovered("東京 Ltd 東") == "東京"
    assert uncovered("Ada 😀") == "😀"
    assert runs("東 A", REGULAR) == ((REGULAR, "\ufffd A"),)


@given(st.text(max_size=80), st.text(max_size=80))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_stops_a_statement(name, line):
    recipient = replace(MARLOW, name=name, number=line, contact_name=line, address_lines=(line, name))
    item = replace(ITEMS[0], number=name)
    paper = replace(open_item_paper(items=(item,), recipient=recipient), reference=name)
    head = replace(FINCH, business_name=line, tagline=name, payment_note=line, iban=name, contact_name=name)
    assert "€1,632.70" in text_of(draw_statement(paper, head, *ENGLISH))


@given(st.text(max_size=60), st.text(max_size=20))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_stops_an_invoice(text, unit):
    lines = (InvoiceLine(text or "-", Decimal(1), Decimal(5), VAT_23, unit),)
    paper = InvoicePaper(
        kind="credit_note",
        number=text,
        issued_on=AS_OF,
        recipient=MARLOW,
        currency="EUR",
        lines=lines,
        totals=invoice_totals((replace(lines[0], description="x"),), "EUR"),
        reference=text,
        corrects_number=text,
        note=text,
    )
    assert "€6.15" in text_of(draw_invoice(paper, FINCH, *ENGLISH))


@given(st.text(alphabet="abc Wi—ł", max_size=300), st.integers(20, 300))
def test_wrapped_lines_fit_and_lose_no_letter(text, width):
    lines = wrap(text, BODY, width)
    assert all(BODY.width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_word_of_300_letters_is_broken_or_ended_with_an_ellipsis():
    word = "W" * 300
    assert "".join(wrap(word, BODY, 100)) == word
    short = wrap(word, BODY, 100, most=2)
    assert len(short) == 2
    assert short[-1].endswith("…")
    assert BODY.width(shorten(word, BODY, 50)) <= 50


def test_a_fitted_text_is_not_wider_than_its_room():
    small = fitted("€300,000,000,000.00", BODY, 60)
    assert small.width("€300,000,000,000.00") <= 60


def test_a_logo_is_drawn_and_a_broken_one_gives_way_to_the_initials():
    from PIL import Image

    file = io.BytesIO()
    Image.new("RGB", (300, 100), "navy").save(file, "PNG")
    with_logo = draw_statement(open_item_paper(), replace(FINCH, logo=file.getvalue()), *ENGLISH)
    assert b"/Image" in with_logo
    assert not text_of(with_logo).startswith("FJ")
    broken = draw_statement(open_item_paper(), replace(FINCH, logo=b"\x89PNG not really"), *ENGLISH)
    assert text_of(broken).startswith("FJ")


def test_an_emoji_leaves_the_rest_of_its_text_searchable(caplog):
    recipient = replace(MARLOW, name="Café 😀 شركة")
    assert "Café \ufffd" in text_of(draw_statement(open_item_paper(recipient=recipient), FINCH, *ENGLISH))
    assert not caplog.records


def test_a_long_firm_name_is_set_smaller_but_never_cut():
    name = "Bäckerei & Konditorei Sonnenschein-Weidenfeller GmbH & Co. KG"
    text = text_of(draw_statement(open_item_paper(), replace(FINCH, business_name=name), *ENGLISH))
    assert text.replace("\n", " ").count("GmbH & Co. KG") >= 4  # head, window, how to pay, foot


def test_an_old_bidi_trick_cannot_turn_an_amount_around():
    item = replace(ITEMS[0], number="\u202e2026-0104", due_on=date(2026, 10, 23), open=euros("1632.70"))
    assert "Invoice 2026-0104" in text_of(draw_statement(open_item_paper(items=(item,)), FINCH, *ENGLISH))
