"""The commands, one file each; the file has the name of its command, and so has the command in it."""
