"""The command line: the same services and queries for scripts, schedulers and checks."""
