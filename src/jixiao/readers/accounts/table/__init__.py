"""The parts of reading a public table: the lines around it, its head, its rows."""
