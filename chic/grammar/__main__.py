"""`python -m chic.grammar`: make the parse tables anew and write them beside the grammar."""

from chic.grammar.tables import make, write

write(make())
