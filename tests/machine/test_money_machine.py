"""Money in random order: a few hundred steps each time, ten thousand in a soak run."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.machine.money_machine import MoneyMachine

_ALWAYS = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}


def test_a_book_adds_up_whatever_happens_in_whatever_order() -> None:
    few = settings(max_examples=6, stateful_step_count=15, derandomize=True, **_ALWAYS)
    run_state_machine_as_test(MoneyMachine, settings=few)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_a_book_adds_up_after_ten_thousand_steps() -> None:
    many = settings(max_examples=200, stateful_step_count=50, **_ALWAYS)
    run_state_machine_as_test(MoneyMachine, settings=many)
