"""Settings: the business, its mail, its papers, and the look of the windows."""
