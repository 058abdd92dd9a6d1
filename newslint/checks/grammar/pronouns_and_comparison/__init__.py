"""Case of pronouns, and comparison."""
