"""Importing customers, invoices and payments from a file, every line seen before anything is saved."""
