"""How many there are of something is written as the owner writes numbers, wherever it can be more than a thousand."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.formats.formats import formats_for
from arbook.gui.invoices.words import priced_words
from arbook.gui.payments.split_view import put_words
from arbook.gui.settings.policy_words import use_words
from arbook.gui.shared.check_words import check_look, check_sentence
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.panel import SidePanel
from arbook.gui.shared.sent_question import SentQuestion
from arbook.gui.today.words import expected_look
from arbook.ledger.aging import Aging
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.readiness import Check, CheckKind
from arbook.queries.reminder_policies import PolicyUse
from arbook.queries.today import CurrencyFacts
from arbook.services.worklist import Board

TODAY = date(2026, 11, 26)
IRISH = Owner(formats=formats_for("en", "IE"), explain=str, today=lambda: TODAY)
GERMAN = Owner(formats=formats_for("de", "DE"), explain=str, today=lambda: TODAY)
KINDS = (CheckKind.UNMATCHED, CheckKind.ADDRESS, CheckKind.REPLIED, CheckKind.QUIET)


@pytest.fixture(autouse=True)
def _dressed(look: QApplication) -> None:
    """With the fonts of the program."""


@pytest.mark.parametrize(("owner", "place"), [(IRISH, "1,200 of 2,466"), (GERMAN, "1.200 of 2.466")])
def test_the_panel_tells_the_place_in_a_long_list_as_the_owner_writes_it(
    owner: Owner, place: str, qtbot: QtBot
) -> None:
    panel = SidePanel("Marlow Hotel Group")
    qtbot.addWidget(panel)
    panel.show_place(1200, 2466, owner.formats.count)
    assert place in [each.text() for each in panel.findChildren(Label)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_strip_groups_how_many_are_to_be_looked_at(kind: CheckKind) -> None:
    shown = check_look(Check(kind, is_open=True, count=1200, names=("Ada", "Ben", "Cem", "Dora")), IRISH)
    assert shown is not None
    assert "1,200 " in shown.words


@pytest.mark.parametrize("kind", [CheckKind.UNMATCHED, CheckKind.REPLIED])
def test_the_question_before_sending_groups_them_too(kind: CheckKind) -> None:
    told = check_sentence(Check(kind, is_open=True, count=1200, names=("Ada", "Ben", "Cem", "Dora")), GERMAN)
    assert "1.200 " in told


def test_a_payment_for_very_many_invoices_and_a_ladder_for_very_many_customers_are_counted_so() -> None:
    assert put_words(1200, IRISH) == "1,200 invoices"
    assert put_words(1, IRISH) == "1 invoice"
    use = PolicyUse(is_default=False, groups=2, customers=50_000, invoices=1)
    assert use_words(use, IRISH) == "2 groups, 50,000 customers, 1 invoice"


def test_a_thousand_letters_from_the_printer_are_asked_about_by_their_number(qtbot: QtBot) -> None:
    parent = SidePanel()
    qtbot.addWidget(parent)
    assert SentQuestion(parent, IRISH, 1200, is_kept=True).title.text() == "Did all 1,200 come out well?"


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "nothing promised or agreed"), (1, "1 promise or plan"), (1200, "1,200 promises or plans")],
)
def test_what_is_expected_is_counted_and_nothing_is_told_as_nothing(count: int, told: str) -> None:
    sums = CurrencyFacts(Aging(*(Money(0, "EUR"),) * 6), 0, 0, Money(count, "EUR"), count)
    board = Board(TODAY, (sums,), (), (), (), {})
    assert expected_look(board, IRISH).note == told


@pytest.mark.parametrize(
    ("quantity", "unit", "price_per", "told"),
    [
        ("35", "piece", "1", "35 × 6.90 per piece"),
        ("2.5", "", "1", "2.5 × 6.90"),
        ("1250", "sheet", "100", "1,250 × 6.90 per 100 sheet"),
        ("1250", "", "100", "1,250 × 6.90 per 100"),
    ],
)
def test_a_unit_is_told_with_its_price_so_that_one_word_is_right_for_one_and_for_many(
    quantity: str, unit: str, price_per: str, told: str
) -> None:
    line = InvoiceLine(
        "Booklet", Decimal(quantity), Decimal("6.90"), TaxRate("VAT", Decimal(0)), unit, price_per=Decimal(price_per)
    )
    assert priced_words(line, "EUR", IRISH) == told
