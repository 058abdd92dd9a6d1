"""Archives to read: a module a format, each of which cuts its files into shards and reads the stories of one."""
