"""The declared schema as the statements that would make it, in one fixed order."""

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from arbook.store.tables.all_tables import TRIGGERS, metadata


def declared_statements() -> list[str]:
    dialect = sqlite.dialect()
    tables = metadata.sorted_tables
    indexes = sorted((index for table in tables for index in table.indexes), key=lambda index: str(index.name))
    made = [
        *(CreateTable(table).compile(dialect=dialect) for table in tables),
        *(CreateIndex(index).compile(dialect=dialect) for index in indexes),
    ]
    return [*("\n".join(line.rstrip() for line in str(one).strip().splitlines()) for one in made), *TRIGGERS]
