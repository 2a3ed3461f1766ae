"""The Invoices desk: the list, writing and issuing invoices, credit notes, and papers from elsewhere."""
