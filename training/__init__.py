"""How the data that ships with newslint is made. None of this is part of the package."""
