"""An audit: rules over many documents, with settings, waivers and a baseline, and the state of every obligation."""
