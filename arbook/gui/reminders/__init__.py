"""Reminders: what is proposed, what stands in the outbox, and the ladder."""
