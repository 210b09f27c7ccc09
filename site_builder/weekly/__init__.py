"""What is sent once a week: a newsletter of the new stories for readers, and a report for editors."""
