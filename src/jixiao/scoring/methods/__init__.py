"""Scoring methods, one pure function a file; the file name is the name a standard calls it by."""
