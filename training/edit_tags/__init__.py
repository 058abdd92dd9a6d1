"""How the detector of slips is taught: errors planted into clean text, and a network that finds them."""
