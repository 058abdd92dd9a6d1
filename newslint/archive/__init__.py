"""Archives that outgrow a folder: read in shards, by any number of processes or machines, and gone on with where a run
was stopped. The only room that knows Arrow, fsspec, Ray and Spark.
"""
