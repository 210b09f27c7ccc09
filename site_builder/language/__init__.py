"""How Dutch text reads: its passages, sentences, words and syllables, and how hard they are together."""
