"""What is agreed with a customer: payment plans. Each leaves a line in the log."""

from datetime import date

from arbook.ledger.plans import Installment
from arbook.services.changing import Change, Changes, Counter
from arbook.services.payment_plans import AgreePlan, agree_plan, end_plan, open_pieces, preview_plan


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

    def preview(self, command: AgreePlan) -> tuple[Installment, ...]:
        """The installments that agreeing would write, refused where agreeing would refuse; changes nothing.

        Raises:
            AgreementError, PlanError, DateError: as ``agree_plan``.
        """
        with self._counter.book.reading() as connection:
            return preview_plan(open_pieces(connection, command), command)

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
