"""The folded words by which invoices and payments are found."""

from arbook.store.tables.declaring import word_table

invoice_word_table = word_table("invoice_word", "invoice")
"""Number and reference of every issued paper, as words that "find anything" reads (``services.finding``)."""

payment_word_table = word_table("payment_word", "payment")
"""The reference of every payment, as words that "find anything" reads (``services.finding``)."""
