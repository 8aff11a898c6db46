"""Random programs: right ones that must run the same everywhere, broken ones that must be answered with a diagnostic."""
