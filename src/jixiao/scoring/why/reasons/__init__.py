"""Explanations of a printed score, one function a file; the file name is the code of the explanation."""
