// Handlers of generic code that an earlier one covers whatever the type arguments are.
namespace Ui;

void Twice<E>() where E : Exception
{
    try { }
    catch (E) { }
    catch (E) { } //~ error[EXC0003]: nothing is left for this handler: `Std::FormatException` is caught before
}

void All<E>() where E : Exception
{
    try { }
    catch (Exception) { }
    catch (E) { } //~ error[EXC0003]: nothing is left for this handler: `Std::Exception` is caught before
}

void Plain<T>()
{
    try { }
    catch (Exception) { }
    catch (FormatException) { } //~ error[EXC0003]: nothing is left for this handler: `Std::Exception` is caught before
}

int Main()
{
    Twice<FormatException>();
    All<FormatException>();
    Plain<int>();
    return 0;
}
