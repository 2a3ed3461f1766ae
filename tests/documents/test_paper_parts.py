"""Names, wording, colors and the code to scan."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from string import Formatter

import pytest
import segno
from paper_samples import AS_OF, ENGLISH, FINCH, MARLOW, euros

from arbook.documents.head import draw_title
from arbook.documents.inks import READABLE_CONTRAST, WHITE, accent_ink, contrast, readable, tint
from arbook.documents.layout import Sheet
from arbook.documents.names import file_name
from arbook.documents.payment import Payable, draw_payment
from arbook.documents.scan_code import grouped_iban, is_iban, transfer_code
from arbook.documents.wording import wording_for, wording_of
from arbook.formats.formats import LANGUAGES
from arbook.resources import resource_path

READABLE_LARGE = 3
DAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("number", "name"),
    [("1042", "statement-1042-2026-11-26.pdf"), ("K-7_b", "statement-K-7_b-2026-11-26.pdf")],
)
def test_a_plain_number_is_kept_in_the_file_name(number, name):
    assert file_name("statement", number, DAY, "en") == name


def test_a_file_is_called_what_its_keeper_calls_it():
    assert file_name("credit-note", "G-7", DAY, "de") == "Rechnungskorrektur-G-7-2026-11-26.pdf"
    assert file_name("statement", "1042", DAY, "de") == "Kontoauszug-1042-2026-11-26.pdf"


@pytest.mark.parametrize("number", ["7/1", "7:1", "..\\..\\x", "", "محل", "a" * 300, "x\x00y", "CON ", "\ud800"])
def test_a_strange_number_gives_a_safe_name_of_its_own(number):
    name = file_name("credit-note", number, DAY, "en")
    assert name.isascii()
    assert len(name) < 120
    assert not set(name) & set('/\\:*?"<>|\x00 ')
    assert name != file_name("credit-note", number + "'", DAY, "en")


def test_both_languages_have_the_same_texts_with_the_same_facts():
    catalogs = [json.loads(resource_path("wording", f"{code}.json").read_text("utf-8")) for code in LANGUAGES]
    english = catalogs[0]
    for catalog in catalogs[1:]:
        assert catalog.keys() == english.keys()
        for key, text in catalog.items():
            assert _facts_of(text) == _facts_of(english[key]), key


def _facts_of(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_missing_text_is_english_and_named():
    wording = wording_of("de", {"pay.title": "So zahlen Sie"})
    assert wording.say("pay.title") == "So zahlen Sie"
    assert wording.say("pay.scan") == "Scan to pay"
    assert "pay.scan" in wording.missing


def test_an_unknown_language_reads_english():
    assert wording_for("xx").language == "en"
    assert wording_for("de-AT").language == "de"
    assert wording_for("de").missing == ()


def test_facts_that_look_like_templates_stay_text():
    assert wording_for("en").say("agreement.signed_business", name="{name}") == "For {name}"


@pytest.mark.parametrize("accent", ["#FFEE00", "#0B6470", "#FFFFFF", "#000000", "#B5651D", "red", ""])
def test_any_accent_leaves_text_readable(accent):
    ink = accent_ink(accent)
    assert contrast(readable(ink), WHITE) >= READABLE_CONTRAST
    assert contrast(readable(WHITE, ink), ink) >= READABLE_LARGE  # initials, 13 pt bold
    assert contrast(accent_ink("#9C2C1B"), tint(ink)) >= READABLE_CONTRAST


def test_an_account_number_is_checked_and_grouped():
    assert is_iban("DE75512108001245126199")
    assert not is_iban("DE75512108001245126198")
    assert grouped_iban("de75 51210800 1245126199") == "de75 5121 0800 1245 1261 99"


def test_the_code_holds_a_credit_transfer_of_exactly_the_amount():
    told = "BCD\n002\n2\nSCT\nAIBKIE2D\nFinch Joinery\nDE75512108001245126199\nEUR3122.7\n\n\n1042"
    expected = segno.make_qr(told.encode("iso-8859-1"), error="m", boost_error=False)
    code = transfer_code("Finch Joinery", "DE75512108001245126199", "AIBKIE2D", 312270, "1042")
    assert code == tuple(tuple(bool(module) for module in row) for row in expected.matrix)


def test_the_code_on_paper_is_the_code_that_was_made():
    sheet = _sheet()
    sheet.y = 100.0
    draw_payment(sheet, Payable(euros("3122.70"), "1042"))
    image = _picture(sheet, scale=6)
    left, side = (sheet.right - sheet.style.frame.pad - 77) * 6, 77 * 6
    dark = [y for y in range(104 * 6, 300 * 6) if image.getpixel((int(left) + 4, y)) < 128]
    code = transfer_code("Finch Joinery", FINCH.iban, "", 312270, "1042")
    module = side / len(code)
    for row, modules in enumerate(code):
        for column, is_dark in enumerate(modules):
            spot = int(left + (column + 0.5) * module), int(dark[0] + (row + 0.5) * module)
            assert (image.getpixel(spot) < 128) == is_dark, (row, column)


@pytest.mark.parametrize(
    "head",
    [
        replace(FINCH, iban="DE00512108001245126199"),
        replace(FINCH, iban=""),
        replace(FINCH, business_name="株" * 400),
    ],
)
def test_where_no_bank_could_use_a_code_there_is_none(head):
    sheet = _sheet(head)
    sheet.y = 100.0
    draw_payment(sheet, Payable(euros("5.00"), "東" * 140))
    image = _picture(sheet, scale=1)
    assert image.getpixel((int(sheet.right) - 76, 118)) > 200


def test_a_very_long_title_takes_lines_not_the_margin():
    sheet = _sheet()
    sheet.y = 100.0
    draw_title(sheet, "Invoice " + "9" * 200)
    assert sheet.y > 150


def test_nothing_heavy_is_loaded_before_a_paper_is_drawn():
    rooms = "statement invoice agreement reminder_letter names"
    imports = "; ".join(f"import arbook.documents.{room}" for room in rooms.split())
    heavy = "{'reportlab', 'PIL', 'segno', 'stdnum', 'bidi', 'arabic_reshaper', 'babel'}"
    code = f"import sys; {imports}; sys.exit(bool({heavy} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _sheet(head=FINCH):
    return Sheet(head, MARLOW, *ENGLISH, title="Statement", dated_on=AS_OF)


def _picture(sheet, scale):
    import pypdfium2

    document = pypdfium2.PdfDocument(sheet.finish())
    image = document[0].render(scale=scale).to_pil().convert("L")
    document.close()
    return image
