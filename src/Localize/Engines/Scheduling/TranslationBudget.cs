namespace Localize.Engines.Scheduling;

/// <summary>
/// How much may be spent. Characters are reserved before they are sent and settled when the answer says what was billed, so that
/// calls at the same time cannot overrun it together. May be shared by the schedulers of several engines.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TranslationBudget
{
    private readonly Lock gate = new();
    private long characters;
    private decimal cost;

    /// <summary>Sets the limits.</summary>
    /// <param name="maxCharacters">Most characters, or <see langword="null"/> for no limit.</param>
    /// <param name="maxCost">Most US dollars, or <see langword="null"/> for no limit. An engine whose price is unknown is then refused.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is negative.</exception>
    public TranslationBudget(long? maxCharacters = null, decimal? maxCost = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxCharacters ?? 0);
        ArgumentOutOfRangeException.ThrowIfNegative(maxCost ?? 0);
        MaxCharacters = maxCharacters;
        MaxCost = maxCost;
    }

    /// <summary>Most characters, or <see langword="null"/>.</summary>
    public long? MaxCharacters { get; }

    /// <summary>Most US dollars, or <see langword="null"/>.</summary>
    public decimal? MaxCost { get; }

    /// <summary>Characters spent or reserved so far; those of calls that may have been billed count too.</summary>
    public long CharactersSpent
    {
        get
        {
            lock (gate)
            {
                return characters;
            }
        }
    }

    /// <summary>US dollars spent or reserved so far.</summary>
    public decimal CostSpent
    {
        get
        {
            lock (gate)
            {
                return cost;
            }
        }
    }

    internal string? Reserve(int count, decimal? pricePerMillion)
    {
        lock (gate)
        {
            if (MaxCost is not null && pricePerMillion is null)
            {
                return "The price of the engine is not known, so a limit on cost cannot be kept. Set the price, or limit the characters.";
            }

            if (characters + count > MaxCharacters)
            {
                return $"The budget of {MaxCharacters:N0} characters does not allow {count:N0} more; {characters:N0} are spent. Raise it and run again; nothing is sent twice.";
            }

            if (cost + Price(count, pricePerMillion) > MaxCost)
            {
                return $"The budget of {MaxCost:0.00} dollars does not allow {count:N0} more characters; {cost:0.00} are spent. Raise it and run again; nothing is sent twice.";
            }

            Add(count, pricePerMillion);
            return null;
        }
    }

    internal void Settle(int reserved, int billed, decimal? pricePerMillion)
    {
        lock (gate)
        {
            Add(billed - reserved, pricePerMillion);
        }
    }

    private static decimal Price(int count, decimal? pricePerMillion) => count * (pricePerMillion ?? 0m) / 1_000_000m;

    private void Add(int count, decimal? pricePerMillion)
    {
        characters += count;
        cost += Price(count, pricePerMillion);
    }
}
