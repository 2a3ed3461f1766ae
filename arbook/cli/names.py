"""The commands, known without loading them: anything else on the command line is a book to open in a window."""

COMMAND_NAMES = frozenset(
    (
        "aging backup check credit-note customer customer-behavior customers demo discounts dispute draft-change "
        "draft-discard draft-issue draft-show drafts extend find grant-discount hold import invoice "
        "invoice-pdf invoice-show invoices ledger log mail money-rules new note open-items outbox pay "
        "payments plan plans promise recurring refund remind reverse-payment settings statement tax-rates "
        "terms undo-entry write-off"
    ).split()
)
