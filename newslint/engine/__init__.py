"""Rules, and all that runs them: findings, kinds, packs, registry, linter, triage, fixer, config."""
