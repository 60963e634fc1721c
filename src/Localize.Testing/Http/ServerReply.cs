using System.Globalization;
using System.Text;

namespace Localize.Testing.Http;

/// <summary>What a loopback server does with a request: an answer, or a fault of the transport.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record ServerReply
{
    /// <summary>HTTP status. Default 200.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Header fields besides <c>Content-Length</c>. Empty by default.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The body. Empty by default.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What goes wrong on the way. Default nothing.</summary>
    public TransportFault Fault { get; init; }

    /// <summary>An answer with a JSON body.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="json">The body.</param>
    /// <param name="headers">Further header fields.</param>
    /// <returns>The reply.</returns>
    public static ServerReply Json(int status, string json, params (string Name, string Value)[] headers) => new()
    {
        Status = status, Body = Encoding.UTF8.GetBytes(json), Headers = [("Content-Type", "application/json; charset=utf-8"), .. headers],
    };

    /// <summary>An answer with an HTML body, as proxies and sign-in pages give.</summary>
    /// <param name="status">HTTP status.</param>
    /// <returns>The reply.</returns>
    public static ServerReply Html(int status) => new()
    {
        Status = status, Body = "<!DOCTYPE html><title>Sign in</title><p>Please sign in to the network."u8.ToArray(), Headers = [("Content-Type", "text/html")],
    };

    /// <summary>Nothing but a fault of the transport.</summary>
    /// <param name="fault">The fault.</param>
    /// <returns>The reply.</returns>
    public static ServerReply Broken(TransportFault fault) => Json(200, "[]") with { Fault = fault };

    internal byte[] Head()
    {
        bool isChunked = Fault == TransportFault.CutChunks;
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} Reply\r\n");
        foreach ((string name, string value) in Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        int length = Body.Length + (Fault == TransportFault.CutBody ? 100 : Fault == TransportFault.Drip ? 1_000_000 : 0);
        head.Append(isChunked ? "Transfer-Encoding: chunked\r\n\r\n" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n\r\n"));
        return Encoding.ASCII.GetBytes(head.ToString());
    }
}
