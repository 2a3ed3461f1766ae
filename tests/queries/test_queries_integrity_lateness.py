"""A check finds what somebody else's hand did to late charges."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from arbook.queries.integrity import money_findings
from arbook.queries.late_waivers import WaiverReason
from arbook.services.lateness import ChargeLateness, LatenessService, WaiveCharge
from tests.builders import Shop, day

ON = day("2025-03-02")


@pytest.fixture
def charged(tmp_path: Path) -> Iterator[Shop]:
    """Ada was charged and let off; Bo is there too."""
    shop = Shop(tmp_path)
    ada, _bo = shop.customer("Ada"), shop.customer("Bo")
    ada.owes("1000.00", due="2025-01-01")
    lateness = LatenessService(shop.counter)
    made = lateness.charge(ChargeLateness(ada.customer_id, ON), today=ON)
    lateness.waive(WaiveCharge(made.made_id or 0, ON, WaiverReason.GOODWILL), today=ON)
    yield shop
    shop.close()


def found_after(shop: Shop, *statements: str) -> set[str]:
    """What a check finds once these went past the guards."""
    assert shop.read(money_findings) == ()
    with shop.book.writing() as connection:
        for name in ("late_charge", "late_charge_part", "late_waiver", "entry"):
            for event in ("update", "delete"):
                connection.execute(text(f"DROP TRIGGER IF EXISTS {name}_refuse_{event}"))
        for statement in statements:
            connection.execute(text(statement))
    return {finding.code for finding in shop.read(money_findings)}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE late_charge_part SET interest_minor = interest_minor + 1", "charge_differs_from_parts"),
        ("UPDATE late_charge SET booked_on = NULL", "charge_differs_from_entries"),
        ("UPDATE late_charge SET booked_on = '2025-03-03'", "charge_differs_from_entries"),
        ("UPDATE late_charge SET customer_id = 2", "charge_of_other_customer"),
        ("DELETE FROM late_waiver", "waiver_differs"),
        ("UPDATE late_charge SET frozen = '{}'", "sheet_differs"),
        ("UPDATE late_charge SET frozen = replace(frozen, '\"days\": 60', '\"days\": 61')", "sheet_differs"),
        ('UPDATE late_charge SET frozen = replace(frozen, \'"exact": "18\', \'"exact": "28\')', "sheet_differs"),
        ("UPDATE series SET next_counter = 9 WHERE kind = 'late_charge'", "numbers_have_gaps"),
    ],
)
def test_what_was_changed_from_outside_is_found(charged: Shop, change: str, code: str) -> None:
    assert code in found_after(charged, change)
