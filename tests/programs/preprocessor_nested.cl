// Conditions inside conditions; what is left out need not even be made of tokens.
// expect: a c e
namespace Pre;
public int Main()
{
#if A
    Console.Write("A");
#elif !B && (true || A)
    Console.Write("a ");
  #if true == true
        #if "x" == "y"
            "unterminated
        #else
    Console.Write("c ");
        #endif // comment
  #endif
#else
    /* unclosed
#endif
#if !false // yes
    Console.WriteLine("e");
#endif
    return 0;
}
