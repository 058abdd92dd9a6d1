"""The days and hours of a story, what begins and ends on them, and the steps between them."""
