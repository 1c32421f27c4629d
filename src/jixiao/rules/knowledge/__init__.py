"""What the rules know of the field: headings, words, names, narratives, reasons, money and dates."""
