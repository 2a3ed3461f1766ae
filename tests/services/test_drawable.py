"""What no font can draw is told before an invoice is issued."""

import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from arbook.ledger.invoicing import Charge, InvoiceLine, Pricing, TaxRate
from arbook.services.drawable import _ALWAYS, LettersError, check_letters
from arbook.services.invoices import DraftInvoice
from tests.builders import Shop

VAT = TaxRate("VAT", Decimal(23))
LINE = InvoiceLine("Shelf", Decimal(1), Decimal(50), VAT, "pcs")


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def draft(shop: Shop, name: str = "Łódź Möbel GmbH", **texts: object) -> DraftInvoice:
    customer = shop.customer(name)
    return replace(DraftInvoice(customer.customer_id, date(2026, 3, 2), (LINE,)), **texts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("texts", "field", "why", "position"),
    [
        ({"name": "東京"}, "customer", "in_customer", None),
        ({"lines": (LINE, replace(LINE, description="Shelf\n東京"))}, "lines", "in_line", 2),
        ({"lines": (replace(LINE, unit="東"),)}, "lines", "in_line", 1),
        ({"lines": (replace(LINE, tax=TaxRate("VAT", Decimal(0), "東")),)}, "lines", "in_tax", 1),
        ({"pricing": Pricing(charges=(Charge("東", Decimal(5), VAT),))}, "charges", "in_charge", None),
        ({"reference": "PO 東"}, "reference", "in_reference", None),
        ({"note": "Thanks 😀"}, "note", "in_note", None),
    ],
)
def test_letters_that_no_font_has_are_named_with_their_place(
    shop: Shop, texts: dict[str, object], field: str, why: str, position: int | None
) -> None:
    with pytest.raises(LettersError) as refused:
        shop.read(check_letters, draft(shop, **texts))  # type: ignore[arg-type]
    error = refused.value
    assert (error.field, error.facts["why"], error.facts.get("position")) == (field, why, position)
    assert error.facts["marks"] in ("東京", "東", "😀")


@pytest.mark.parametrize(
    "text", ["Ελλάδα", "Борис", "שלום", "شركة\u200c", "Ada\tLovelace\r\nLtd", "a\u202eb", "ﬁ−€", ""]
)
def test_what_the_fonts_can_draw_passes(shop: Shop, text: str) -> None:
    shop.read(check_letters, draft(shop, note=text))


def test_plain_letters_need_no_font_to_be_loaded(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "arbook.documents.fonts", None)
    shop.read(check_letters, draft(shop, note="Grüße – “so” für 5 €"))


def test_what_is_passed_unseen_is_in_the_fonts() -> None:
    from arbook.documents.fonts import uncovered

    plain = "".join(chr(code) for code in range(0x20, 0x2100) if _ALWAYS.fullmatch(chr(code)))
    assert uncovered("".join(mark for mark in plain if mark.isprintable())) == ""
