// false means failure.
// exit: 1
namespace Exits;

public bool Main() => 2 + 2 == 5;
