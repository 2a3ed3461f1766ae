"""The commands, known without loading them: anything else on the command line is a book to open in a window."""

COMMAND_NAMES = frozenset(
    (
        "aging allocate answered apologize backup charge charge-book charge-show charge-withdraw "
        "charges check credit-note credit-stop customer customer-behavior customers demo discounts "
        "dispute disputes draft-change draft-discard draft-issue draft-show drafts extend "
        "extend-all extend-undo extension-pdf find follow-up grant-discount hold import invoice "
        "invoice-pdf invoice-show invoices kind-notes late late-terms law ledger log mail "
        "mail-paper mail-sign-in money-rules new note open-items our-terms outbox pay payments plan "
        "plan-break plan-day plan-reopen plan-rules plan-settle plan-show plans policy promise "
        "rates receipt recurring refund remind reminder-rules reply reverse-payment schedule "
        "settings settlement small-rests statement tax-rates terms thank-you today tone undo-entry "
        "waive wording write-off write-off-rests"
    ).split()
)
