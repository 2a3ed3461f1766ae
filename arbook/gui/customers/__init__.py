"""The Customers desk: who owes what, one customer's page, and all that is written down about them."""
