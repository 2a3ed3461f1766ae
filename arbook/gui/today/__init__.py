"""The first desk of the day: what is owed, what needs the owner, whom to remind."""
