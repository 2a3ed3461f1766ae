"""Words for amounts, dates, papers, payments and what is agreed about them."""

_LINE = "Line {position}: "
_TOO_LARGE = "This amount is larger than a book can hold. Look for an extra digit."
_NOT_POSITIVE = "The amount must be more than nothing."

MONEY_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "AmountError": {
        "": ("This is not an amount. Write it like 1240.50.",),
        "empty": ("An amount is missing.",),
        "not_a_number": ("“{text}” is not an amount. Write it like 1240.50.", "This is not an amount."),
        "two_marks": (
            "“{text}” has two decimal marks. Did you mean {suggestion}?",
            "“{text}” has two decimal marks.",
        ),
        "too_many_decimals": ("“{text}” has more decimals than the currency. Round it.",),
        "too_large": (_TOO_LARGE,),
    },
    "DateError": {
        "": ("This is not a date. Write it like 2026-11-26.",),
        "empty": ("A date is missing.",),
        "not_a_date": ("“{text}” is not a date. Write it like 2026-11-26.", "This is not a date."),
        "out_of_range": ("{text} is no date of this business: it must lie between 1900 and 2199.",),
    },
    "CurrencyMixError": {"": ("{first} and {second} cannot be added up. Use one currency.",)},
    "UnknownCurrencyError": {
        "": ("“{code}” is not a currency in use. Write its three letters, like EUR.", "A currency is missing.")
    },
    "StatementError": {
        "": ("This statement cannot be made.",),
        "ends_before_it_begins": ("The period ends before it begins. Exchange the two dates.",),
        "does_not_tie": (
            "The entries come to {closing}, but the open items to {balance}, so no statement was made. Run a check "
            "of the book.",
        ),
    },
    "TermsError": {
        "": ("These terms make no due date.",),
        "last_piece_must_take_remainder": ("The last part of the terms must take what remains.",),
        "share_not_positive": ("Every part of the terms must take something of the invoice.",),
        "one_remainder": ("Only the last part of the terms can take what remains.",),
        "step_out_of_range": ("These terms reach too far: at most 3650 days, 120 months, day 31.",),
        "shares_exceed_amount": ("The parts of the terms come to more than the invoice. Choose other terms.",),
    },
    "CalendarError": {
        "": ("No working day can be found.",),
        "never_open": ("The calendar is closed for years on end. Look at the holidays and closed weeks.",),
        "too_many_days": ("At most {most} working days can be counted.",),
    },
    "EarlyDiscountError": {
        "": ("This discount cannot be offered.",),
        "bad_percent": ("A discount for early payment lies above 0 and below 100 percent.",),
        "bad_days": ("A discount for early payment runs for 0 to {most} days.",),
    },
    "InterestError": {
        "": ("The interest cannot be counted.",),
        "no_rates": ("There is no interest rate yet. Enter the first one.",),
        "rates_out_of_order": ("Two rates begin on the same day, or a later one stands before an earlier.",),
        "rate_out_of_range": ("A yearly rate lies within {most} percent.",),
        "no_rate_yet": ("No rate is known for {day}. The first begins on {first}.",),
        "reduced_below_nothing": ("More was paid than was owed, so there is no interest to count.",),
    },
    "StatutoryError": {
        "": ("The law gives no claim here.",),
        "no_rule": ("No statutory rule is known for {country} and this kind of customer.",),
        "not_yet": ("The statutory rule for {country} began on {first}.",),
    },
    "ExtensionError": {
        "": ("No more time can be given.",),
        "nothing_open": ("Nothing is open on this invoice, so it needs no more time.",),
        "not_later": ("It is due on {due_on} already. Choose a later day.",),
        "before_issued": ("More time cannot be agreed before the invoice is issued.",),
        "long_reason": ("A reason has at most {most} characters.",),
    },
    "RecurringInvoiceError": {
        "": ("This recurring invoice cannot be written.",),
        "no_name": ("Give it a name, so that you find it again.",),
        "long_name": ("A name has at most {most} characters.",),
        "already_ended": ("It ended on {on} already.",),
        "nothing_due": ("Nothing of it is due yet.",),
    },
    "RecurringUnknownError": {"": ("There is no such recurring invoice.",)},
    "RecurringError": {
        "": ("This makes no dates.",),
        "every_out_of_range": ("It can come again every 1 to {most} times that period.",),
        "too_many_missed": ("More than {most} invoices are missing. Start it again from a later day.",),
    },
    "NumberingError": {
        "": ("No number can be given.",),
        "bad_pattern": ("A number pattern needs one counter, like {{year}}-{{n:04}}.",),
        "bad_prefix": ("What stands before the number may have {most} letters or signs, and no braces.",),
        "bad_digits": ("A number has 1 to {most} digits.",),
        "no_counter": ("“{text}” does not end in a number that can be counted on.",),
        "bad_next": ("The next number is a whole number from 1 on.",),
        "goes_back": ("Numbers never go back: the next one is {least} or a later one.",),
        "far_ahead": ("{issued_on} lies more than {most} days ahead. Check the year.",),
        "before_last": (
            "Numbers follow dates, and the newest paper is of {last_issued_on}. Date this one then or later, or "
            "record it as one from elsewhere.",
        ),
    },
    "PlanError": {
        "": ("This plan cannot be agreed.",),
        "amount_not_positive": ("An installment must be more than nothing.",),
        "nothing_owed": ("Nothing is open on the chosen invoices, so there is nothing to agree on.",),
        "count_out_of_range": ("A plan has 1 to {most} installments.",),
        "parts_too_small": ("There are more installments than cents. Choose fewer.",),
        "does_not_sum": ("The installments do not add up to what is owed. Change the last one.",),
        "dates_not_rising": ("Each installment must be due after the one before it.",),
    },
    "AllocationError": {
        "": ("The payment cannot be split like this.",),
        "not_positive": ("Each part must be more than nothing ({number}).", _NOT_POSITIVE),
        "not_open": ("One of the chosen items is not open any more. Look at the open items again.",),
        "above_open": ("This is more than {number} still owes. Leave the rest on account.",),
        "above_payment": ("The parts come to more than the payment.",),
    },
    "InvoiceError": {
        "": ("This invoice cannot be issued.",),
        "no_lines": ("There is nothing on this paper yet. Add a line.",),
        "too_many_lines": ("A paper holds 5000 lines. Split it in two.",),
        "too_large": (_TOO_LARGE,),
        "no_description": (f"{_LINE}say what was sold.",),
        "bad_quantity": (f"{_LINE}the quantity cannot be nothing, nor beyond a billion.",),
        "bad_price": (f"{_LINE}the price cannot be negative or endless. To deduct, make the quantity negative.",),
        "bad_discount": (
            f"{_LINE}the discount must lie between 0 and 100 percent.",
            "The discount must lie between 0 and 100 percent.",
        ),
        "discount_too_large": ("The discount is more than what it is taken from.",),
        "bad_charge": ("What is added cannot be negative or endless. To deduct, give a discount.",),
        "bad_tax": (
            f"{_LINE}the tax must lie between 0 and 100 percent.",
            "The tax must lie between nothing and the total.",
        ),
        "comes_to_nothing": ("This comes to nothing or less. Look at quantities and prices.",),
        "already_issued": ("This invoice is issued and stays as it is. Write a credit note to correct it.",),
        "due_before_issued": ("It would be due before it is issued. Choose a later due date.",),
        "no_number": ("The invoice number is missing.",),
        "long_number": ("An invoice number has at most 60 characters.",),
        "not_issued": ("Only an issued invoice can be credited.",),
        "before_invoice": ("A credit note cannot be dated before its invoice.",),
        "above_invoice": ("The credit notes would come to more than the invoice. Lower the amount.",),
    },
    "InvoiceUnknownError": {"": ("There is no invoice {number} in this book.", "There is no such invoice.")},
    "NumberTakenError": {"": ("The book already has an invoice {number}. Nothing was recorded twice.",)},
    "PaymentError": {
        "": ("This payment cannot be recorded.",),
        "nothing_on_account": ("There is no money on account to put on invoices.",),
        "other_currency": ("This customer pays in {currency}.",),
        "not_positive": (_NOT_POSITIVE,),
        "too_large": (_TOO_LARGE,),
        "too_long": ("This text is longer than {most} characters. Shorten it.",),
        "in_future": ("A payment cannot be dated after today, {today}.",),
        "unknown_method": ("“{method}” is not a way to pay: bank, cash, card, check, direct_debit or other.",),
        "before_payment": ("A payment cannot be taken back before the day it came.",),
        "already_reversed": ("This payment was already taken back.",),
    },
    "PaymentUnknownError": {"": ("There is no payment {number} in this book.", "There is no such payment.")},
    "NoPaperError": {
        "": ("There is nothing to print.",),
        "draft": ("This invoice is a draft. Issue it before it is printed.",),
        "elsewhere": ("Another program issued this invoice and has its paper. Print it there.",),
    },
    "PaperError": {
        "": ("This paper cannot be drawn.",),
        "does_not_add_up": ("The figures of this paper do not add up, so it was not drawn. Check the book.",),
        "no_lines": ("There is nothing on this paper yet.",),
    },
}
