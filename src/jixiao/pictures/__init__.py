"""What the reader saw, drawn as a page."""
