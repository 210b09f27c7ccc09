"""What machines read: podcast, sitemap and, later, other feeds, calendar and open data."""
