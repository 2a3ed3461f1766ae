"""Frozen SQL, one statement at a time: ``executescript`` would commit a transaction that is not its own."""

import sqlite3
from collections.abc import Iterator


def split_statements(script: str) -> Iterator[str]:
    """The statements of a script, each ending a line with its semicolon; triggers stay whole."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered.strip().removesuffix(";")
            gathered = ""
    if gathered.strip():
        raise ValueError("the script ends inside a statement")
