"""The adapter to TextBlob, the only room that imports it."""
