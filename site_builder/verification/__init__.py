"""The last look at a finished site before visitors get it: one function for each rule, in order in `RULES`."""
