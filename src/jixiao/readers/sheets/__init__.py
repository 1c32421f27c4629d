"""Workbooks (.xlsx, .xls): cells shown as the sheet shows them, merges true to the file, sheets → grids."""
