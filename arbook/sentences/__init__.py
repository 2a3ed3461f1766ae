"""What happened, in plain English for the owner: templates and their facts, for both faces."""
