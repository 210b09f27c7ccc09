"""Text on disk → model and problems. The one schema lives here: every Dutch key, its type, its help text."""
