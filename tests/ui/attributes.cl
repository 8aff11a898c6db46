namespace Ui;

@trace("label", Perf, 3)         //~ error[ATR0002]: `@trace` takes at most a label and a level
void A() { }

@trace("")                       //~ error[ATR0002]: the label of `@trace` is empty
void B() { }

@trace(colour = "red")           //~ error[ATR0002]: `@trace` has no `colour`
void C() { }

@trace
@trace                           //~ error[ATR0002]: `@trace` stands here twice
void D() { }

@cost(40us)                      //~ error[ATR0002]: `@cost` takes named values only
void E() { }

@cost(cpu = 4ms)                 //~ error[ATR0002]: the budget `cpu` of `@cost` must be whole microseconds
void F() { }

@cost(disk = 4)                  //~ error[ATR0002]: `@cost` has no `disk`
void G() { }

@cost(mem = -5)                  //~ error[ATR0002]: the budget `mem` of `@cost` must be whole bytes
void H() { }

@hot @cold                       //~ error[ATR0002]: `@cold` and `@hot` contradict each other
void I() { }

@wonderful                       //~ warning[ATR0001]: unknown attribute `@wonderful`
void J() { }

@export                          //~ error[ATR0002]: `@export` takes one string
void K() { }

@trace("fine", level = Debug) @cost(cpu = 42_us, gpu = "10us", memory = 4_096b)
void L() { }

public void Main() { A(); B(); C(); D(); E(); F(); G(); H(); I(); J(); K(); L(); }
