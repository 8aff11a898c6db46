// A bank: accounts of several kinds, transfers that happen wholly or not at all, and a ledger that must balance.
//
// Every movement of money is a posting; a transaction is a list of postings, undone when one of them is refused. Days pass,
// interest and fees are booked, an audit adds everything up again from the ledger.
// Argument: days (default 365).
namespace Bank;

// --- exceptions ------------------------------------------------------------------------------------------------------------------

/// The bank does not do this.
public error BankError : Exception
{
    public init(string message) : super(message) { }
}

public error InsufficientFunds : BankError
{
    public Money Missing { get; init; }

    public init(string owner, Money missing) : super($"{owner} is short of {missing.Text}") { Missing = missing; }
}

public error AccountLocked : BankError
{
    public init(string owner) : super($"the account of {owner} is locked") { }
}

public error UnknownAccount : BankError
{
    public int Number { get; init; }

    public init(int number) : super($"there is no account {number}") { Number = number; }
}

public error OutOfBalance : BankError
{
    public init(Money difference) : super($"the books differ by {difference.Text}") { }
}

// --- money -----------------------------------------------------------------------------------------------------------------------

/// An amount in cents.
public struct Money
{
    public readonly long Cents;

    public init(long cents) { Cents = cents; }

    public static Money Zero => new Money(0L);
    public static Money Of(int whole, int cents) => new Money((long)whole * 100L + (long)cents);

    public static Money operator +(Money a, Money b) => new Money(a.Cents + b.Cents);
    public static Money operator -(Money a, Money b) => new Money(a.Cents - b.Cents);
    public static Money operator -(Money a) => new Money(-a.Cents);
    public static bool operator ==(Money a, Money b) => a.Cents == b.Cents;
    public static bool operator !=(Money a, Money b) => a.Cents != b.Cents;
    public static bool operator <(Money a, Money b) => a.Cents < b.Cents;
    public static bool operator >(Money a, Money b) => a.Cents > b.Cents;

    /// A share of the amount, half cents to the even side.
    public Money Share(in this, double rate) => new Money((long)Math.Round((double)Cents * rate));

    public string Text
    {
        get
        {
            let sign = Cents < 0L ? "-" : "";
            let whole = Math.Abs(Cents);
            return $"{sign}{whole / 100L}.{whole % 100L:D2}";
        }
    }
}

// --- a list ----------------------------------------------------------------------------------------------------------------------

public class List<T>
{
    T[] items = new T[8];

    public int Count { get; private set; }

    public T this[int index] => items[index];

    public void Add(T item)
    {
        if (Count == items.Length)
        {
            let more = new T[Count * 2];
            for (var i = 0; i < Count; i += 1) { more[i] = items[i]; }
            items = more;
        }
        items[Count] = item;
        Count += 1;
    }

    public IEnumerable<T> Items()
    {
        for (var i = 0; i < Count; i += 1) { yield return items[i]; }
    }

    public R Fold<R>(R start, fn(R, T) -> R step)
    {
        var result = start;
        for (var i = 0; i < Count; i += 1) { result = step(result, items[i]); }
        return result;
    }

    public List<T> Where(fn(T) -> bool keep)
    {
        let kept = new List<T>();
        for (var i = 0; i < Count; i += 1)
        {
            if (keep(items[i])) { kept.Add(items[i]); }
        }
        return kept;
    }
}

// --- accounts --------------------------------------------------------------------------------------------------------------------

/// What happens to an account when a day is over.
public interface IDaily
{
    void EndOfDay(int day, Bank bank);
}

public abstract class Account : IDaily
{
    public int Number { get; init; }
    public string Owner { get; init; }
    public Money Balance { get; private set; }
    public bool Locked { get; set; }

    public init(int number, string owner)
    {
        Number = number;
        Owner = owner;
    }

    public abstract string Kind { get; }

    /// How far below zero the balance may go.
    protected virtual Money Limit => Money.Zero;

    /// Changes the balance; refuses what the account does not allow.
    public void Apply(Money amount)
    {
        if (Locked) { throw new AccountLocked(Owner); }
        let after = Balance + amount;
        if (amount < Money.Zero && after < -Limit) { throw new InsufficientFunds(Owner, -(after + Limit)); }
        Balance = after;
    }

    /// Takes a change back, whatever the state of the account.
    public void Revert(Money amount) { Balance = Balance - amount; }

    public virtual void EndOfDay(int day, Bank bank) { }
}

public class Checking : Account
{
    readonly Money limit;
    int daysBelow;

    public init(int number, string owner, Money limit) : super(number, owner) { this.limit = limit; }

    public override string Kind => "checking";
    protected override Money Limit => limit;

    /// A fee for every tenth day below zero.
    public override void EndOfDay(int day, Bank bank)
    {
        if (!(Balance < Money.Zero)) { return; }
        daysBelow += 1;
        if (daysBelow % 10 == 0) { bank.Charge(this, Money.Of(2, 50), "overdraft fee"); }
    }
}

public class Savings : Account
{
    readonly double rate;

    public init(int number, string owner, double rate) : super(number, owner) { this.rate = rate; }

    public override string Kind => "savings";

    /// Interest on every thirtieth day.
    public override void EndOfDay(int day, Bank bank)
    {
        base.EndOfDay(day, bank);
        if (day % 30 == 0) { bank.Pay(this, Balance.Share(rate / 12.0), "interest"); }
    }
}

/// The bank's own account: may go as far down as it likes.
public sealed class House : Account
{
    public init() : super(0, "the bank") { }

    public override string Kind => "house";
    protected override Money Limit => new Money(long.MaxValue / 4L);
}

// --- the ledger ------------------------------------------------------------------------------------------------------------------

/// One change of one account.
public struct Posting
{
    public int Number;
    public Money Amount;
    public int Day;
    public string Reason;

    public init(int number, Money amount, int day, string reason)
    {
        Number = number;
        Amount = amount;
        Day = day;
        Reason = reason;
    }
}

/// Changes that belong together: disposed before it was committed, it takes all of them back.
public class Transaction
{
    readonly Bank bank;
    readonly string reason;
    readonly List<Posting> postings = new List<Posting>();
    bool committed;

    public init(Bank bank, string reason)
    {
        this.bank = bank;
        this.reason = reason;
    }

    public void Post(Account account, Money amount)
    {
        account.Apply(amount);
        postings.Add(new Posting(account.Number, amount, bank.Day, reason));
    }

    public void Commit()
    {
        let sum = postings.Fold(Money.Zero, (Money total, Posting one) => total + one.Amount);
        if (sum != Money.Zero) { throw new OutOfBalance(sum); }
        foreach (var posting in postings.Items()) { bank.Ledger.Add(posting); }
        committed = true;
    }

    public void dispose(ref this)
    {
        if (committed) { return; }
        for (var i = postings.Count - 1; i >= 0; i -= 1) { bank.Find(postings[i].Number).Revert(postings[i].Amount); }
    }
}

public class Bank
{
    readonly List<Account> accounts = new List<Account>();
    readonly House house = new House();

    public List<Posting> Ledger { get; init; }
    public int Day { get; private set; }
    public int Refused { get; private set; }

    public init()
    {
        Ledger = new List<Posting>();
        accounts.Add(house);
    }

    public int Count => accounts.Count;

    public Account Find(int number)
    {
        if (number < 0 || number >= accounts.Count) { throw new UnknownAccount(number); }
        return accounts[number];
    }

    public Account OpenChecking(string owner, Money limit)
    {
        let account = new Checking(accounts.Count, owner, limit);
        accounts.Add(account);
        return account;
    }

    public Account OpenSavings(string owner, double rate)
    {
        let account = new Savings(accounts.Count, owner, rate);
        accounts.Add(account);
        return account;
    }

    public void Transfer(int from, int to, Money amount, string reason)
    {
        if (!(amount > Money.Zero)) { throw new BankError($"cannot transfer {amount.Text}"); }
        using (var transaction = new Transaction(this, reason))
        {
            transaction.Post(Find(from), -amount);
            transaction.Post(Find(to), amount);
            transaction.Commit();
        }
    }

    /// The same, but a refusal is only counted.
    public bool TryTransfer(int from, int to, Money amount, string reason)
    {
        try
        {
            Transfer(from, to, amount, reason);
            return true;
        }
        catch (BankError)
        {
            Refused += 1;
            return false;
        }
    }

    public void Pay(Account account, Money amount, string reason)
    {
        if (amount > Money.Zero) { TryTransfer(house.Number, account.Number, amount, reason); }
    }

    public void Charge(Account account, Money amount, string reason)
    {
        TryTransfer(account.Number, house.Number, amount, reason);
    }

    /// Splits an amount over several accounts: all of them get their share, or none does.
    public void Distribute(int from, int[] to, Money amount, string reason)
    {
        using var transaction = new Transaction(this, reason);
        let share = new Money(amount.Cents / (long)to.Length);
        var rest = amount;
        foreach (var number in to)
        {
            transaction.Post(Find(from), -share);
            transaction.Post(Find(number), share);
            rest = rest - share;
        }
        if (rest != Money.Zero) { transaction.Post(Find(from), -rest); transaction.Post(house, rest); }
        transaction.Commit();
    }

    public void EndDay()
    {
        Day += 1;
        foreach (var account in accounts.Items()) { account.EndOfDay(Day, this); }
    }

    public Money BalanceOf(int number, List<Posting> postings)
    {
        let own = postings.Where((Posting one) => one.Number == number);
        return own.Fold(Money.Zero, (Money total, Posting one) => total + one.Amount);
    }

    /// Adds up the ledger; every account must say the same.
    public int Audit()
    {
        var checkedAccounts = 0;
        for (var number = 0; number < accounts.Count; number += 1)
        {
            let account = accounts[number];
            let booked = BalanceOf(number, Ledger);
            if (booked != account.Balance) { throw new OutOfBalance(booked - account.Balance); }
            checkedAccounts += 1;
        }
        return checkedAccounts;
    }
}

// --- a year --------------------------------------------------------------------------------------------------------------------

public class Simulation
{
    readonly Bank bank;
    ulong state = 1234567ul;

    public init(Bank bank) { this.bank = bank; }

    int Dice(int sides)
    {
        state = state * 6364136223846793005ul + 1442695040888963407ul;
        return (int)((state >> 33) % (ulong)sides);
    }

    public void Run(int days)
    {
        for (var day = 0; day < days; day += 1) { RunDay(); }
    }

    void RunDay()
    {
        let people = bank.Count - 1;
        if (bank.Day % 30 == 0) { Salaries(); }
        for (var i = 0; i < 12; i += 1)
        {
            let from = 1 + Dice(people);
            let to = 1 + Dice(people);
            bank.TryTransfer(from, to, Money.Of(Dice(120), 1 + Dice(99)), "purchase");
        }
        bank.EndDay();
    }

    void Salaries()
    {
        for (var number = 1; number < bank.Count; number += 1)
        {
            if (bank.Find(number) is Checking account) { bank.Pay(account, Money.Of(900, 0), "salary"); }
        }
    }
}

void Open(Bank bank)
{
    let owners = new string[] { "Ada", "Barbara", "Claude", "Donald", "Edsger", "Frances", "Grace", "Hedy" };
    foreach (var owner in owners) { bank.OpenChecking(owner, Money.Of(500, 0)); }
    bank.OpenSavings("Ada", 0.03);
    bank.OpenSavings("Grace", 0.04);
}

/// Does something, and prints how the bank took it.
void Attempt(string what, fn() -> bool action)
{
    var outcome = "done";
    try
    {
        if (!action()) { outcome = "refused"; }
    }
    catch (InsufficientFunds e) when (e.Missing > Money.Of(1000, 0)) { outcome = $"far too much: {e.Message}"; }
    catch (InsufficientFunds e) { outcome = e.Message; }
    catch (AccountLocked e) { outcome = e.Message; }
    catch (BankError e) { outcome = $"error: {e.Message}"; }
    finally { Console.WriteLine($"{what}: {outcome}"); }
}

void Refusals(Bank bank)
{
    let rich = bank.Find(1).Balance;
    Attempt("a little too much", () => { bank.Transfer(1, 2, rich + Money.Of(600, 0), "try"); return true; });
    Attempt("far too much", () => { bank.Transfer(1, 2, Money.Of(1000000, 0), "try"); return true; });
    Attempt("nobody there", () => { bank.Transfer(1, 77, Money.Of(1, 0), "try"); return true; });
    Attempt("nothing at all", () => { bank.Transfer(1, 2, Money.Zero, "try"); return true; });
    bank.Find(3).Locked = true;
    Attempt("to a locked account", () => { bank.Transfer(1, 3, Money.Of(1, 0), "try"); return true; });
    Attempt("to three, one locked", () => { bank.Distribute(1, new int[] { 2, 3, 4 }, Money.Of(10, 0), "gift"); return true; });
    bank.Find(3).Locked = false;
    Attempt("to three", () => { bank.Distribute(0, new int[] { 2, 3, 4 }, Money.Of(10, 0), "gift"); return true; });
    Console.WriteLine($"untouched: {(bank.Find(1).Balance == rich ? "yes" : "NO")}");
}

public int Main(string[] args)
{
    let days = args.Length > 0 ? int.Parse(args[0]) : 365;
    let bank = new Bank();
    Open(bank);
    new Simulation(bank).Run(days);
    for (var number = 0; number < bank.Count; number += 1)
    {
        let account = bank.Find(number);
        Console.WriteLine($"{account.Number,3} {account.Kind,-8} {account.Owner,-10} {account.Balance.Text,12}");
    }
    Console.WriteLine($"{bank.Ledger.Count} postings, {bank.Refused} refused");
    Refusals(bank);
    Console.WriteLine($"audit: {bank.Audit()} accounts in balance");

    bank.Find(5).Revert(Money.Of(0, 1));
    Attempt("audit after a mistake", () => bank.Audit() > 0);
    return 0;
}
