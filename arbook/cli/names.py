"""The commands, known without loading them: anything else on the command line is a book to open in a window."""

COMMAND_NAMES = frozenset(
    (
        "aging backup check credit-note customer customers demo dispute extend find hold import invoice invoice-pdf "
        "invoices ledger log mail new note open-items outbox pay payments plan plans promise recurring remind "
        "reverse-payment settings statement terms"
    ).split()
)
