"""The trained network that reads tags and trees.

`network()` loads it once a process. Code that wants what the network knows of each word, say for a further output
trained on top of it, takes `Network.hidden` over a `Batch` of sentences.
"""

from functools import cache
from pathlib import Path

from newslint.language.network.batches import LONGEST, Batch, cut
from newslint.language.network.native.library import kernel
from newslint.language.network.network import Network
from newslint.language.network.store import Floats, read_weights

__all__ = ["LONGEST", "Batch", "Floats", "Network", "cut", "network"]


@cache
def network() -> Network:
    """The network that ships with newslint."""
    return Network(read_weights(Path(__file__).with_name("weights.safetensors")), kernel())
