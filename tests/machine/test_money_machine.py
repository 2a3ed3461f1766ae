"""Money in random order: a hundred steps each time, ten thousand in a soak run."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.machine.looking import Looking
from tests.machine.money_machine import MoneyMachine

_ALWAYS = settings(deadline=None, database=None, suppress_health_check=list(HealthCheck))
_MANY_STEPS = 10_000


def test_a_book_adds_up_whatever_happens_in_whatever_order() -> None:
    few = settings(_ALWAYS, max_examples=5, stateful_step_count=15, derandomize=True)
    run_state_machine_as_test(MoneyMachine, settings=few)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_a_book_adds_up_after_ten_thousand_steps() -> None:
    """Steps are counted, since a machine may stop before the most it may take."""
    some = settings(_ALWAYS, max_examples=20, stateful_step_count=50)
    first = Looking.steps
    while Looking.steps - first < _MANY_STEPS:
        run_state_machine_as_test(MoneyMachine, settings=some)
