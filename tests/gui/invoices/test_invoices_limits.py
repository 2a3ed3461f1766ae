"""Above a customer's credit limit, on hold, and in several parts: what is asked before an invoice is issued."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.invoices.issue_dialog import IssueDialog
from arbook.gui.invoices.limit_dialog import LimitDialog
from arbook.gui.shared.wishes import NewInvoice
from arbook.gui.shell.window import MainWindow
from arbook.ledger.money import Money
from arbook.ledger.reminder_policies import Channel, Stage
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece
from arbook.queries.contact_log import ContactRow, contact_log
from arbook.queries.customers import customer_by_id
from arbook.queries.reminder_policies import policies
from arbook.queries.settings import profile
from arbook.services.by_hand import MadeByHand
from arbook.services.changing import Changes
from arbook.services.credit_limits import CreditLimitError
from arbook.services.customers import CustomerFacts, PersonFacts
from arbook.services.holds import SetHold
from arbook.services.invoices_elsewhere import RecordInvoice
from arbook.services.office import Office
from arbook.services.payments import RecordPayment
from tests.gui.invoices.hands import FI, Settle, limit_of, stop_above, write_line
from tests.support.desks import nameless, shown, write
from tests.support.late_shop import TODAY
from tests.support.shop import euro

Do = Callable[[Callable[[Office], Changes]], None]


@pytest.fixture
def do(desk: InvoicesDesk, window: MainWindow, settle: Settle) -> Do:
    """Changes the book before the editor opens."""

    def change(wish: Callable[[Office], Changes]) -> None:
        desk.session.change(wish)
        settle(window)

    return change


def begin(desk: InvoicesDesk, window: MainWindow, settle: Settle) -> InvoiceEditor:
    window.grant(NewInvoice(FI))
    settle(window)
    write_line(desk.editor, 0, "Shelf", "2", "pcs", "1000")
    return desk.editor


def log_of(desk: InvoicesDesk, window: MainWindow, settle: Settle) -> tuple[ContactRow, ...]:
    found: list[tuple[ContactRow, ...]] = []
    desk.session.ask(lambda office: office.read(contact_log, FI), found.append)
    settle(window)
    return found[0]


def words_of(dialog: IssueDialog | LimitDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def choose_terms(editor: InvoiceEditor, name: str) -> None:
    assert editor.surroundings is not None
    [terms_id] = [terms_id for terms_id, terms in editor.surroundings.terms if terms.name == name]
    editor.terms.set_value(terms_id)
    editor.terms.chosen.emit(terms_id)


def issued(desk: InvoicesDesk) -> list[str]:
    return [str(row.total) for row in desk.model.rows() if row.state == "issued" and row.customer_id == FI]


def test_above_the_limit_the_reason_is_asked_and_kept_in_the_log(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, do: Do
) -> None:
    do(limit_of(100_000))
    do(stop_above)
    editor = begin(desk, window, settle)
    before = issued(desk)
    editor.issue.click()
    question = shown(window, IssueDialog)
    assert "above the limit of €1,000.00" in words_of(question)
    question.primary.click()
    settle(window)
    dialog = shown(window, LimitDialog)
    assert nameless(dialog) == []
    assert "Fi Ltd" in dialog.title.text()
    assert "€1,000.00" in words_of(dialog)
    dialog.primary.click()
    assert dialog.isVisible()
    assert dialog.row.note.text() == "Say why, or keep it as a draft."
    write(dialog.reason, "paid a deposit in cash")
    dialog.primary.click()
    settle(window)
    assert len(issued(desk)) == len(before) + 1
    [entry] = [each for each in log_of(desk, window, settle) if each.kind == "limit_passed"]
    assert entry.body == "paid a deposit in cash"


@pytest.mark.parametrize(("address", "tax_id"), [("", "IE1"), ("1 Quay Street", ""), ("1 Quay Street", "IE1")])
def test_a_paper_that_does_not_say_where_it_comes_from_is_told_before_it_is_issued(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, do: Do, address: str, tax_id: str
) -> None:
    """Once issued it stays so; its country's law asks for the number as well."""
    do(
        lambda office: office.settings.change_profile(
            replace(office.read(profile), address=address, tax_id=tax_id, iban="DE02120300000000202051")
        )
    )
    editor = begin(desk, window, settle)
    editor.issue.click()
    question = shown(window, IssueDialog)
    told = words_of(question)
    assert ("Your address" in told) is (address == "")
    assert ("Your tax number is missing on it" in told) is (tax_id == "")
    question.reject()


def test_above_the_limit_it_can_stay_a_draft(desk: InvoicesDesk, window: MainWindow, settle: Settle, do: Do) -> None:
    do(limit_of(100_000))
    do(stop_above)
    editor = begin(desk, window, settle)
    before = issued(desk)
    editor.issue.click()
    shown(window, IssueDialog).primary.click()
    settle(window)
    shown(window, LimitDialog).cancel.click()
    assert editor.issue.isEnabled()
    editor.leave()
    settle(window)
    assert issued(desk) == before
    assert [row.state for row in desk.model.rows() if row.customer_id == FI].count("draft") == 1


def test_other_drafts_count_against_the_limit_and_the_one_being_written_once(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, do: Do
) -> None:
    do(limit_of(1_000_000))
    begin(desk, window, settle).leave()
    settle(window)
    editor = begin(desk, window, settle)
    assert editor.buyer is not None
    first = editor.buyer.standing
    assert first.drafts.minor > 0
    editor.leave()
    settle(window)
    desk.open_row(desk.model.rows()[0])
    settle(window)
    assert editor.buyer.standing == first


def test_a_customer_on_hold_is_told_before_issuing(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, do: Do
) -> None:
    do(lambda office: office.holds.set(SetHold(FI, TODAY, date(2026, 12, 3), "in insolvency")))
    editor = begin(desk, window, settle)
    editor.issue.click()
    question = shown(window, IssueDialog)
    assert "Not reminded until 3 Dec: in insolvency" in words_of(question)
    question.primary.click()
    settle(window)
    assert window.findChildren(LimitDialog) == []


def test_the_question_tells_every_part_with_its_day(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, do: Do
) -> None:
    parts = (TermsPiece((), ShareKind.PERCENT, Decimal(30)), TermsPiece((Step(StepKind.ADD_DAYS, 30),)))
    do(lambda office: office.settings.add_terms(Terms("A third now", parts)))
    editor = begin(desk, window, settle)
    choose_terms(editor, "A third now")
    assert "2 parts" in editor.foot._words.text()
    editor.issue.click()
    told = words_of(shown(window, IssueDialog))
    due = editor.form.due(editor.chosen_terms(), editor.form.asked(editor.chosen_terms()))
    assert "due in 2 parts" in told
    for piece in due:
        assert editor.session.owner.formats.amount(piece.amount) in told
    assert "26 Nov" in told
    assert "26 Dec" in told


def test_many_parts_are_told_by_the_first_ones_and_the_last(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, do: Do
) -> None:
    first = TermsPiece((Step(StepKind.ADD_MONTHS, 0),), ShareKind.PERCENT, Decimal(5))
    parts = tuple(replace(first, steps=(Step(StepKind.ADD_MONTHS, month),)) for month in range(11))
    last = TermsPiece((Step(StepKind.ADD_MONTHS, 11),))
    do(lambda office: office.settings.add_terms(Terms("Twelve", (*parts, last))))
    editor = begin(desk, window, settle)
    choose_terms(editor, "Twelve")
    editor.issue.click()
    told = words_of(shown(window, IssueDialog))
    assert "due in 12 parts" in told
    assert "5 more" in told
    assert "26 Oct 2027" in told


# ------------------------------------------------------------- letters that no font has
def test_letters_that_no_font_has_are_marked_in_their_line_and_told_before_issuing(
    desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    editor = begin(desk, window, settle)
    write_line(editor, 1, "Cuneiform \U00012000", "1", "pcs", "5")
    editor.issue.click()
    settle(window)
    question = shown(window, IssueDialog)
    assert "Line 2: no font has \U00012000" in words_of(question)
    question.cancel.click()
    assert editor.lines.cell(1).property("wrong") == "true"
    write_line(editor, 1, "Clay tablet")
    editor.issue.click()
    settle(window)
    assert "no font has" not in words_of(shown(window, IssueDialog))


def test_a_customers_name_that_no_font_has_is_told_when_they_are_chosen(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, do: Do
) -> None:
    do(lambda office: office.customers.change(FI, CustomerFacts("Fi \U00012000 Ltd", "1006")))
    editor = begin(desk, window, settle)
    assert "No font has \U00012000 in the customer's name" in editor.rows["customer"].note.text()
    editor.issue.click()
    settle(window)
    assert "in the customer's name" in words_of(shown(window, IssueDialog))


def test_what_follows_from_a_day_ahead_is_said_before_issuing(
    desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    editor = begin(desk, window, settle)
    editor.day.set_day(TODAY + timedelta(days=10))
    editor.day.day_changed.emit(editor.day.day)
    settle(window)
    editor.issue.click()
    question = shown(window, IssueDialog)
    assert "Until then no other invoice can bear an earlier date." in words_of(question)
    question.reject()
    editor.day.set_day(TODAY)
    editor.day.day_changed.emit(TODAY)
    settle(window)
    editor.issue.click()
    assert "Until then" not in words_of(shown(window, IssueDialog))


def test_who_stopped_the_credit_when_and_what_lifts_it_stands_in_the_dialog(window: MainWindow) -> None:
    assert window.session is not None
    owner, hundred = window.session.owner, Money(10_000, "EUR")
    facts = {"limit": Money(0, "EUR"), "exposure": hundred, "over": hundred}
    told = {"stage": "Last reminder", "stopped_on": date(2026, 11, 3), "stopped_for": hundred}
    refusal = CreditLimitError(field="lines", why="credit_stopped", **facts, **told)
    dialog = LimitDialog(window, owner, "Ada", refusal, lambda _reason: None, lambda: None)
    assert "stopped by “Last reminder” of 3 Nov 2026" in words_of(dialog)
    assert "once the €100.00 that it was for are paid" in words_of(dialog)
    assert "free again once €100.00 are paid" in owner.explain(refusal)
    dialog.deleteLater()


def test_money_that_comes_while_an_invoice_is_written_is_told_beside_it(
    editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Repair", "1", "hour", "40")
    assert editor.buyer is not None
    before = editor.buyer.aging.balance
    assert window.session is not None
    paid = RecordPayment(FI, TODAY, euro("10"))
    window.session.change(lambda office: office.payments.record(paid, today=TODAY))
    settle(window)
    assert editor.buyer.aging.balance == before - euro("10")
    assert editor.lines.cell(0, "what").text() == "Repair"  # type: ignore[union-attr]


def test_credit_that_a_stage_stopped_is_told_without_a_limit_that_nobody_set(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, do: Do
) -> None:
    def stop_by_call(office: Office) -> Changes:
        call = Stage(0, 1, "Call", 1, channel=Channel.CALL, stops_credit=True)
        ladder = next(iter(office.read(policies).values()))
        office.policies.write(replace(ladder, stages=(call,)))
        late = RecordInvoice(FI, "A-1", TODAY - timedelta(days=40), TODAY - timedelta(days=10), euro("50"))
        office.invoices.record(late)
        card = office.read(customer_by_id, FI)
        people = (PersonFacts(name="Fi", phone="123"),)
        office.customers.change(FI, CustomerFacts(name=card.name, country=card.country, people=people))
        return office.reminders.made_by_hand(MadeByHand(FI, TODAY, "They know"))

    do(stop_by_call)
    editor = begin(desk, window, settle)
    assert editor.buyer_card.in_short().startswith("A reminder stopped their credit")
    editor.issue.click()
    told = words_of(shown(window, IssueDialog))
    assert "A reminder stopped their credit until what it was for is paid." in told
    assert "above the limit" not in told
