"""Settings of all tests."""

from hypothesis import settings

settings.register_profile("newslint", deadline=None)  # machines differ; nothing is timed in a test
settings.load_profile("newslint")
