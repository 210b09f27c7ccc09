"""Looking for what may not be told in everything that was made: the last look before a site is published."""
