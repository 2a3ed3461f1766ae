"""Papers that left the house, kept as they were: those behind lines of the log, and those of agreements."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from arbook.store.tables.customers import contact_made_table, customer_table
from arbook.store.tables.printed import issued_paper_table


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """A paper's bytes, and what its file was called."""

    file_name: str
    customer_name: str
    content: bytes
    subject: str = ""


def kept_paper(connection: Connection, contact_id: int) -> KeptPaper | None:
    """The paper behind a line of the log, or None where none is kept."""
    papers, log, customers = issued_paper_table, contact_made_table, customer_table
    row = connection.execute(
        select(papers.c.frozen, papers.c.content, customers.c.name)
        .join_from(log, papers, papers.c.id == func.json_extract(log.c.facts, "$.paper"))
        .join(customers, customers.c.id == papers.c.customer_id)
        .where(log.c.id == contact_id)
    ).one_or_none()
    return None if row is None else _kept(row)


def paper_by_id(connection: Connection, paper_id: int) -> KeptPaper:
    """A kept paper by its row."""
    papers, customers = issued_paper_table, customer_table
    row = connection.execute(
        select(papers.c.frozen, papers.c.content, customers.c.name)
        .join(customers, customers.c.id == papers.c.customer_id)
        .where(papers.c.id == paper_id)
    ).one()
    return _kept(row)


def _kept(row: Any) -> KeptPaper:
    frozen = json.loads(row.frozen)
    return KeptPaper(frozen["file_name"], row.name, row.content, frozen["subject"])
