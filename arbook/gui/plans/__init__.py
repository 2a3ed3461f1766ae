"""The Plans desk: payment plans, how they are kept, and agreeing new ones."""
