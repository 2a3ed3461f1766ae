"""Papers that were sent by hand, kept as they were behind their lines of the log."""

import json
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from arbook.store.tables.customers import contact_made_table, customer_table
from arbook.store.tables.printed import issued_paper_table


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """A paper's bytes, and what its file was called."""

    file_name: str
    customer_name: str
    content: bytes


def kept_paper(connection: Connection, contact_id: int) -> KeptPaper | None:
    """The paper behind a line of the log, or None where none is kept."""
    papers, log, customers = issued_paper_table, contact_made_table, customer_table
    row = connection.execute(
        select(papers.c.frozen, papers.c.content, customers.c.name)
        .join_from(log, papers, papers.c.id == func.json_extract(log.c.facts, "$.paper"))
        .join(customers, customers.c.id == papers.c.customer_id)
        .where(log.c.id == contact_id)
    ).one_or_none()
    return None if row is None else KeptPaper(json.loads(row.frozen)["file_name"], row.name, row.content)
