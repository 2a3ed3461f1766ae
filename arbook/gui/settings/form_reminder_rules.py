"""What holds for all ladders, as it is typed."""

from dataclasses import dataclass
from decimal import Decimal

from arbook.ledger.amounts import parse_decimal
from arbook.ledger.digits import latin_digits
from arbook.ledger.reminder_policies import PolicyError
from arbook.ledger.reminder_situations import ReminderRules


@dataclass
class RulesForm:
    """The texts of the fields and what is ticked."""

    most_a_day: str
    least: str
    reply_days: str
    quiet_weekdays: frozenset[int]
    keeps_holidays: bool
    promise_days: str

    def rules(self) -> ReminderRules:
        """What is typed.

        Raises:
            PolicyError: ``not_a_number`` with the field.
            AmountError: the least sum cannot be read.
        """
        least = parse_decimal(self.least) if self.least.strip() else Decimal(0)
        return ReminderRules(
            _whole("most_a_day", self.most_a_day),
            least,
            _whole("reply_days", self.reply_days),
            self.quiet_weekdays,
            self.keeps_holidays,
            _whole("promise_days", self.promise_days),
        )


def _whole(field: str, text: str) -> int:
    plain = latin_digits(text).strip()
    if not plain:
        return 0
    if not plain.isdecimal():
        raise PolicyError(field=field, why="not_a_number", text=text.strip(), stage=0)
    return int(plain)
