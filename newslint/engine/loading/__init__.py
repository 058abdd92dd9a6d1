"""Where rules come from: folders of YAML and of Python, plugins, and the table that is kept of them."""
