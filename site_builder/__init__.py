"""1000 voorbeelden: stories in, an accessible magazine site out."""
