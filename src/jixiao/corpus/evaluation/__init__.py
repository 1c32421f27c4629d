"""Made-up evaluation reports with their score sheets: everything adds up, and what is spoilt is known."""
