interface INamed { string Name { get; } int Age { get; set; } }
class A : INamed { public string Name => "a"; }  //~ error[TCK062]: `A` does not implement `Age.get` of `INamed`
class B : INamed { public string Name => "a"; public int Age => 1; }  //~ error[TCK063]: property `Age` has no `set`, as `INamed` asks for
class C : INamed { public int Name => 1; public int Age { get; set; } }  //~ error[TCK065]: property `Name` has another type than `string`, as `INamed` asks for
int Main() { return 0; }
