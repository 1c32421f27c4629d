"""What several folders of tests share: forms in a file, in short notation, and from the transcriptions."""
