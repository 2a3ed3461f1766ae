"""Words for settlements, and for agreements that cannot stand beside each other."""

SETTLEMENT_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "ApologyError": {
        "": ("There is nothing to apologize for.",),
        "already_apologized": ("You apologized for this message already.",),
        "bad_days": ("Reminders can rest for 0 to {most} days.",),
        "no_address": ("There is no e-mail address for this customer. Call them, and say that you did.",),
        "not_sent": ("Only a reminder that was sent can be a mistake.",),
    },
    "SettlementError": {
        "": ("This cannot be settled.",),
        "already_accepted": ("The customer has accepted this already.",),
        "already_ended": ("This offer was withdrawn already.",),
        "bad_grace": ("Between 0 and {most} days of grace can be given.",),
        "bad_percent": ("Give a percentage between 0 and 100: so much of what is open is enough.",),
        "before_offered": ("The offer is of {offered_on}. Choose that day or a later one.",),
        "dates_not_rising": ("Each part needs a later day than the one before it. Choose a later last day.",),
        "in_future": ("Today is {today}. Choose a day that has come.",),
        "is_met": ("All the money came and the rest is written off, so there is nothing to withdraw.",),
        "no_smaller_sum": ("{owed} is open. Offer less than that.",),
        "not_late": ("Nothing came late here that could be taken.",),
        "not_open": ("One of the chosen items is not open any more. Look at the open items again.",),
        "not_positive": ("Each part must be more than nothing.",),
        "not_running": ("This offer is over, so nobody can accept it any more.",),
        "nothing_owed": ("Nothing is open here.",),
        "on_account": ("{money} of theirs lies on account. Put that on the invoices first.",),
        "one_sum": ("Say how much is enough: a sum, a percentage, or the parts.",),
        "too_many_parts": ("The sum can be paid in 1 to {most} parts.",),
        "unknown": ("There is no settlement {settlement_id} in this book.", "There is no such settlement."),
    },
}
