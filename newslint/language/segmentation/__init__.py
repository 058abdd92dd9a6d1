"""From characters to tokens, sentences and lexemes."""
