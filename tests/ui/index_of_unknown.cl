// What is indexed has no known type: nothing is said about the index, only about what is wrong inside it.
namespace Wrong;

public void Main()
{
    var names = new Table<string>();                //~ error[TCK030]: unknown type `Table`
    names["a"] = 1;
    let first = names["b"][^nowhere];               //~ error[NAM0001]: unknown name `nowhere`
    let part = names[1..missing];                   //~ error[NAM0001]: unknown name `missing`
    names[1, 2] = first;
}
