// What is null is written as nothing, as wide as the hole asks for.
// expect: [    ] [   ] [    ] [      ] [] [  ]
// expect: [   x] [5  ] [5   ] [  5.50] [5.50] [ c]
// expect: 4
class C { public override string ToString() => "c"; }

string? Text(bool there) => there ? "x" : null;
object? Thing(bool there) => there ? 5 : null;
int? Number(bool there) => there ? 5 : null;
double? Real(bool there) => there ? 5.5 : null;
C? Made(bool there) => there ? new C() : null;

void Show(bool on)
{
    Console.WriteLine($"[{Text(on),4}] [{Thing(on),-3}] [{Number(on),-4}] [{Real(on),6:F2}] [{Real(on):F2}] [{Made(on),2}]");
}

int Main()
{
    Show(false);
    Show(true);
    let text = $"{Number(false),3}|{Text(false)}";
    Console.WriteLine(text.Length);
    return 0;
}
