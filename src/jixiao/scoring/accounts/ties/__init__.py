"""What must agree in the public tables (勾稽关系), which cell is wrong where something does not, and the proof."""
