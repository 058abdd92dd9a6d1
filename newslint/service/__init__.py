"""The run: settings, files, sessions, results kept. Reads, checks and mends documents; prints nothing, never exits."""
