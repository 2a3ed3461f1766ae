"""In-tray: files become typed rows with complaints; nothing here writes."""
