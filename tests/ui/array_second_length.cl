int Main()
{
    let a = new int[2][1];  //~ error[TCK143]: only the first brackets behind `new` hold a length
    let b = (new int[2])[1];
    let c = new int[] { 1, 2 }[0];
    let d = new int[3] { 1, 2, 3 }[b + c];
    return d + a.Length;
}
