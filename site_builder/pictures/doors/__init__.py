"""The drawn doors: story → design → composition of parts → references in a page, an SVG that stands alone, or pixels; and the street.

`design.py` says what decides what, `symbols.py` has all parts, `sprite.py` makes them one file of the site.
"""
