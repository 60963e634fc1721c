using System.Text;

namespace Localize.Testing.Http;

/// <summary>A request that a loopback server received.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record RecordedRequest
{
    /// <summary>Number of the request on its server, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Number of the connection it came on, from 0.</summary>
    public required int Connection { get; init; }

    /// <summary>The method, such as <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query as sent.</summary>
    public required string Target { get; init; }

    /// <summary>Header fields; names compare without case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body as UTF-8 text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The path without the query.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>A value of the query.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <returns>All values in order; empty when it is absent.</returns>
    public IReadOnlyList<string> Query(string name) =>
        [.. Target.Split('?', 2).Skip(1).SelectMany(q => q.Split('&')).Select(p => p.Split('=', 2))
            .Where(p => Uri.UnescapeDataString(p[0]) == name).Select(p => p.Length > 1 ? Uri.UnescapeDataString(p[1]) : "")];

    /// <summary>A header field.</summary>
    /// <param name="name">The field's name, in any case.</param>
    /// <returns>Its value, or <see langword="null"/>.</returns>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
