"""The kinds of YAML rules, one module each; the folder is walked."""
