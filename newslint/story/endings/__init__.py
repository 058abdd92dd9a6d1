"""How matters of a story end, for whom, and where it tells two ends of one."""
