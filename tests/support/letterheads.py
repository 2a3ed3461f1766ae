"""A business that moved, was renamed and redesigned: papers of before must not show any of it."""

from dataclasses import replace
from typing import Any

from arbook.queries.settings import profile
from arbook.services.settings import SettingsService


def change_letterhead(shop: Any, **more: object) -> None:
    """Another name, address, color, note, paper and bank of the shop, and whatever else is named."""
    changed = replace(
        shop.read(profile),
        name="Other Works",
        address="2 Hill",
        accent="#123456",
        payment_note="New bank",
        paper_size="LETTER",
        **more,
    )
    SettingsService(shop.counter).change_profile(changed)
