"""Charges for lateness: may I, how much, why, and what was let go."""
