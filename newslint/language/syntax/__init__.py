"""What words do in their sentence: tags, heads, subjects, agreement, mood, tense."""
