"""With what plans begin, as it is typed."""

from dataclasses import dataclass

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.digits import latin_digits
from arbook.ledger.plan_keeping import PlanRules
from arbook.queries.plan_rules import BookPlanRules

FIELDS = ("notice_days", "tolerance_days", "broken_parts", "broken_days")
_MOST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class PlanRulesForm:
    """The texts of the fields, in the order of ``FIELDS``, and what is chosen beside them."""

    texts: tuple[str, str, str, str]
    policy_id: int | None
    breaks_alone: bool

    def rules(self) -> BookPlanRules:
        """What is typed.

        Raises:
            FormError: ``no_count`` with the field.
            PlanError: as ``PlanRules.check``.
        """
        rules = PlanRules(*(_whole(name, text) for name, text in zip(FIELDS, self.texts, strict=True)))
        rules.check()
        return BookPlanRules(rules, self.policy_id, self.breaks_alone)


def texts_of(rules: PlanRules) -> tuple[str, str, str, str]:
    """As the fields show them."""
    first, second, third, fourth = (str(getattr(rules, name)) for name in FIELDS)
    return first, second, third, fourth


def _whole(field: str, text: str) -> int:
    plain = latin_digits(text).strip() or "0"
    if not plain.isdecimal() or len(plain) > _MOST_DIGITS:
        raise FormError(field=field, why="no_count")
    return int(plain)
