"""chic: a compiler for the Chic language, and a profiler for what it compiles."""

__version__ = "0.1.0"
