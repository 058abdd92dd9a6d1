"""Quotations held against what was said: transcripts, how speech is tidied into print, and where a quotation stands."""
