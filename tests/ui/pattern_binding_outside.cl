int Main() { let n = 5; if (n is > 3 and var big) { } return big; }  //~ error[FLW0001]: `big` is used before it has a value
