"""Numeric cases from elsewhere: other programs' public tests, standards' examples, official worked examples.

They are read from the folder named by ARBOOK_ORACLE (default: ``../shared/oracle`` beside the project), one topic a
file. An adapter turns the inputs of a case into a call of the ledger and answers with what it says, keyed like the
case's ``expected``; the comparing is done here.
"""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(os.environ.get("ARBOOK_ORACLE") or Path(__file__).resolve().parents[3] / "shared" / "oracle")

Adapter = Callable[[Mapping[str, Any]], Mapping[str, Any]]


class CannotSayError(Exception):
    """The case asks something in a form no adapter knows."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case as its file has it."""

    topic: str
    id: str
    source: str
    inputs: Mapping[str, Any]
    expected: Mapping[str, Any]
    note: str
    check: str


def cases_of(topic: str) -> list[Case]:
    """The cases of a topic; none where the folder is not there."""
    path = FOLDER / f"{topic}.json"
    if not path.is_file():
        return []
    return [
        Case(
            topic, row["id"], row["source"], row["inputs"], row["expected"], row.get("note", ""), row.get("check", "")
        )
        for row in json.loads(path.read_text(encoding="utf-8"))
    ]


def parametrized(topic: str) -> pytest.MarkDecorator:
    """Every case of a topic as a test of its own; one that skips with a reason where there are none."""
    found = cases_of(topic)
    if not found:
        reason = f"no {topic}.json in the folder named by ARBOOK_ORACLE"
        return pytest.mark.parametrize("case", [pytest.param(None, marks=pytest.mark.skip(reason=reason))])
    return pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in found])


def compare(case: Case, adapter: Adapter, decided: Mapping[str, str], record: Callable[[str, object], None]) -> None:
    """Fail unless the adapter agrees with the case, or its id stands among the ``decided`` differences.

    A decided difference that has come to agree fails too, so that the list stays short. Where a peer's own choice
    (PECULIAR) is not decided yet, the case is told as an open question.
    """
    record("oracle_topic", case.topic)
    try:
        found = adapter(case.inputs)
        wrong = {
            key: (wanted, found.get(key)) for key, wanted in case.expected.items() if not same(found.get(key), wanted)
        }
    except CannotSayError as unknown:
        wrong = {"inputs": (case.inputs, f"cannot be said: {unknown}")}
    if case.id in decided:
        record("oracle_outcome", "decided")
        assert wrong, f"{case.id} agrees now; take it off the list"
    elif wrong and case.note.startswith("PECULIAR"):
        record("oracle_outcome", "question")
        pytest.xfail(f"a peer's own choice: {case.note} (wanted, found: {wrong})")
    else:
        record("oracle_outcome", "disagrees" if wrong else "agrees")
        assert not wrong, f"{case.id} ({case.source}): wanted, found: {wrong}. {case.note}"


def same(found: object, wanted: object) -> bool:
    """Equal as figures, dates, lists and facts; ``21.05`` and ``21.050`` are the same figure."""
    if isinstance(wanted, Mapping):
        return isinstance(found, Mapping) and all(same(found.get(key), each) for key, each in wanted.items())
    if isinstance(wanted, list):
        return (
            isinstance(found, list | tuple)
            and len(found) == len(wanted)
            and all(same(one, other) for one, other in zip(found, wanted, strict=True))
        )
    if wanted is None or isinstance(wanted, bool):
        return found is wanted
    if found is None:
        return False
    try:
        return Decimal(str(found)) == Decimal(str(wanted))
    except InvalidOperation:
        return str(found) == str(wanted)
