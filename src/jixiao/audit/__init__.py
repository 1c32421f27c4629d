"""An audit: the rules over many documents, with settings, waivers and a baseline, and what became of every obligation."""
