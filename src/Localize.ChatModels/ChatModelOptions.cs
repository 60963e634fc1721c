namespace Localize.Engines.ChatModels;

/// <summary>Settings of a <see cref="ChatModelEngine"/>, which copies them when it is made.</summary>
/// <remarks>Not thread-safe while it is being changed.</remarks>
public sealed class ChatModelOptions
{
    /// <summary>The model to ask for, or <see langword="null"/> for the client's own. It is part of the memory's stamp.</summary>
    public string? Model { get; set; }

    /// <summary>Segments in one request. Default 20, at most 200.</summary>
    public int MaxSegmentsPerRequest { get; set; } = 20;

    /// <summary>Source characters in one request. Default 6,000; a longer segment goes alone.</summary>
    public int MaxCharactersPerRequest { get; set; } = 6_000;

    /// <summary>What the house wants besides: register, audience. It goes into the system instruction. Default none.</summary>
    public string? Style { get; set; }

    /// <summary>
    /// Whether text that speaks to a model ("ignore previous instructions …") is sent to it. Such a segment then has an error, and a
    /// person or another engine translates it. Default <see langword="false"/>; documentation about prompts needs it.
    /// </summary>
    public bool SendsInstructions { get; set; }

    /// <summary>
    /// Reads the HTTP status and the wait that the service asks for from an exception of the client, or gives <see langword="null"/>;
    /// each client has exceptions of its own. Default <see langword="null"/>: only those of <see cref="HttpClient"/> are understood.
    /// </summary>
    public Func<Exception, (int Status, TimeSpan? RetryAfter)?>? StatusOf { get; set; }

    /// <summary>Price of a million source characters in US dollars, for plans and budgets; <see langword="null"/>, the default, when unknown.</summary>
    public decimal? PricePerMillionCharacters { get; set; }

    /// <summary>How long one request may take. Default two minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The clock of <see cref="Timeout"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Throws when a setting is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive, or too large.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxSegmentsPerRequest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxSegmentsPerRequest, 200);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxCharactersPerRequest);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero);
    }
}
