"""What readers of marked-up files share: pieces of markup, elements, and how both read."""
