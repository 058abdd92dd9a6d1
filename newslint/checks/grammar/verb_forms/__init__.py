"""The form that a verb takes after another."""
