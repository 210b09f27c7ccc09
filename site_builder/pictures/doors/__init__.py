"""The drawn doors: story → design → composition of parts → references in a page, a standalone SVG or pixels; and their street.

`design.py` says what decides what, `symbols.py` has all parts, `sprite.py` makes them one file of the site.
"""
