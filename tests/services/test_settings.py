"""Settings can be changed and changed back; numbers never come twice; what has been chosen stays on the papers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.numbering import NumberingError
from arbook.ledger.terms import net_days
from arbook.queries.first_steps import ENOUGH_INVOICES, first_steps
from arbook.queries.integrity import money_findings
from arbook.queries.offers import number_series, tax_rates, terms_list
from arbook.queries.settings import MailAccountRow, mail_account, profile
from arbook.services.changing import Change
from arbook.services.customers import CustomerFacts
from arbook.services.founding import FoundBook
from arbook.services.invoices import DraftInvoice
from arbook.services.office import Office, new_office
from arbook.services.settings_offers import SettingsError, TaxRateFacts, ensure_terms

TODAY = date(2026, 11, 26)
PNG = b"\x89PNG\r\n\x1a\n and so on"
ACCOUNT = MailAccountRow("Finch", "nora@finch.example", "smtp.finch.example", 587, "starttls", "nora")


def founded(folder: Path, **facts: object) -> Office:
    return new_office(folder / "finch.arbook", FoundBook("Finch Joinery", "EUR", "IE", **facts))  # type: ignore[arg-type]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = founded(tmp_path)
    yield made
    made.close()


def add_customer(office: Office) -> int:
    made = office.customers.add(CustomerFacts(name="Ada Stone Ltd"), today=TODAY).made_id
    assert made is not None
    return made


def issue(office: Office, customer_id: int, on: date = TODAY) -> str:
    line = InvoiceLine("Shelf", Decimal(1), Decimal(100), TaxRate("VAT", Decimal(23)))
    return office.invoices.issue(DraftInvoice(customer_id, on, (line,)), today=on).number


def next_counter(office: Office, kind: str) -> int:
    return next(row.next_counter for row in office.read(number_series) if row.kind == kind)


# ---------------------------------------------------------------- numbers
def test_a_book_goes_on_with_the_owners_own_numbers(tmp_path: Path) -> None:
    office = founded(tmp_path, first_invoice="RE-2026-0148", today=TODAY, logo=PNG)
    ada = add_customer(office)
    assert [issue(office, ada), issue(office, ada, date(2027, 1, 4))] == ["RE-2026-0148", "RE-2027-0149"]
    assert office.read(profile).logo == PNG
    assert office.read(money_findings) == ()
    office.close()


@pytest.mark.parametrize(
    ("facts", "why"),
    [({"first_invoice": "RE-"}, "no_counter"), ({"logo": b"GIF89a"}, "logo_unreadable"),
     ({"logo": PNG + bytes(2_000_000)}, "logo_too_large")],
)  # fmt: skip
def test_a_book_that_cannot_be_founded_leaves_no_file(tmp_path: Path, facts: dict[str, object], why: str) -> None:
    with pytest.raises((NumberingError, SettingsError)) as refused:
        founded(tmp_path, today=TODAY, **facts)
    assert refused.value.facts["why"] == why
    assert list(tmp_path.iterdir()) == []


def test_numbers_go_on_from_a_later_one_and_never_back(office: Office) -> None:
    ada = add_customer(office)
    assert issue(office, ada) == "2026-0001"
    office.settings.change_numbering("invoice", "{year}-{n:04}", 100)
    assert issue(office, ada) == "2026-0100"
    with pytest.raises(NumberingError) as refused:
        office.settings.change_numbering("invoice", "{year}-{n:04}", 100)
    assert (refused.value.facts["why"], refused.value.facts["least"]) == ("goes_back", 101)
    assert next_counter(office, "invoice") == 101
    assert office.read(money_findings) == ()


def test_a_number_nobody_was_given_can_be_taken_back(office: Office) -> None:
    ada = add_customer(office)
    issue(office, ada)
    office.settings.change_numbering("invoice", "R{n:05}", 500)
    office.settings.change_numbering("invoice", "{year}-{n:04}", 2)
    assert issue(office, ada) == "2026-0002"
    assert office.read(money_findings) == ()


def test_a_number_that_was_given_meanwhile_is_not_taken_back(office: Office) -> None:
    ada = add_customer(office)
    issue(office, ada)
    office.settings.change_numbering("invoice", "R{n:05}", 500)
    issue(office, ada)
    with pytest.raises(NumberingError):
        office.settings.change_numbering("invoice", "{year}-{n:04}", 2)
    assert next(row.pattern for row in office.read(number_series) if row.kind == "invoice") == "R{n:05}"


@pytest.mark.parametrize("kind", ["credit_note", "plan", "customer"])
def test_while_nothing_was_numbered_any_number_may_come_first(office: Office, kind: str) -> None:
    pattern = next(row.pattern for row in office.read(number_series) if row.kind == kind)
    office.settings.change_numbering(kind, pattern, 5_000)
    office.settings.change_numbering(kind, pattern, 3)
    assert next_counter(office, kind) == 3


# ---------------------------------------------------------------- lists
def test_terms_no_longer_offered_can_be_offered_again(office: Office) -> None:
    terms_id = office.settings.add_terms(net_days(45)).made_id
    assert terms_id is not None
    office.settings.offer_terms(terms_id, offered=False)
    assert net_days(45).name not in [row.terms.name for row in office.read(terms_list)]
    assert office.settings.add_terms(net_days(45)).made_id == terms_id
    assert net_days(45).name in [row.terms.name for row in office.read(terms_list)]


def test_the_terms_and_rates_that_new_ones_begin_with_stay_on_offer(office: Office) -> None:
    own = office.read(profile)
    with pytest.raises(SettingsError) as refused:
        office.settings.offer_terms(own.default_terms_id, offered=False)
    assert refused.value.facts["why"] == "is_default"
    other = next(row.terms_id for row in office.read(terms_list) if row.terms_id != own.default_terms_id)
    office.settings.choose_terms(other)
    office.settings.offer_terms(own.default_terms_id, offered=False)
    assert own.default_terms_id not in [row.terms_id for row in office.read(terms_list)]


def test_one_tax_rate_is_the_first_and_cannot_be_taken_away(office: Office) -> None:
    rate_id = office.settings.add_tax_rate(TaxRateFacts("Culture", Decimal("5.5"))).made_id
    assert rate_id is not None
    office.settings.choose_tax_rate(rate_id)
    assert [row.name for row in office.read(tax_rates) if row.is_default] == ["Culture"]
    with pytest.raises(SettingsError):
        office.settings.offer_tax_rate(rate_id, offered=False)
    office.settings.choose_tax_rate(office.read(tax_rates)[1].tax_rate_id)
    office.settings.offer_tax_rate(rate_id, offered=False)
    assert "Culture" not in [row.name for row in office.read(tax_rates)]


def test_a_mail_account_can_be_forgotten(office: Office) -> None:
    office.settings.save_mail_account(ACCOUNT)
    office.settings.forget_mail_account()
    assert office.read(mail_account) is None


# ---------------------------------------------------------------- first steps
def test_the_first_steps_tick_themselves_off_and_are_over_when_all_are_done(office: Office) -> None:
    assert office.read(first_steps).steps == (False, False, False, False)
    own = office.read(profile)
    office.settings.change_profile(replace(own, address="1 Quay\nCork", iban="DE02120300000000202051"))
    ada = add_customer(office)
    issue(office, ada)
    so_far = office.read(first_steps)
    assert so_far.steps == (True, True, True, False)
    assert not so_far.is_over
    office.settings.save_mail_account(ACCOUNT)
    assert office.read(first_steps).is_over


def test_who_writes_invoices_without_mail_needs_no_guide_either(office: Office) -> None:
    ada = add_customer(office)
    for _ in range(ENOUGH_INVOICES):
        issue(office, ada)
    assert office.read(first_steps).is_over


# ---------------------------------------------------------------- copies
def test_a_copy_made_now_lies_in_the_books_own_folder_and_is_listed(office: Office) -> None:
    assert office.safekeeping.keeping().copies == ()
    for _ in range(2):
        office.safekeeping.backup_now(datetime(2026, 11, 26, 8, 2, tzinfo=UTC))
    kept = office.safekeeping.keeping()
    assert kept.folder == office.path.with_name("finch backups")
    assert sorted(each.path.name for each in kept.copies) == [
        "finch 2026-11-26 080200 (1).arbook", "finch 2026-11-26 080200.arbook",
    ]  # fmt: skip
    assert kept.size == office.path.stat().st_size > 0


def test_terms_of_an_import_are_those_with_the_same_rule_whatever_they_are_called(office: Office) -> None:
    known = next(row for row in office.read(terms_list) if row.terms.name == "30 days net")
    office.settings.change_terms(known.terms_id, replace(known.terms, name="One month"))
    assert office.settings.change_terms(known.terms_id, net_days(21, "30 days net")).number == "30 days net"

    def ensure(change: Change) -> None:
        change.made(ensure_terms(change, net_days(21)))

    assert office._counter.change("ensure", ensure).made_id == known.terms_id

    def ensure_again(change: Change) -> None:
        change.made(ensure_terms(change, net_days(30)))

    made = office._counter.change("ensure", ensure_again).made_id
    rows = {row.terms_id: row.terms for row in office.read(terms_list)}
    assert (rows[made or 0].name, rows[made or 0].pieces) == ("30 days net (2)", net_days(30).pieces)


def test_changed_terms_hold_for_new_invoices_only(office: Office) -> None:
    ada = add_customer(office)
    issue(office, ada)
    before = [row.terms for row in office.read(terms_list)]
    first = office.read(profile).default_terms_id
    office.settings.change_terms(first, net_days(5))
    assert [row.terms for row in office.read(terms_list)] != before
    with pytest.raises(SettingsError) as refused:
        office.settings.change_terms(first, net_days(60))
    assert refused.value.facts["why"] == "name_taken"
    with pytest.raises(SettingsError) as refused:
        office.settings.change_terms(999, net_days(99))
    assert refused.value.facts["why"] == "unknown"


@pytest.mark.parametrize("name", ["Übliche Frist", "übliche frist", " ÜBLICHE  Frist "])
def test_terms_of_one_name_are_there_once_umlauts_or_not(office: Office, name: str) -> None:
    made = office.settings.add_terms(net_days(11, "Übliche Frist")).made_id
    assert office.settings.add_terms(net_days(11, name)).made_id == made
    with pytest.raises(SettingsError) as refused:
        office.settings.add_terms(net_days(12, name))
    assert refused.value.facts == {"why": "name_taken", "name": "Übliche Frist"}


def test_a_tax_rate_is_there_once(office: Office) -> None:
    made = office.settings.add_tax_rate(TaxRateFacts("Culture", Decimal("5.5"))).made_id
    assert made is not None
    with pytest.raises(SettingsError) as refused:
        office.settings.add_tax_rate(TaxRateFacts(" culture ", Decimal("5.50"), note="Other"))
    assert refused.value.facts["why"] == "rate_taken"
    office.settings.offer_tax_rate(made, offered=False)
    assert office.settings.add_tax_rate(TaxRateFacts("Culture", Decimal("5.5"), note="Law 7")).made_id == made
    assert [row.note for row in office.read(tax_rates) if row.tax_rate_id == made] == ["Law 7"]
