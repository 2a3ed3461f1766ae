"""What happened, in plain words for the owner: templates, translations and facts, for both faces."""
