"""One module a schema version, each with its frozen SQL beside it."""
