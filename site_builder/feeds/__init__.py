"""What machines read: sitemap and, later, feeds, calendar and open data."""
