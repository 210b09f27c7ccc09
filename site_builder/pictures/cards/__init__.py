"""Share cards: a quote or title on a plane of door paint, for whoever passes a page on."""
