"""What was read, as text and as CSV: a module for each kind of part."""
