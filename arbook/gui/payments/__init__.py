"""The Payments desk: money received, what it paid, and what lies on account."""
