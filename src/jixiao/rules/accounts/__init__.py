"""Rules about departmental final accounts."""
