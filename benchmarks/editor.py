"""How long an editor waits: from a key that is struck to what is shown of the story, over ``newslint lsp``.

    OMP_NUM_THREADS=1 python benchmarks/editor.py [STORY ...]

Without STORY, two stories of ``fixtures/ok`` stand for one of 800 words. A word is typed into several sentences,
letter by letter; each letter is waited for. The rest before a story is read again (``delay``) is part of the time.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from lsprotocol import types

from newslint.lsp.positions import Positions
from newslint.lsp.preferences import Preferences
from tests.lsp.editor import Editor, capabilities

ROOT = Path(__file__).parent.parent
WORDS, KEYS = 20, "another"


def main() -> None:
    """Print the figures for each story."""
    given = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
    one, two = (ROOT / "fixtures" / "ok" / f"{name}.txt" for name in ("politics-coalition", "sport-final"))
    stories = given or ["\n\n".join(path.read_text(encoding="utf-8") for path in (one, two))]
    delay = Preferences().delay
    editor = Editor(None, capabilities("utf-8"))
    waits: list[float] = []
    for k, story in enumerate(stories):
        waits += typed(editor, f"untitled:story{k}", story)
    editor.leave()
    waits.sort()
    words = sum(len(story.split()) for story in stories) / len(stories)
    middle, late = (waits[int(share * len(waits))] * 1000 for share in (0.5, 0.95))
    print(f"{len(waits)} keys in stories of {words:.0f} words, {delay} ms of rest included:")
    print(f"half within {middle:.0f} ms, 95% within {late:.0f} ms, the last within {waits[-1] * 1000:.0f} ms")


def typed(editor: Editor, uri: str, story: str) -> list[float]:
    """The seconds from each key to what is shown."""
    lot = random.Random(1)
    editor.open(uri, story)
    waits = []
    for _ in range(WORDS):
        spaces = [k for k, letter in enumerate(editor.texts[uri]) if letter == " "]
        at = lot.choice(spaces)
        for key in f" {KEYS}":
            place = Positions(editor.texts[uri], "utf-8").position(at)
            started = time.perf_counter()
            editor.change(uri, types.TextDocumentContentChangePartial(types.Range(place, place), key))
            waits.append(time.perf_counter() - started)
            at += 1
    return waits


if __name__ == "__main__":
    main()
