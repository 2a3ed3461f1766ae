"""How a book of an older arbook becomes one of today; ``store.migrating`` runs what lies here."""
