"""Products with matrices of 8 bits a number: by a small library in C where there is one, else by numpy, to the bit."""
