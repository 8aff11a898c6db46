// A small virtual machine: an assembler for a stack machine, and an interpreter for what it makes.
//
// Programs are text with labels; the assembler turns them into numbers in two passes, the machine runs them with a stack of
// values and a stack of calls, counting what it executes. Faults of the running program are exceptions of the host.
// Argument: size of the primes program (default 4000).
namespace Vm;

public enum Op : byte
{
    Halt, Push, Pop, Dup, Swap, Over,
    Add, Sub, Mul, Div, Mod, Neg,
    Equal, Less, Not,
    Jump, JumpIf, JumpUnless,
    Call, Return,
    Load, Store, LoadLocal, StoreLocal, Enter,
    Print,
}

/// The text is not a program.
public error AssemblyError : Exception
{
    public int Line { get; init; }

    public init(int line, string message) : super($"line {line}: {message}") { Line = line; }
}

/// The running program did something impossible.
public error MachineFault : Exception
{
    public int At { get; init; }

    public init(int at, string message) : super($"at {at}: {message}") { At = at; }
}

/// A list that grows.
public class List<T>
{
    T[] items = new T[8];

    public int Count { get; private set; }

    public T this[int index]
    {
        get { return items[index]; }
        set { items[index] = value; }
    }

    public void Add(T item)
    {
        if (Count == items.Length) { Grow(); }
        items[Count] = item;
        Count += 1;
    }

    void Grow()
    {
        let more = new T[items.Length * 2];
        for (var i = 0; i < Count; i += 1) { more[i] = items[i]; }
        items = more;
    }

    public T[] ToArray()
    {
        let made = new T[Count];
        for (var i = 0; i < Count; i += 1) { made[i] = items[i]; }
        return made;
    }
}

/// A name and the address it stands for, and where it was written.
public struct Label
{
    public string Name;
    public int Value;
    public int Line;

    public init(string name, int value, int line) { Name = name; Value = value; Line = line; }
}

/// What can be written in a program, and whether a number follows it.
public struct Mnemonic
{
    public string Name;
    public Op Op;
    public bool HasOperand;

    public init(string name, Op op, bool hasOperand) { Name = name; Op = op; HasOperand = hasOperand; }
}

/// Text to code, in two passes: the second fills in the addresses of labels that stand further down.
public class Assembler
{
    readonly Mnemonic[] mnemonics;
    readonly List<int> code = new List<int>();
    readonly List<Label> labels = new List<Label>();
    readonly List<Label> uses = new List<Label>();
    int line;

    public init()
    {
        mnemonics = new Mnemonic[]
        {
            new Mnemonic("halt", Op.Halt, false), new Mnemonic("push", Op.Push, true), new Mnemonic("pop", Op.Pop, false),
            new Mnemonic("dup", Op.Dup, false), new Mnemonic("swap", Op.Swap, false), new Mnemonic("over", Op.Over, false),
            new Mnemonic("add", Op.Add, false), new Mnemonic("sub", Op.Sub, false), new Mnemonic("mul", Op.Mul, false),
            new Mnemonic("div", Op.Div, false), new Mnemonic("mod", Op.Mod, false), new Mnemonic("neg", Op.Neg, false),
            new Mnemonic("eq", Op.Equal, false), new Mnemonic("lt", Op.Less, false), new Mnemonic("not", Op.Not, false),
            new Mnemonic("jump", Op.Jump, true), new Mnemonic("jumpif", Op.JumpIf, true),
            new Mnemonic("unless", Op.JumpUnless, true), new Mnemonic("call", Op.Call, true),
            new Mnemonic("ret", Op.Return, false), new Mnemonic("load", Op.Load, false), new Mnemonic("store", Op.Store, false),
            new Mnemonic("get", Op.LoadLocal, true), new Mnemonic("put", Op.StoreLocal, true),
            new Mnemonic("enter", Op.Enter, true), new Mnemonic("print", Op.Print, false),
        };
    }

    public static int[] Assemble(string text) => new Assembler().Run(text);

    int[] Run(string text)
    {
        foreach (var row in text.Split("\n"))
        {
            line += 1;
            ReadLine(row);
        }
        FillIn();
        return code.ToArray();
    }

    void ReadLine(string row)
    {
        let end = row.IndexOf(";");
        let kept = end < 0 ? row : row.Substring(0, end);
        var wanted = false;
        foreach (var word in kept.Split(" "))
        {
            if (word == "") { continue; }
            if (wanted) { Operand(word); wanted = false; }
            else if (word.EndsWith(":")) { Define(word.Substring(0, word.Length - 1)); }
            else { wanted = Instruction(word); }
        }
        if (wanted) { throw new AssemblyError(line, "a number or a label is missing"); }
    }

    bool Instruction(string word)
    {
        foreach (var mnemonic in mnemonics)
        {
            if (mnemonic.Name != word) { continue; }
            code.Add((int)mnemonic.Op);
            return mnemonic.HasOperand;
        }
        throw new AssemblyError(line, $"unknown instruction '{word}'");
    }

    void Operand(string word)
    {
        let first = word[0];
        if (first == '-' || (first >= '0' && first <= '9'))
        {
            code.Add(int.Parse(word));
            return;
        }
        uses.Add(new Label(word, code.Count, line));
        code.Add(0);
    }

    void Define(string name)
    {
        if (Find(name) >= 0) { throw new AssemblyError(line, $"label '{name}' is defined twice"); }
        labels.Add(new Label(name, code.Count, line));
    }

    int Find(string name)
    {
        for (var i = 0; i < labels.Count; i += 1)
        {
            if (labels[i].Name == name) { return labels[i].Value; }
        }
        return -1;
    }

    void FillIn()
    {
        for (var i = 0; i < uses.Count; i += 1)
        {
            let used = uses[i];
            let address = Find(used.Name);
            if (address < 0) { throw new AssemblyError(used.Line, $"unknown label '{used.Name}'"); }
            code[used.Value] = address;
        }
    }
}

/// Runs code.
public class Machine
{
    readonly int[] code;
    readonly long[] stack = new long[512];
    readonly int[] frames = new int[512];     // pairs: where to go on, where the caller's locals start
    readonly long[] memory;
    int top;        // of the stack
    int depth;      // of the calls
    int locals;     // where they start on the stack
    int next;       // instruction

    public long Steps { get; private set; }
    public int Deepest { get; private set; }
    public string Output { get; private set; }

    public init(int[] code, int memorySize)
    {
        this.code = code;
        memory = new long[memorySize];
        Output = "";
    }

    void Push(long value)
    {
        if (top == stack.Length) { throw new MachineFault(next, "stack overflow"); }
        stack[top] = value;
        top += 1;
    }

    long Pop()
    {
        if (top == 0) { throw new MachineFault(next, "the stack is empty"); }
        top -= 1;
        return stack[top];
    }

    int Operand()
    {
        let value = code[next];
        next += 1;
        return value;
    }

    public void Run()
    {
        while (Step()) { Steps += 1L; }
    }

    // One instruction; false when the program is over.
    bool Step()
    {
        if (next < 0 || next >= code.Length) { throw new MachineFault(next, "no code here"); }
        let op = (Op)Operand();
        switch (op)
        {
            case Op.Halt: return false;
            case Op.Push: Push((long)Operand());
            case Op.Pop: Pop();
            case Op.Dup or Op.Swap or Op.Over: Shuffle(op);
            case Op.Add or Op.Sub or Op.Mul: Arithmetic(op);
            case Op.Div or Op.Mod: Division(op);
            case Op.Neg: Push(-Pop());
            case Op.Equal or Op.Less: Compare(op);
            case Op.Not: Push(Pop() == 0L ? 1L : 0L);
            case Op.Jump or Op.JumpIf or Op.JumpUnless: Jump(op);
            case Op.Call: Call(Operand());
            case Op.Return: Return();
            case Op.Load or Op.Store: Memory(op);
            case Op.LoadLocal: Push(stack[locals + Operand()]);
            case Op.StoreLocal: stack[locals + Operand()] = Pop();
            case Op.Enter: Enter(Operand());
            case Op.Print: Output += $"{Pop()} ";
        }
        return true;
    }

    void Shuffle(Op op)
    {
        let upper = Pop();
        if (op == Op.Dup) { Push(upper); Push(upper); return; }
        let lower = Pop();
        if (op == Op.Swap) { Push(upper); Push(lower); return; }
        Push(lower);
        Push(upper);
        Push(lower);
    }

    void Arithmetic(Op op)
    {
        let right = Pop();
        let left = Pop();
        Push(op switch { Op.Add => left + right, Op.Sub => left - right, _ => left * right });
    }

    void Division(Op op)
    {
        let right = Pop();
        let left = Pop();
        if (right == 0L) { throw new MachineFault(next - 1, "division by zero"); }
        Push(op == Op.Div ? left / right : left % right);
    }

    void Compare(Op op)
    {
        let right = Pop();
        let left = Pop();
        let holds = op == Op.Equal ? left == right : left < right;
        Push(holds ? 1L : 0L);
    }

    void Jump(Op op)
    {
        let target = Operand();
        let jumps = op switch { Op.Jump => true, Op.JumpIf => Pop() != 0L, _ => Pop() == 0L };
        if (jumps) { next = target; }
    }

    void Call(int target)
    {
        if (depth + 2 > frames.Length) { throw new MachineFault(next, "too many calls"); }
        frames[depth] = next;
        frames[depth + 1] = locals;
        depth += 2;
        Deepest = Math.Max(Deepest, depth / 2);
        next = target;
    }

    // The arguments on the stack become the first locals.
    void Enter(int count)
    {
        locals = top - count;
        if (locals < 0) { throw new MachineFault(next, "arguments are missing"); }
    }

    // The result on the stack takes the place of the locals.
    void Return()
    {
        if (depth == 0) { throw new MachineFault(next, "nothing to return to"); }
        let result = Pop();
        top = locals;
        depth -= 2;
        next = frames[depth];
        locals = frames[depth + 1];
        Push(result);
    }

    void Memory(Op op)
    {
        let address = Pop();
        if (address < 0L || address >= memory.Length) { throw new MachineFault(next - 1, $"no memory at {address}"); }
        if (op == Op.Load) { Push(memory[(int)address]); } else { memory[(int)address] = Pop(); }
    }
}

string Fibonacci(int n) => $@"
        push {n}
        call fib
        print
        halt
fib:    enter 1             ; n
        get 0
        push 2
        lt
        unless more
        get 0
        ret
more:   get 0
        push 1
        sub
        call fib
        get 0
        push 2
        sub
        call fib
        add
        ret";

string Primes(int limit) => $@"
        push 2              ; candidate
outer:  dup
        push {limit}
        lt
        unless done
        dup
        load                ; crossed out?
        jumpif skip
        dup
        push {limit}
        push 1
        sub
        store               ; memory[limit - 1] = latest prime
        dup
        dup
        add                 ; first multiple
inner:  dup
        push {limit}
        push 1
        sub
        lt
        unless next
        push 1
        over
        store
        over
        add
        jump inner
next:   pop
skip:   push 1
        add
        jump outer
done:   pop
        push {limit}
        push 1
        sub
        load
        print
        halt";

string Gcd(int a, int b) => $@"
        push {a}
        push {b}
loop:   dup
        unless done
        swap
        over
        mod
        jump loop
done:   pop
        print
        halt";

void Run(string name, string source, int memory)
{
    let machine = new Machine(Assembler.Assemble(source), memory);
    machine.Run();
    Console.WriteLine($"{name,-10} {machine.Output}({machine.Steps} steps, {machine.Deepest} calls deep)");
}

/// Runs a program that is wrong on purpose.
void Fails(string name, string source)
{
    try
    {
        Run(name, source, 16);
        Console.WriteLine($"{name,-10} ended, which it should not");
    }
    catch (AssemblyError e) { Console.WriteLine($"{name,-10} cannot be assembled, {e.Message}"); }
    catch (MachineFault e) { Console.WriteLine($"{name,-10} stopped {e.Message}"); }
}

public int Main(string[] args)
{
    let size = args.Length > 0 ? int.Parse(args[0]) : 4000;
    Run("fibonacci", Fibonacci(17), 0);
    Run("primes", Primes(size), size);
    Run("gcd", Gcd(1071, 462), 0);
    Fails("typo", "push 1\npsh 2\nhalt");
    Fails("label", "jump nowhere");
    Fails("twice", "a: push 1\na: halt");
    Fails("operand", "push");
    Fails("empty", "push 1\nadd\nhalt");
    Fails("zero", "push 1\npush 0\ndiv");
    Fails("memory", "push 99\nload");
    Fails("runaway", "again: call again");
    return 0;
}
