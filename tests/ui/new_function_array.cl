int Main() {
    let a = new fn(int) -> int[3];  //~ error[PARSE0063]: a type behind `new` has a name
    let b = new Func<int, int>[3];
    return a.Length + b.Length;
}
