"""How the stages of a ladder are told in a list: when each comes, in which tone, and whose words it has."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.reminders.ladder_reading import RungRow
from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.stage_words import tone_words, when_words
from arbook.gui.shared.table import Column, Kind, TwoLines
from arbook.gui.shared.tokens import Tone

_say = QCoreApplication.translate
_CHIPS: dict[str, Tone] = {"warm": "good", "neutral": "quiet", "firm": "warn"}


def rung_columns() -> list[Column[RungRow]]:
    """The columns of the list."""
    return [
        Column(
            key="stage",
            title=_say("Reminders", "Stage"),
            kind=Kind.TWO_LINES,
            sortable=False,
            stretch=1,
            smallest=16,
            value=lambda row: TwoLines(row.stage.name, _where(row)),
        ),
        Column(
            key="own",
            title=_say("Reminders", "Text"),
            kind=Kind.CHIP,
            sortable=False,
            hide_below=1,
            value=_whose,
        ),
    ]


def _where(row: RungRow) -> str:
    when = when_words(row.stage)
    return _say("Reminders", "{0}: {1}").format(row.ladder.name, when) if row.is_named else when


def _whose(row: RungRow) -> ChipLook:
    if row.own:
        return ChipLook(_say("Reminders", "Your own"), "accent", "pencil")
    return ChipLook(tone_words(row.stage.tone), _CHIPS[row.stage.tone])
