"""What is searched and how: words and their weights, the index that Pagefind makes of them, places and spelling.

The index is made of words alone, each with its weight: the text that a visitor reads comes from the pages' own files.
"""
