"""How things are called and written for people, in Chinese and English: one home for what every layer above says."""
