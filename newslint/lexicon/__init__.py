"""What the words of English and of the news are, as data: the lists, how they are read, and what a newsroom adds."""
