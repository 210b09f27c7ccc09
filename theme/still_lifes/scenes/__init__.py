"""One module for each still life; each has `build`, which puts the things on an empty table."""
