"""The reminders of the joinery to the hotel, printed as the shipped texts have them."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from paper_samples import AS_OF, FINCH, ITEMS, MARLOW, euros

from arbook.documents.reminder_letter import LetterPaper, draw_reminder_letter
from arbook.formats.formats import Formats
from arbook.ledger.reminder_policies import ReminderPolicy, Stage
from arbook.services.reminder_letters import LetterFacts, LetterItem, Wording, fill
from arbook.services.shipped_letters import RUNGS, shipped_wording

LADDER = ReminderPolicy(
    1,
    "Five",
    tuple(
        Stage(position, position, name, offset, tone)
        for position, (name, offset, tone) in enumerate(
            [("note", -3, "warm"), ("1", 3, "warm"), ("2", 14, "neutral"), ("3", 30, "firm"), ("4", 60, "firm")], 1
        )
    ),
    5,
)
ASKED = euros("3122.70")


def letter_of(rung: str, formats: Formats, *, tone: str = "") -> LetterPaper:
    """The letter of a rung over two invoices; in the ladder's tone, unless another is said."""
    stage = LADDER.stages[RUNGS.index(rung)]
    told = _told(replace(stage, tone=tone) if tone else stage, formats)
    return LetterPaper(
        recipient=MARLOW,
        dated_on=AS_OF,
        subject=told.subject,
        before=tuple(re.split(r"\n\s*\n", told.body)),
        reference="1042",
        asked=ASKED,
        pay_by=_until() if rung == RUNGS[-1] else None,
    )


def _until() -> date:
    return AS_OF + timedelta(days=7)


def _told(stage: Stage, formats: Formats) -> Wording:
    items = tuple(
        LetterItem(
            each.number,
            formats.long_day(each.due_on),
            formats.money(each.open),
            formats.money(each.amount),
            is_part=each.open != each.amount,
            is_installment=False,
        )
        for each in ITEMS[:2]
    )
    facts = LetterFacts(
        customer=MARLOW.name,
        contact="Siobhan Keane",
        business=FINCH.business_name,
        sender=FINCH.contact_name,
        account=FINCH.iban,
        stage=stage.name,
        items=items,
        numbers=formats.listed([each.number for each in items]),
        first_due=items[0].due,
        total=formats.money(ASKED),
        on_account="",
        received="",
        received_on="",
        reply_by=formats.long_day(_until()),
        only_invoices=True,
        has_late=True,
    )
    wording = shipped_wording(LADDER, stage, formats.language, is_letter=True)
    return fill(wording, facts, formats.language, formats.variant)


def _drawing(rung: str) -> Callable[..., bytes]:
    return lambda head, wording, formats: draw_reminder_letter(letter_of(rung, formats), head, wording, formats)


STAGE_LETTERS = {f"letter {rung.replace('_', ' ')}": _drawing(rung) for rung in RUNGS}
"""Each of them as it is drawn on a letterhead, in a language."""
