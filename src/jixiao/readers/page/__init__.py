"""Pages with ruled tables (PDF, scans) → grids: lines to cells, text into cells, tables joined over breaks."""
