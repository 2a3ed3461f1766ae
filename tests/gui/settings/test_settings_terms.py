"""Terms of every kind, written in the settings and seen on an example; and how prices begin."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.form_terms import PieceForm, StepForm, TermsForm, example_of, form_of
from arbook.gui.settings.offers import Offer
from arbook.gui.settings.rate_dialog import RateDialog
from arbook.gui.settings.terms_dialog import TermsDialog
from arbook.gui.settings.terms_words import terms_words
from arbook.gui.shell.window import MainWindow
from arbook.ledger.early_discount import DiscountTax, EarlyDiscount
from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import TaxRate, TaxRounding
from arbook.ledger.terms import ShareKind, StepKind, Terms
from arbook.queries.offers import TaxRateRow, TermsRow, terms_list
from arbook.queries.settings import Profile, profile
from arbook.services.tax_wordings import usual_notes
from tests.support.desks import nameless, shown, write

Settle = Callable[[MainWindow], None]
VAT = TaxRate("VAT", Decimal(21))
JANUARY = date(2026, 1, 15)
DAYS_30, END = StepForm(StepKind.ADD_DAYS, "30"), StepForm(StepKind.END_OF_MONTH, "")


def terms_of(*pieces: PieceForm, **facts: str | DiscountTax) -> Terms:
    return TermsForm("New", list(pieces), **facts).terms()  # type: ignore[arg-type]


def due_days(terms: Terms, issued_on: date = JANUARY) -> list[tuple[str, date]]:
    return [(str(each.amount), each.due_on) for each in example_of(terms, issued_on, "EUR", "IE", VAT).pieces]


def test_thirty_days_then_the_end_of_the_month_is_not_the_end_of_the_month_then_thirty_days() -> None:
    assert due_days(terms_of(PieceForm(steps=[DAYS_30, END]))) == [("100.00", date(2026, 2, 28))]
    assert due_days(terms_of(PieceForm(steps=[END, DAYS_30]))) == [("100.00", date(2026, 3, 2))]


def test_a_part_in_ten_days_and_the_rest_at_the_end_of_next_month() -> None:
    first = PieceForm(ShareKind.PERCENT, "30", [StepForm(StepKind.ADD_DAYS, "10")])
    rest = PieceForm(steps=[DAYS_30, END])
    assert due_days(terms_of(first, rest)) == [("30.00", date(2026, 1, 25)), ("70.00", date(2026, 2, 28))]


def test_several_pay_days_take_the_next_of_them() -> None:
    pay = StepForm(StepKind.PAY_DAY, "5, 20")
    assert due_days(terms_of(PieceForm(steps=[pay]))) == [("100.00", date(2026, 1, 20))]


def test_a_working_day_leaves_the_weekend_and_the_holiday() -> None:
    steps = [StepForm(StepKind.ADD_DAYS, "0"), StepForm(StepKind.BUSINESS_DAY, "")]
    assert due_days(terms_of(PieceForm(steps=steps)), date(2026, 12, 25)) == [("100.00", date(2026, 12, 28))]


@pytest.mark.parametrize(
    ("tax", "pay"),
    [
        (DiscountTax.REDUCED_IF_TAKEN, "98.00"),
        (DiscountTax.UNCHANGED, "98.35"),
        (DiscountTax.ALWAYS_REDUCED, "98.00"),
    ],
)
def test_paying_early_leaves_the_tax_as_it_was_agreed(tax: DiscountTax, pay: str) -> None:
    terms = terms_of(PieceForm(), early_percent="2", early_days="10", early_tax=tax)
    assert terms.early == EarlyDiscount(Decimal(2), 10, tax)
    example = example_of(terms, JANUARY, "EUR", "IE", VAT)
    assert (example.early_on, str(example.early_pay)) == (date(2026, 1, 25), pay)


@pytest.mark.parametrize(
    ("form", "refusal"),
    [
        (TermsForm(""), ("name", "no_name")),
        (TermsForm("A", [PieceForm(steps=[StepForm(number="soon")])]), ("part_1", "no_number")),
        (TermsForm("A", [PieceForm(steps=[StepForm(number="99999")])]), ("part_1", "step_out_of_range")),
        (TermsForm("A", [PieceForm(steps=[StepForm(StepKind.SET_DAY, "32")])]), ("part_1", "step_out_of_range")),
        (TermsForm("A", [PieceForm(share=""), PieceForm()]), ("part_1", "no_share")),
        (TermsForm("A", [PieceForm(share="0"), PieceForm()]), ("part_1", "share_not_positive")),
        (TermsForm("A", early_percent="100"), ("discount_percent", "bad_percent")),
        (TermsForm("A", early_percent="2", early_days="400"), ("discount_days", "bad_days")),
        (TermsForm("A", early_percent="x"), ("discount_percent", "not_a_percent")),
    ],
)
def test_absurd_terms_are_refused_where_they_are_absurd(form: TermsForm, refusal: tuple[str, str]) -> None:
    with pytest.raises(ArbookError) as refused:
        form.terms()
    assert (refused.value.field, refused.value.facts["why"]) == refusal


# ------------------------------------------------------------- the window
@pytest.fixture
def desk(window: MainWindow, settle: Settle) -> SettingsDesk:
    made = window.view.show_desk("settings")
    assert isinstance(made, SettingsDesk)
    made.show_part("lists")
    settle(window)
    return made


def own(window: MainWindow, settle: Settle) -> Profile:
    found: list[Profile] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(profile), found.append)
    settle(window)
    return found[0]


def offered(window: MainWindow, settle: Settle) -> dict[str, Terms]:
    found: list[dict[str, Terms]] = []
    assert window.session is not None
    window.session.ask(lambda office: {row.terms.name: row.terms for row in office.read(terms_list)}, found.append)
    settle(window)
    return found[0]


def test_terms_are_written_with_their_example_and_taken_back(
    desk: SettingsDesk, window: MainWindow, settle: Settle
) -> None:
    desk.lists.other_terms_button.click()
    dialog = shown(window, TermsDialog)
    assert nameless(dialog) == []
    dialog.parts_view.more.click()
    first, rest = dialog.parts_view.parts
    write(first.share, "30")
    first.more.click()
    write(first.steps[0].number, "10")
    rest.more.click()
    assert dialog._told.text() == (
        "An invoice of 15 Jan 2026 over 100.00: 30.00 on 25 Jan 2026, 70.00 on 28 Feb 2026."
    )
    assert dialog.name.text() == "30% 10 days; the rest 30 days, then end of month"
    write(dialog.percent, "2")
    assert "Paid by 25 Jan 2026, 98.00 settle it." in dialog._told.text()
    write(dialog.name, "Builders")
    dialog.primary.click()
    settle(window)
    made = offered(window, settle)["Builders"]
    assert terms_words(made, desk.session.owner) == (
        "30% 10 days; the rest 30 days, then end of month; 2% off within 10 days"
    )
    desk.session.history.undo()
    settle(window)
    assert "Builders" not in offered(window, settle)


def test_a_discount_is_for_money_in_advance(desk: SettingsDesk, window: MainWindow, settle: Settle) -> None:
    desk.lists.other_terms_button.click()
    dialog = shown(window, TermsDialog)
    assert not dialog.when.isEnabled()
    write(dialog.percent, "3")
    dialog.when.set_value(True)
    dialog.when.chosen.emit(True)
    assert not dialog.days.isEnabled()
    assert "Paid by 15 Jan 2026, 97.00 settle it." in dialog._told.text()
    assert dialog.name.text() == "30 days; 3% off in advance"
    dialog.primary.click()
    settle(window)
    made = offered(window, settle)["30 days; 3% off in advance"]
    assert made.early == EarlyDiscount(Decimal(3), 0)
    assert form_of(made, str, ".").is_in_advance


def test_a_name_that_is_taken_and_a_part_without_days_are_refused_in_place(
    desk: SettingsDesk, window: MainWindow, settle: Settle
) -> None:
    desk.lists.other_terms_button.click()
    dialog = shown(window, TermsDialog)
    write(dialog.name, "14 days net")
    dialog.primary.click()
    assert dialog.rows["name"].note.text() == "There are terms of this name already. Choose another."
    write(dialog.name, "Soon")
    write(dialog.parts_view.parts[0].steps[0].number, "soon")
    dialog.primary.click()
    assert dialog.parts_view.parts[0].complaint.text().startswith("Say how many with digits")
    dialog.reject()


def test_prices_rounding_and_coin_are_kept_at_once_and_taken_back(
    desk: SettingsDesk, window: MainWindow, settle: Settle
) -> None:
    card = desk.lists.prices
    for choice, value in ((card.gross, True), (card.rounding, TaxRounding.PER_LINE), (card.coin, Decimal("0.05"))):
        choice.set_value(value)
        choice.chosen.emit(value)
        settle(window)
    found = own(window, settle)
    assert (found.gross_prices, found.tax_rounding, found.cash_rounding) == (True, "per_line", Decimal("0.05"))
    assert card.rows["tax_rounding"].note.text() == "Ten lines of 3.60 at 5.5%: 2.00 of tax"
    desk.session.history.undo()
    settle(window)
    assert own(window, settle).cash_rounding is None
    assert card.coin.value is None


# ------------------------------------------------------------- what is kept is changed
def test_kept_terms_are_typed_again_as_they_were() -> None:
    first = PieceForm(ShareKind.PERCENT, "30", [StepForm(StepKind.ADD_DAYS, "10")], round_to=Decimal(5))
    second = PieceForm(ShareKind.AMOUNT, "12.50", [StepForm(StepKind.PAY_DAY, "5 20")], after_last=True)
    rest = PieceForm(ShareKind.PERCENT, "", [StepForm(StepKind.END_OF_MONTH, "")])
    kept = terms_of(first, second, rest, early_percent="2", early_days="14", early_tax=DiscountTax.UNCHANGED)
    again = form_of(kept, lambda number: f"{number:f}", ".")
    assert again.terms() == kept
    assert [step.number for piece in again.pieces for step in piece.steps] == ["10", "5 20", ""]


def test_a_part_is_rounded_to_whole_fives() -> None:
    third = PieceForm(ShareKind.PERCENT, "33", [], round_to=Decimal(5))
    assert due_days(terms_of(third, PieceForm())) == [("35.00", JANUARY), ("65.00", date(2026, 2, 14))]


def test_kept_terms_are_changed_with_an_example_of_the_owners_day_and_taken_back(
    desk: SettingsDesk, window: MainWindow, settle: Settle
) -> None:
    [row] = [row for row in lists_of(desk)[0] if row.terms.name == "30 days net"]
    desk.lists.terms.edited.emit(Offer(row.terms_id, row.terms.name, is_first=False))
    dialog = shown(window, TermsDialog)
    assert nameless(dialog) == []
    assert (dialog.name.text(), dialog.parts_view.parts[0].steps[0].number.text()) == ("30 days net", "30")
    write(dialog.parts_view.parts[0].steps[0].number, "45")
    dialog.example_day.set_day(date(2026, 11, 1))
    assert dialog._told.text() == "An invoice of 1 Nov 2026 over 100.00: 100.00 on 16 Dec 2026."
    assert dialog.name.text() == "30 days net"
    write(dialog.name, "45 days net")
    dialog.primary.click()
    settle(window)
    assert "30 days net" not in offered(window, settle)
    assert offered(window, settle)["45 days net"].pieces[0].steps[0].value == 45
    desk.session.history.undo()
    settle(window)
    assert offered(window, settle)["30 days net"] == row.terms


def test_days_that_are_offered_already_are_refused_beside_the_field(desk: SettingsDesk) -> None:
    before = len(lists_of(desk)[0])
    write(desk.lists.days, "14")
    desk.lists.add_terms_button.click()
    assert desk.lists.rows["days"].note.text() == "These are there already."
    assert len(lists_of(desk)[0]) == before


def lists_of(desk: SettingsDesk) -> tuple[tuple[TermsRow, ...], Profile, tuple[TaxRateRow, ...]]:
    assert desk.lists._lists is not None
    return desk.lists._lists


# ------------------------------------------------------------- tax rates
def test_reverse_charge_proposes_the_wording_of_the_country_and_the_papers_language() -> None:
    assert usual_notes("reverse_charge", "DE", "de")[0].startswith("Steuerschuldnerschaft des Leistungsempfängers")
    assert usual_notes("reverse_charge", "AT", "de")[0].startswith("Übergang der Steuerschuld")
    assert usual_notes("reverse_charge", "GB", "en")[0].endswith("account to HMRC for the VAT.")
    assert usual_notes("standard", "DE", "de") == ()
    assert not any("HMRC" in note for note in usual_notes("reverse_charge", "IE", "en"))


def test_a_rate_with_its_note_is_offered_and_the_note_is_there_for_papers(
    desk: SettingsDesk, window: MainWindow, settle: Settle
) -> None:
    desk.lists.other_rate_button.click()
    dialog = shown(window, RateDialog)
    assert nameless(dialog) == []
    dialog.kind.set_value("reverse_charge")
    dialog.kind.chosen.emit("reverse_charge")
    assert (dialog.name.text(), dialog.percent.text()) == ("Reverse charge", "0")
    assert dialog.note.text() in dialog._told.text()
    write(dialog.note, "Reverse charge: you owe the VAT.")
    assert dialog.usual.value == ""
    dialog.primary.click()
    settle(window)
    [made] = [row for row in lists_of(desk)[2] if row.kind == "reverse_charge"]
    assert (made.name, made.percent, made.note) == ("Reverse charge", 0, "Reverse charge: you owe the VAT.")


def test_a_rate_that_is_there_or_has_no_name_is_refused_beside_its_name(
    desk: SettingsDesk, window: MainWindow, settle: Settle
) -> None:
    [first, *_others] = lists_of(desk)[2]
    percent = desk.session.owner.formats.quantity(first.percent)
    for name, said in ((first.name.upper(), "There is a tax rate"), ("", "A name is missing.")):
        write(desk.lists.rate_name, name)
        write(desk.lists.percent, percent)
        desk.lists.add_rate_button.click()
        settle(window)
        assert desk.lists.rows["name"].note.text().startswith(said)
    desk.lists.other_rate_button.click()
    dialog = shown(window, RateDialog)
    write(dialog.name, first.name)
    write(dialog.percent, percent)
    dialog.primary.click()
    assert dialog.rows["name"].note.text().startswith("There is a tax rate")
    write(dialog.name, "Levy")
    write(dialog.percent, "101")
    dialog.primary.click()
    settle(window)
    assert "between 0 and 100" in dialog.rows["percent"].note.text()
    dialog.reject()


def test_a_kept_rate_is_changed_and_taken_back(desk: SettingsDesk, window: MainWindow, settle: Settle) -> None:
    [first, *_others] = lists_of(desk)[2]
    desk.lists.rates.edited.emit(Offer(first.tax_rate_id, first.name, is_first=True))
    dialog = shown(window, RateDialog)
    assert (dialog.name.text(), dialog.rows["usual"].isVisible()) == (first.name, False)
    write(dialog.percent, "24")
    dialog.primary.click()
    settle(window)
    [changed] = [row for row in lists_of(desk)[2] if row.tax_rate_id == first.tax_rate_id]
    assert (changed.percent, changed.is_default) == (24, True)
    desk.session.history.undo()
    settle(window)
    assert lists_of(desk)[2][0] == first
