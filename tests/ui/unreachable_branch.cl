int Main() { if (false) { return 1; } while (false) { } return 1 > 2 ? 1 : 0; }  //~ warning[E0400]: this branch is never taken //~ warning[E0400]: this branch is never taken
