int Main()
{
    for (int i = 0, i < 10, i++) { } //~ error[PARSE0046] under `,`: the parts of a `for` are separated by `;`
    return 0;
}
