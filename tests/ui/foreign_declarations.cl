// Declarations of other languages, each with what to write in Chic.
using System.Collections.Generic;  //~ error[PARSE0009] under `using`: = help: leave it out
import x from "y";                 //~ error[PARSE0053] under `from`: an import names a namespace
use std::fmt;                      //~ error[PARSE0013] under `use`: = help: write `import`
#include <stdio.h>                 //~ error[PARSE0040]: = help: write `import Name.Space;`
package com.foo;                   //~ error[PARSE0013] under `package`: = help: write `namespace`

export int Exported() { return 1; }        //~ error[PARSE0013] under `export`: = help: write `public`
pub fn Rusty() { }                         //~ error[PARSE0013] under `pub`: = help: write `public`
int Colon(x: int) { return x; }            //~ error[PARSE0051] under `x: int`: = help: write `int x`
int Reference(int& x) { return x; }        //~ error[PARSE0051] under `&`: = help: write `ref int ...`
int Final(final int x) { return x; }       //~ error[PARSE0051] under `final`: = help: leave it out
int Const(const int x) { return x; }       //~ error[PARSE0051] under `const`: = help: write `in`
int Many(int... xs) { return 1; }          //~ error[PARSE0042] under `...`: = help: pass an array
T Bounded<T : IFoo>(T x) { return x; }     //~ error[PARSE0052] under `:`: = help: write `where T : ...`
<T> T Before(T x) { return x; }            //~ error[PARSE0052] under `<`: type parameters stand behind the name
var total = 3;                             //~ error[PARSE0028] under `var`: `var` declares locals only
const limit = 3;                           //~ error[PARSE0053] under `limit`: = help: write `const int limit = ...`
typedef int Number;                        //~ error[PARSE0013] under `typedef`: = help: write `typealias Name = T;`
delegate F(int x);                         //~ error[PARSE0053] under `F`: = help: write `delegate void F(...)`
enum class Level { Low, High }             //~ error[PARSE0013] under `class`: Chic has no `enum class`
enum Payload { A(int), B }                 //~ error[PARSE0053] under `(`: the data of a variant are fields
enum Missing { A B }                       //~ error[PARSE0004] under ``: `,` is missing
record Point { public int X; }             //~ error[PARSE0013] under `record`: = help: write `record struct`
class Members
{
    public:                                //~ error[PARSE0051] under `public`: = help: write `public` in front of every member
    int a;
    let b = 3;                             //~ error[PARSE0028] under `let`: `let` declares locals only
    c: int;                                //~ error[PARSE0051] under `c: int`: = help: write `int c`
    event Action Changed;                  //~ error[PARSE0013] under `event`: = help: write a field of a function type
    init(int x) : this() { }               //~ error[PARSE0026] under `this`: = help: write `self`
};                                         //~ error[PARSE0046] under `;`: = help: leave it out
Console.WriteLine("top");                  //~ error[PARSE0036] under `Console`: a statement stands outside of any function
int Main() => 0;
