class Program { public int Main() => 0; }  //~ error[MAIN0003]: `Main` must be a static function
