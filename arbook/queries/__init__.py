"""The reading room: select, frozen rows, and never a write."""
