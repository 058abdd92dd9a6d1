"""What readers of files share that are no text themselves: records, trees of XML, archives; all of them read-only."""
