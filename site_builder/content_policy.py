"""What a page may load: one policy, for the page itself and for what a host sends with it (Content Security Policy 3)."""

DIRECTIVES = (
    # Firefox before 132 fetches the drawings of the doors under default-src and nothing else.
    ("default-src", "'self'"),
    ("object-src", "'none'"),
    ("frame-src", "'none'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("font-src", "'self'"),
    ("media-src", "'self'"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("form-action", "'self'"),
    ("base-uri", "'none'"),
    ("script-src", "'self'"),
)
SENT_ONLY = (("frame-ancestors", "'none'"),)
"""What browsers take from a host and not from a page (CSP 3, 3.3)."""
REFERRER = "same-origin"
"""Other sites don't learn from which page a visitor comes: that would tell them what someone reads about impairments."""


def page_policy() -> str:
    """The policy as it stands in a page. The sources of scripts come last, so that a page can add the digest of a block of data."""
    return _written(DIRECTIVES)


def sent_policy() -> str:
    """The policy as a host sends it."""
    return _written((*DIRECTIVES, *SENT_ONLY))


def _written(directives: tuple[tuple[str, str], ...]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives)
