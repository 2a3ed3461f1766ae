"""Windows: the only room with Qt."""
