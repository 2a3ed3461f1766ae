"""A strip: what went out by itself since the owner last looked, and what it left."""

from arbook.gui.shared.cards import Banner
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.saying import said
from arbook.queries.unattended import UnattendedRow
from arbook.sentences.unattended import run_told


class UnattendedStrip(Banner):
    """``acted``: the owner wants to read the reports."""

    def __init__(self) -> None:
        super().__init__("", "info", "clock")
        self.runs: tuple[UnattendedRow, ...] = ()

    def show_runs(self, runs: tuple[UnattendedRow, ...], owner: Owner) -> None:
        """The latest in its own words, before it one that had trouble; with none it is out of the way."""
        self.runs = runs
        if runs:
            is_bad = any(run.has_trouble for run in runs)
            foremost = next((run for run in runs if run.has_trouble), runs[0])
            told = " ".join(said(each, owner) for each in run_told(foremost))
            words = self.tr("Sending by schedule on {0}: {1}").format(owner.formats.day(foremost.as_of), told)
            action = self.tr("Read it") if len(runs) == 1 else self.tr("Read all {0}").format(len(runs))
            self.say(words, "bad" if is_bad else "info", "circle-alert" if is_bad else "clock", action)
        self.setVisible(bool(runs))
