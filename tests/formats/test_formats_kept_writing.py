"""What is kept of how the shipped languages write is what Babel says."""

import json
import subprocess
import sys

import pytest
from babel import Locale

from arbook.formats.formats import LANGUAGES, formats_for
from arbook.ledger.money import Money
from arbook.resources import resource_text
from tests.formats.writing import writing_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_kept_of_a_language_is_what_babel_says_today(language):
    assert json.loads(resource_text("writing", f"{language}.json")) == writing_of(language)


@pytest.mark.parametrize(
    ("language", "country"),
    [("en", ""), ("en", "US"), ("en", "AU"), ("en", "IN"), ("en", "ZA"), ("de", "AT"), ("de", "CH"), ("de", "LU")],
)
@pytest.mark.parametrize("currency", ["EUR", "USD", "GBP", "AUD", "CHF", "ZAR", "INR", "KWD"])
def test_a_currency_has_the_sign_that_babel_knows_in_that_country(language, country, currency):
    formats = formats_for(language, country)
    assert formats.symbol(currency) == Locale.parse(formats.locale_name).currency_symbols.get(currency, currency)


def test_numbers_and_days_are_written_without_loading_babel():
    code = (
        "import sys\n"
        "from datetime import date\n"
        "from arbook.formats.formats import formats_for\n"
        "from arbook.ledger.money import Money\n"
        "formats = formats_for('de', 'AT')\n"
        "print(formats.money(Money(124050, 'EUR')), formats.day(date(2026, 11, 26)), 'babel' in sys.modules)\n"
    )
    told = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    formats = formats_for("de", "AT")
    assert told.stdout.strip() == f"{formats.money(Money(124050, 'EUR'))} 26.11.2026 False"
