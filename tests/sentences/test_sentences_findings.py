import inspect
import re

from arbook.formats.formats import formats_for
from arbook.queries import (
    integrity,
    integrity_lateness,
    integrity_log,
    integrity_papers,
    integrity_taxes,
    integrity_words,
)
from arbook.sentences.findings import FINDINGS, finding_sentence
from arbook.store import checking


def test_every_finding_of_a_check_has_words():
    papers = (integrity_papers, integrity_taxes, integrity_words)
    rooms = (integrity, integrity_lateness, integrity_log, *papers, checking)
    source = "".join(map(inspect.getsource, rooms))
    codes = set(re.findall(r'(?:\(|Finding\()"([a-z]+(?:_[a-z]+)+)", ', source))
    assert {"damaged_page", "balance_differs", "numbers_have_gaps", "not_a_day"} <= codes
    assert codes - {"due_piece_id", "on_account_id"} == set(FINDINGS)


def test_a_finding_says_what_differs_and_where():
    told = finding_sentence("broken_link", "allocation", "row 3 to due_piece").plain(formats_for("en"))
    assert told == "In allocation something points to nothing: row 3 to due_piece."


def test_a_finding_nobody_foresaw_is_told_by_its_code():
    assert "strange_thing" in finding_sentence("strange_thing", "", "").plain(formats_for("en"))
