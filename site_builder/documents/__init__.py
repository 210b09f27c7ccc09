"""Papers → accessible PDFs (PDF/UA-1): WeasyPrint sets the pages, we say how they are read. WeasyPrint and pikepdf only here."""
