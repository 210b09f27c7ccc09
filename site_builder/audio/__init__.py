"""Recordings and their transcripts: what the files say of themselves, and the copy that is published."""
