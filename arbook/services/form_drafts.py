"""Drafts of forms: what is typed is kept before it is saved, so that neither Esc nor a crash loses it.

Drafts are no operations: nothing of them counts, and a draft written at every pause of a typing hand would bury
the changes that do. A draft goes in the very transaction that saves what it was about.
"""

import json
from collections.abc import Callable, Mapping

from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import insert

from arbook.services.changing import Change, Changes, Counter
from arbook.store.tables.remembered import form_draft_table


class FormDraftService:
    """Use cases around forms that are not saved yet."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def keep(self, key: str, content: Mapping[str, object]) -> Changes:
        """Keep what stands in a form instead of what was kept of it before.

        Args:
            key: Which form, and about whom: ``promise:12``.
            content: What was typed, by field; plain values that JSON knows.

        Raises:
            ReadOnlyBookError: the book can only be read.
            NothingSavedError: the disk refused.
        """
        row = {"kept_at": self._counter.clock(), "content": json.dumps(dict(content), ensure_ascii=False)}
        wish = insert(form_draft_table).values(key=key, **row)
        with self._counter.book.writing() as connection:
            connection.execute(wish.on_conflict_do_update(index_elements=["key"], set_=row))
        return _nothing_to_read_again("keep_form")

    def drop(self, key: str) -> Changes:
        """Forget what was kept of a form; nothing kept is no refusal."""
        with self._counter.book.writing() as connection:
            connection.execute(delete(form_draft_table).where(form_draft_table.c.key == key))
        return _nothing_to_read_again("drop_form")

    def save(self, key: str, wish: Callable[[], Changes]) -> Changes:
        """Do what the form was about; its draft goes in the same transaction, and stays when that is refused."""

        def drop(change: Change) -> None:
            change.connection.execute(delete(form_draft_table).where(form_draft_table.c.key == key))

        with self._counter.along(drop):
            return wish()


def _nothing_to_read_again(kind: str) -> Changes:
    return Changes("", kind, frozenset())
