"""The table of set terms with a word put into another: what paraphrasing programs make of them."""
