"""The customer list, and the small forms without a window."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.formats.formats import formats_for
from arbook.gui.customers.form_agreements import HoldForm, PromiseForm
from arbook.gui.customers.form_customer import CustomerForm
from arbook.gui.customers.lines import CustomerLine, Wanted
from arbook.gui.customers.list_panel import ListPanel
from arbook.gui.shared.owner import Owner
from arbook.ledger.aging import Aging
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.folding import search_key
from arbook.ledger.money import Money
from arbook.queries.customers import CustomerRow
from arbook.services.customers import CustomerError, PersonFacts

TODAY = date(2026, 11, 26)


def line(customer_id: int, name: str, owed: str = "0.00", late: int | None = None) -> CustomerLine:
    nothing, amount = Money.zero("EUR"), Money.of(owed, "EUR")
    aging = Aging(amount, nothing, nothing, nothing, nothing, nothing)
    row = CustomerRow(customer_id, f"10{customer_id}", name, aging, None, "", False)
    return CustomerLine(row, "late", late, search_key(row.number, name))


LINES = (
    line(1, "Müller & Söhne", "50.00", 3),
    line(2, "Café Lumière", "742.30", 5),
    line(3, "ashgrove guesthouse"),
    line(4, "Zoë Zephyr", "10.00", -4),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("cafe", [2]), ("CAFÉ lum", [2]), ("mueller", [1]), ("muller", [1]), ("104", [4]), ("zoe", [4]), ("x", [])],
)
def test_a_customer_is_found_whatever_the_accents(typed: str, found: list[int]) -> None:
    assert [each.customer_id for each in Wanted(search=typed).apply(LINES)] == found


@pytest.mark.parametrize(
    ("order", "ids"), [("name", [3, 2, 1, 4]), ("balance", [2, 1, 4, 3]), ("late", [2, 1, 4, 3])]
)
def test_the_list_is_ordered_as_the_owner_wants(order: str, ids: list[int]) -> None:
    assert [each.customer_id for each in Wanted(order=order).apply(LINES)] == ids


def test_only_who_owes_may_be_shown() -> None:
    assert [each.customer_id for each in Wanted(only_owing=True).apply(LINES)] == [2, 1, 4]


def test_a_customer_needs_a_name() -> None:
    with pytest.raises(CustomerError) as refused:
        CustomerForm(name="  ").facts()
    assert (refused.value.field, refused.value.facts["why"]) == ("name", "no_name")


def test_people_of_whom_nothing_is_known_are_left_out() -> None:
    form = CustomerForm(name="Ada", people=[PersonFacts(), PersonFacts(email="ada@stone.example")])
    assert [person.email for person in form.facts().people] == ["ada@stone.example"]


def test_the_limit_is_in_the_customers_currency() -> None:
    form = CustomerForm(name="Ada", currency="USD", credit_limit=Money.of("100.00", "EUR"))
    assert form.facts().credit_limit == Money.of("100.00", "USD")


def test_a_promise_needs_amount_and_day() -> None:
    form = PromiseForm(7, TODAY)
    with pytest.raises(AmountError):
        form.command()
    form.amount = Money.of("100.00", "EUR")
    with pytest.raises(DateError) as refused:
        form.command()
    assert refused.value.field == "promised_on"
    form.promised_on = date(2026, 12, 4)
    assert (form.command().made_on, form.command().promised_on) == (TODAY, date(2026, 12, 4))


def test_a_hold_without_a_last_day_runs_until_it_is_ended() -> None:
    command = HoldForm(7, TODAY, reason="on holiday").command()
    assert (command.starts_on, command.ends_on) == (TODAY, None)


@pytest.fixture
def panel(qtbot: QtBot, look: QApplication) -> ListPanel:
    owner = Owner(formats=formats_for("en"), explain=str, today=lambda: TODAY)
    panel = ListPanel(owner)
    qtbot.addWidget(panel)
    panel.resize(320, 500)
    panel.show()
    panel.show_lines(tuple(line(number, f"Shop {number:03}", f"{number}.00") for number in range(1, 90)))
    return panel


def test_who_asks_for_another_order_sees_the_first_of_it(panel: ListPanel, qtbot: QtBot) -> None:
    panel.choose(30)
    bar = panel.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    panel._order_by("balance")
    assert bar.value() == 0
    assert panel.shown_lines()[0].customer_id == 89
    chosen = panel.view.chosen_row()
    assert chosen is not None
    assert chosen.customer_id == 30
