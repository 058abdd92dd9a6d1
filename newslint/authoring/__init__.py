"""Tools of those who write rules: measuring them, learning them from an archive, and describing them."""
