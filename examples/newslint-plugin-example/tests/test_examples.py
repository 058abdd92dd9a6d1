"""Each example of each rule is a test of its own."""

from pathlib import Path

import newslint_plugin_example
import pytest
from newslint_plugin_example.river_names import RiverAfterName

from newslint.testing import ExampleTest, examples

RULES = Path(newslint_plugin_example.__file__).parent / "rules"


@pytest.mark.parametrize("example", examples(RiverAfterName, RULES), ids=str)
def test_example(example: ExampleTest) -> None:
    example.check()
