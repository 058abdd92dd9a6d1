"""The Language Server Protocol: what newslint says of stories that are open in an editor, as they are written.

Needs the extra ``newslint[lsp]``. Only this room knows pygls and lsprotocol.
"""
