"""The book: one SQLite file, opened, locked, changed, migrated and backed up here and nowhere else."""
