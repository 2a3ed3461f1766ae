"""Payment plans: agreed, changed, kept or broken, settled early. Each step leaves a line in the customer's log."""

from datetime import date

from sqlalchemy import delete

from arbook.ledger.items import OpenItem
from arbook.ledger.plan_keeping import PlanRules
from arbook.queries.items import sums_on_account
from arbook.queries.plan_cards import plan_card
from arbook.queries.plan_rules import BookPlanRules
from arbook.queries.plans import has_running_plans
from arbook.services.changing import Change, Changes, Counter
from arbook.services.payment_plans import (
    AgreePlan,
    ChangePlan,
    PlanPreview,
    agree_plan,
    change_plan,
    end_plan,
    open_pieces,
    preview_plan,
    run_up_items,
)
from arbook.services.plan_ending import break_plan, look_after_plans, reopen_plan
from arbook.services.plan_settling import EarlySettlement, early_settlement, settle_plan
from arbook.store.tables.agreements import plan_rules_table


class AgreementService:
    """Use cases around payment plans."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def agree_plan(self, command: AgreePlan, *, operation_id: str | None = None) -> Changes:
        """Agree a payment plan; it takes its number, and reminders follow its installments from then on.

        Raises:
            AgreementError: as ``preview_plan``, and ``other_customer``, ``in_running_plan``.
            PlanError, DateError: the division makes no plan over what is owed.
        """
        return self._counter.change("agree_plan", lambda change: agree_plan(change, command), operation_id)

    def preview(self, command: AgreePlan) -> PlanPreview:
        """What agreeing would write, refused where agreeing would refuse; changes nothing.

        Raises:
            AgreementError, PlanError, DateError: as ``agree_plan``.
        """
        with self._counter.book.reading() as connection:
            lying = sums_on_account(connection, command.customer_id)
            return preview_plan(open_pieces(connection, command), command, lying)

    def change_plan(self, command: ChangePlan, *, operation_id: str | None = None) -> Changes:
        """Agree the next version of a plan: the former ends as replaced, what was paid under it counts.

        Raises:
            AgreementError: ``no_reason``, ``unknown``, ``already_ended``, ``before_start``, and as ``agree_plan``.
            PlanError, DateError: the division makes no plan over what is owed.
        """
        return self._counter.change("change_plan", lambda change: change_plan(change, command), operation_id)

    def preview_change(self, command: ChangePlan) -> PlanPreview:
        """The same of the next version; changes nothing.

        Raises:
            AgreementError, PlanError, DateError: as ``change_plan``.
            PlanUnknownError: there is no such plan.
        """
        with self._counter.book.reading() as connection:
            former = plan_card(connection, command.plan_id, command.plan.agreed_on).row
            lying = sums_on_account(connection, former.customer_id)
            return preview_plan(open_pieces(connection, command.plan, former), command.plan, lying)

    def run_up(self, plan_id: int, *, on: date) -> tuple[OpenItem, ...]:
        """What has run up of a plan's interest on a day and is not booked, as items that its next version is over.

        Raises:
            PlanUnknownError: there is no such plan.
        """
        with self._counter.book.reading() as connection:
            return tuple(run_up_items(connection, plan_card(connection, plan_id, on).row, on))

    def end_plan(
        self, plan_id: int, *, on: date, ending: str, reason: str = "", operation_id: str | None = None
    ) -> Changes:
        """End a plan before it is paid; its items are reminded again. ``ending`` is of ``PLAN_ENDINGS``, ``reason``
        stands in the customer's log.

        Raises:
            AgreementError: ``unknown``, ``unknown_ending``, ``already_ended``, ``before_start``.
        """

        def work(change: Change) -> None:
            end_plan(change, plan_id, on, ending, reason)

        return self._counter.change("end_plan", work, operation_id)

    def break_plan(self, plan_id: int, *, on: date, reason: str = "", operation_id: str | None = None) -> Changes:
        """All that is left of a plan falls due; its items go back to the ladder with their own due dates.

        Raises:
            AgreementError: ``unknown``, ``already_ended``, ``before_start``, ``not_due_yet``.
        """
        return self._counter.change(
            "break_plan", lambda change: break_plan(change, plan_id, on, reason), operation_id
        )

    def reopen_plan(self, plan_id: int, *, on: date, operation_id: str | None = None) -> Changes:
        """Take back that a plan was ended or broken, as long as nobody was told.

        Raises:
            AgreementError: ``unknown``, ``runs``, ``was_replaced``, ``letter_went``, ``in_running_plan``.
        """
        return self._counter.change("reopen_plan", lambda change: reopen_plan(change, plan_id, on), operation_id)

    def early_settlement(self, plan_id: int, *, on: date) -> EarlySettlement:
        """What settles a plan on a day, without the interest that has not run up.

        Raises:
            PlanUnknownError: there is none.
        """
        with self._counter.book.reading() as connection:
            return early_settlement(connection, plan_id, on)

    def settle_plan(
        self,
        plan_id: int,
        *,
        on: date,
        today: date,
        method: str = "bank",
        reference: str = "",
        operation_id: str | None = None,
    ) -> Changes:
        """Record the payment that settles a plan. ``made_id`` is the payment.

        Raises:
            AgreementError: ``unknown``, ``already_ended``, ``before_start``.
            PaymentError, AllocationError: as ``PaymentService.record``.
        """

        def work(change: Change) -> None:
            settle_plan(change, plan_id, on, today, method, reference)

        return self._counter.change("settle_plan", work, operation_id)

    def look_after_plans(self, *, today: date, operation_id: str | None = None) -> Changes:
        """Book the interest of parts that fell due, let charges of kept plans go, and break plans where the book says
        that this is not asked.

        Raises:
            ReadOnlyBookError, NothingSavedError: see ``Counter.change``.
        """

        def work(change: Change) -> None:
            look_after_plans(change, today)

        return self._counter.change("look_after_plans", work, operation_id)

    def awaits_day(self, today: date) -> bool:
        """Whether plans run that nobody looked after on this day; never in a book that can only be read."""
        book = self._counter.book
        if book.is_read_only or self._counter.has_done(_day_id(today)):
            return False
        with book.reading() as connection:
            return has_running_plans(connection, today)

    def begin_day(self, *, today: date) -> Changes:
        """Look after the plans, once for each day: whoever asks again is answered with what was done.

        Raises:
            ReadOnlyBookError, NothingSavedError: see ``Counter.change``.
        """
        return self.look_after_plans(today=today, operation_id=_day_id(today))

    def set_rules(self, told: BookPlanRules, *, operation_id: str | None = None) -> Changes:
        """With what plans begin from now on, and how parts of all plans are reminded.

        Raises:
            PlanError: as ``PlanRules.check``.
        """
        told.rules.check()

        def work(change: Change) -> None:
            change.connection.execute(delete(plan_rules_table))
            row = change.insert(
                plan_rules_table,
                policy_id=told.policy_id,
                breaks_alone=told.breaks_alone,
                operation_id=change.operation_id,
                **_as_row(told.rules),
            )
            change.touch("plan_rules", row)

        return self._counter.change("set_plan_rules", work, operation_id)


def _as_row(rules: PlanRules) -> dict[str, int]:
    return {
        "notice_days": rules.notice_days,
        "tolerance_days": rules.tolerance_days,
        "broken_parts": rules.broken_parts,
        "broken_days": rules.broken_days,
    }


def _day_id(day: date) -> str:
    return f"look_after_plans/{day}"
