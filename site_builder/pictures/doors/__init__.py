"""The drawn doors: story → design → shapes → SVG or pixels, and the street of all doors. See `design.py` for what decides what."""
