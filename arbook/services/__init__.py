"""The counter: every change to the book, one use case, one method, one transaction."""
