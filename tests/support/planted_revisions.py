"""Revisions that only tests know, to try what a migration of tomorrow does to a book of today."""

import shutil
from pathlib import Path

from arbook.store.schema import Schema, current_schema
from tests.support.book_files import fresh_fingerprint

REVISION = '''"""A planted revision."""
from alembic import op

revision = "{number}"
down_revision = "{before}"


def upgrade():
    {steps}
'''
NICKNAME = "op.execute(\"ALTER TABLE customer ADD COLUMN nickname TEXT NOT NULL DEFAULT ''\")"
CITY = "op.execute(\"ALTER TABLE customer ADD COLUMN city TEXT NOT NULL DEFAULT ''\")"


def planted(folder: Path, *steps: str) -> Schema:
    """The program's migrations and one planted revision for each of ``steps``."""
    shutil.copytree(current_schema().migrations, folder)
    for version, step in enumerate(steps, start=2):
        source = REVISION.format(number=f"{version:04d}", before=f"{version - 1:04d}", steps=step)
        (folder / "versions" / f"v{version:04d}_planted.py").write_text(source)
    return current_schema()._replace(version=len(steps) + 1, migrations=folder)


def finished(schema: Schema) -> Schema:
    """The same schema, knowing the fingerprint of its own fresh book."""
    unreleased = ("never-released" for _ in range(schema.version - 2))
    fingerprints = (*schema.fingerprints, *unreleased, fresh_fingerprint(schema))
    return schema._replace(fingerprints=fingerprints)
