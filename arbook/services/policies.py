"""Reminder policies: writing, copying and retiring them, who is reminded by which, and what holds for all."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import delete, func, select

from arbook.ledger.dates import in_book_range
from arbook.ledger.errors import ArbookError
from arbook.ledger.reminder_policies import PolicyError, ReminderPolicy
from arbook.ledger.reminder_situations import ReminderRules
from arbook.queries.reminder_policies import policies, policy_uses
from arbook.services.changing import Change, Changes, Counter
from arbook.services.policy_checks import (
    check_rules,
    check_text,
    check_writable,
    known_policy,
    offered_policy,
    refuse_name_taken,
    require_row,
)
from arbook.services.policy_rows import copy_of, copy_wordings, insert_policy, rewrite_policy
from arbook.services.policy_users import (
    UsePolicy,
    Whose,
    move_plans,
    move_users,
    put_in_group,
    set_archived,
    set_members,
    use_for,
    write_group,
)
from arbook.services.reminder_letters import Wording, check_wording, letter_language
from arbook.store.tables.customers import customer_group_table, customer_table
from arbook.store.tables.reminders import (
    quiet_period_table,
    reminder_rules_table,
    reminder_stage_table,
    stage_wording_table,
)


class StageUnknownError(ArbookError):
    """There is no such stage. Facts: ``stage_id``."""


class PolicyService:
    """Changes to policies."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def write(self, policy: ReminderPolicy, *, operation_id: str | None = None) -> Changes:
        """Write a policy anew, or a new one (``policy_id`` 0). Stages with an id are kept, others come in new.

        What was sent stays sent: kept stages carry it along wherever they stand.

        Raises:
            PolicyError: as ``check_policy``; ``name_taken``, ``long_text``, ``unknown_choice``, ``unknown_policy``,
                ``unknown_stage``.
        """
        check_writable(policy)

        def work(change: Change) -> None:
            refuse_name_taken(change, policy)
            if policy.policy_id:
                known_policy(change, policy.policy_id)
                rewrite_policy(change, policy)
                change.made(policy.policy_id)
            else:
                change.made(insert_policy(change, copy_of(policy, policy.name)))

        return self._counter.change("write_policy", work, operation_id)

    def copy(self, policy_id: int, name: str, *, operation_id: str | None = None) -> Changes:
        """The same ladder under another name, with the owner's own texts of it.

        Raises:
            PolicyError: ``unknown_policy``, ``no_name``, ``name_taken``, ``long_text``.
        """

        def work(change: Change) -> None:
            first = known_policy(change, policy_id)
            second = copy_of(first, name)
            check_writable(second)
            refuse_name_taken(change, second)
            made = insert_policy(change, second)
            copy_wordings(change, first, policies(change.connection)[made])
            change.made(made)

        return self._counter.change("copy_policy", work, operation_id)

    def retire(self, policy_id: int, instead: int | None = None, *, operation_id: str | None = None) -> Changes:
        """Offer a policy no more; who is reminded by it goes over to ``instead``. Parts of payment plans do so too;
        without ``instead`` they are reminded by their customers' own policies from then on.

        Raises:
            PolicyError: ``unknown_policy``, ``is_default``, ``in_use`` (with ``count``), ``is_retired``.
        """

        def work(change: Change) -> None:
            known_policy(change, policy_id)
            use = policy_uses(change.connection)[policy_id]
            if use.is_default and instead is None:
                raise PolicyError(why="is_default")
            if use.is_used and instead is None:
                raise PolicyError(why="in_use", count=use.groups + use.customers + use.invoices)
            if instead is not None:
                offered_policy(change, instead)
                move_users(change, policy_id, instead)
            move_plans(change, policy_id, instead)
            set_archived(change, policy_id, archived=True)

        return self._counter.change("retire_policy", work, operation_id)

    def bring_back(self, policy_id: int, *, operation_id: str | None = None) -> Changes:
        """Offer a retired policy again.

        Raises:
            PolicyError: ``unknown_policy``.
        """

        def work(change: Change) -> None:
            known_policy(change, policy_id)
            set_archived(change, policy_id, archived=False)

        return self._counter.change("bring_back_policy", work, operation_id)

    def use(self, command: UsePolicy, *, operation_id: str | None = None) -> Changes:
        """Choose who is reminded by a policy.

        Raises:
            PolicyError: ``unknown_policy``, ``is_retired``, ``unknown_invoice``, ``not_issued``, ``unknown_group``,
                ``unknown_customer``.
        """

        def work(change: Change) -> None:
            if command.policy_id is not None:
                offered_policy(change, command.policy_id)
            use_for(change, command)

        return self._counter.change("use_policy", work, operation_id)

    def write_group(
        self,
        name: str,
        policy_id: int | None,
        group_id: int | None = None,
        *,
        members: Collection[int] | None = None,
        operation_id: str | None = None,
    ) -> Changes:
        """A group of customers that are reminded alike; its id is ``made_id``. ``members`` None leaves them.

        Raises:
            PolicyError: ``no_group_name``, ``group_name_taken``, ``unknown_group``, ``unknown_policy``,
                ``is_retired``, ``long_text``, ``unknown_customer``.
        """

        def work(change: Change) -> None:
            if policy_id is not None:
                offered_policy(change, policy_id)
            written = write_group(change, name, policy_id, group_id)
            if members is not None:
                set_members(change, written, members)
            change.made(written)

        return self._counter.change("write_group", work, operation_id)

    def put_in_group(self, customer_id: int, group_id: int | None, *, operation_id: str | None = None) -> Changes:
        """Make a customer one of a group; None takes them out.

        Raises:
            PolicyError: ``unknown_group``, ``unknown_customer``.
        """

        def work(change: Change) -> None:
            put_in_group(change, customer_id, group_id)

        return self._counter.change("put_in_group", work, operation_id)

    def choose_for_customer(
        self, customer_id: int, policy_id: int | None, group_id: int | None, *, operation_id: str | None = None
    ) -> Changes:
        """A customer's own policy and group in one step; None: no own one, no group.

        Raises:
            PolicyError: ``unknown_policy``, ``unknown_group``, ``unknown_customer``.
        """

        def work(change: Change) -> None:
            if policy_id is not None:
                known_policy(change, policy_id)
            use_for(change, UsePolicy(Whose.CUSTOMER, policy_id, customer_id))
            put_in_group(change, customer_id, group_id)

        return self._counter.change("choose_policy", work, operation_id)

    def remove_group(self, group_id: int, *, operation_id: str | None = None) -> Changes:
        """Take a group away that nobody belongs to.

        Raises:
            PolicyError: ``unknown_group``, ``group_in_use`` (with ``count``).
        """

        def work(change: Change) -> None:
            require_row(change, customer_group_table, group_id, "unknown_group")
            members = select(func.count()).where(customer_table.c.group_id == group_id)
            if count := change.connection.execute(members).scalar_one():
                raise PolicyError(why="group_in_use", count=count)
            change.connection.execute(delete(customer_group_table).where(customer_group_table.c.id == group_id))
            change.touch("customer_group", group_id)

        return self._counter.change("remove_group", work, operation_id)

    def write_rules(self, rules: ReminderRules, *, operation_id: str | None = None) -> Changes:
        """What holds for all policies.

        Raises:
            PolicyError: ``rules_out_of_range``, ``unknown_weekday``, ``no_day_left``.
        """
        check_rules(rules)

        def work(change: Change) -> None:
            change.connection.execute(delete(reminder_rules_table))
            change.insert(
                reminder_rules_table,
                most_a_day=rules.most_a_day,
                least=rules.least,
                reply_days=rules.reply_days,
                promise_days=rules.promise_days,
                quiet_weekdays=",".join(str(each) for each in sorted(rules.quiet_weekdays)),
                keeps_holidays=rules.keeps_holidays,
                operation_id=change.operation_id,
            )
            change.touch("reminder_rules", 1)

        return self._counter.change("write_reminder_rules", work, operation_id)

    def add_quiet_period(
        self, first_on: date, last_on: date, note: str = "", *, operation_id: str | None = None
    ) -> Changes:
        """Days on which the owner is away, both included: nobody is reminded. Its id is ``made_id``.

        Raises:
            PolicyError: ``period_in_order``, ``long_text``.
            DateError: out of the book's range.
        """
        in_book_range(first_on), in_book_range(last_on)
        if last_on < first_on:
            raise PolicyError(field="last_on", why="period_in_order")
        check_text("note", note)

        def work(change: Change) -> None:
            facts = {"first_on": first_on, "last_on": last_on, "note": note.strip()}
            row_id = change.insert(quiet_period_table, operation_id=change.operation_id, **facts)
            change.made(row_id)
            change.touch("reminder_rules", 1)

        return self._counter.change("add_quiet_period", work, operation_id)

    def remove_quiet_period(self, period_id: int, *, operation_id: str | None = None) -> Changes:
        """The owner is here after all.

        Raises:
            PolicyError: ``unknown_period``.
        """

        def work(change: Change) -> None:
            require_row(change, quiet_period_table, period_id, "unknown_period")
            change.connection.execute(delete(quiet_period_table).where(quiet_period_table.c.id == period_id))
            change.touch("reminder_rules", 1)

        return self._counter.change("remove_quiet_period", work, operation_id)

    def change_wording(
        self,
        stage_id: int,
        language: str,
        wording: Wording | None,
        operation_id: str | None = None,
        *,
        tone: str = "",
    ) -> Changes:
        """Set the owner's own text of a stage in one language; None returns to the shipped text.

        ``tone`` is the one it is for; empty: for every tone that has no own text.

        Raises:
            WordingError: the text cannot be used.
            StageUnknownError: there is no such stage.
        """
        if wording is not None:
            check_wording(wording)

        def work(change: Change) -> None:
            _require_stage(change, stage_id)
            _write_wording(change, stage_id, letter_language(language), tone, wording)
            change.touch("reminder_stage", stage_id)

        return self._counter.change("change_wording", work, operation_id)


def _require_stage(change: Change, stage_id: int) -> None:
    known = change.connection.execute(select(reminder_stage_table.c.id).where(reminder_stage_table.c.id == stage_id))
    if known.scalar() is None:
        raise StageUnknownError(stage_id=stage_id)


def _write_wording(change: Change, stage_id: int, language: str, tone: str, wording: Wording | None) -> None:
    table = stage_wording_table
    same = (table.c.stage_id == stage_id, table.c.language == language, table.c.tone == tone)
    change.connection.execute(delete(table).where(*same))
    if wording is not None:
        own = {"stage_id": stage_id, "language": language, "tone": tone}
        change.insert(table, **own, subject=wording.subject, body=wording.body)
