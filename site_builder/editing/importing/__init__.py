"""A document from someone else → a new story: Word, Markdown, plain text, or a sheet with a row for each story. mammoth only here.

`archive` and `word_xml` let in what is safe, `word`, `written` and `sheets` read a document, `html_blocks` and `inline` make blocks of it,
`markdown_text` writes these, `guesses` proposes values, `stories` puts a story together, `report` says what is still to be done.
"""
