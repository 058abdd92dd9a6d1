"""Where a story says that something lies, happens, comes from or goes: read once, for all rules that compare."""
