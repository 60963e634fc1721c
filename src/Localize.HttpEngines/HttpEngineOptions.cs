namespace Localize.Engines.Http;

/// <summary>Where an HTTP service is and how it is reached. Read once, when the engine is created.</summary>
/// <remarks>Not thread-safe while it is being changed.</remarks>
public class HttpEngineOptions
{
    /// <summary>
    /// The client that sends, or <see langword="null"/>, the default, for one of the engine's own. One that is given must not follow
    /// redirects, for it would send text and key on to another host.
    /// </summary>
    public HttpClient? Client { get; set; }

    /// <summary>The key, or <see langword="null"/> when the service asks for none. It is never in a message.</summary>
    public string? Key { get; set; }

    /// <summary>The base address: https, or http on this machine.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Most segments in one request. Default 50.</summary>
    public int MaxSegmentsPerRequest { get; set; } = 50;

    /// <summary>Most characters in one request, markup included. Default 30,000.</summary>
    public int MaxCharactersPerRequest { get; set; } = 30_000;

    /// <summary>Most requests at the same time. Default 4.</summary>
    public int MaxConcurrentRequests { get; set; } = 4;

    /// <summary>Price of a million characters in US dollars, for plans and budgets; <see langword="null"/>, the default, when unknown.</summary>
    public decimal? PricePerMillionCharacters { get; set; }

    /// <summary>The clock for dates in <c>Retry-After</c>. Default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The limits as the scheduler takes them.</summary>
    protected internal EngineLimits Limits => new() { MaxSegments = MaxSegmentsPerRequest, MaxCharacters = MaxCharactersPerRequest, MaxConcurrency = MaxConcurrentRequests };

    /// <summary>Throws when a setting is out of its range.</summary>
    /// <exception cref="ArgumentException">The endpoint is missing or not safe, or a number is not positive.</exception>
    public virtual void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxSegmentsPerRequest);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxCharactersPerRequest);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxConcurrentRequests);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        bool isSafe = Endpoint is { IsAbsoluteUri: true } && (Endpoint.Scheme == Uri.UriSchemeHttps || (Endpoint.Scheme == Uri.UriSchemeHttp && Endpoint.IsLoopback));
        if (!isSafe || !string.IsNullOrEmpty(Endpoint!.UserInfo) || !string.IsNullOrEmpty(Endpoint.Query))
        {
            throw new ArgumentException("The endpoint must be an https address, or http on this machine, without user name and query. The key would travel unprotected otherwise.");
        }
    }
}
