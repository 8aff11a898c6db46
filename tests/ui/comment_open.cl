int Main() { return 0; } /* never closed  //~ error[LEX0002]: this comment is never closed
