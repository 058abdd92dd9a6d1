"""Small tools that know nothing of news or of rules. Imports nothing else of newslint."""
