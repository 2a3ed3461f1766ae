"""The main window: rail, desks, messages, and opening and closing books."""
