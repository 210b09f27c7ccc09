"""What helps editors, all made from the one schema: new files, forms, schemas and the page that says what to fill in."""
