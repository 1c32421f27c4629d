"""Rules about evaluation reports (EVA): the experts' score sheet and what the text around it says."""
