"""What families of rules have in common: each base does the whole of a job, and a rule says what is special to it."""
