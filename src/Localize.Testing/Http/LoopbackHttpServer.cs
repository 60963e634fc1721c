using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Localize.Testing.Http;

/// <summary>
/// An HTTP/1.1 server on 127.0.0.1 with a port of its own, for testing clients over real sockets. It answers with a script of replies, one
/// for each request, and then with a handler. It keeps every request.
/// </summary>
/// <remarks>May be shared between threads. Dispose it to end its connections.</remarks>
public class LoopbackHttpServer : IAsyncDisposable
{
    private const int LargestHead = 64 * 1024;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<RecordedRequest> requests = new();
    private readonly ConcurrentQueue<ServerReply?> script = new();
    private readonly ConcurrentBag<Task> connections = [];
    private readonly Func<RecordedRequest, ServerReply> handler;
    private readonly Task accepting;
    private int requestCount = -1;
    private volatile Task holding = Task.CompletedTask;

    /// <summary>Starts a server.</summary>
    /// <param name="handler">Answers requests that no scripted reply is left for.</param>
    public LoopbackHttpServer(Func<RecordedRequest, ServerReply> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        this.handler = handler;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>The server's address, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/");

    /// <summary>The requests so far, in order of arrival.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. requests.OrderBy(r => r.Index)];

    /// <summary>Adds replies to the script.</summary>
    /// <param name="replies">One for each coming request; <see langword="null"/> lets the handler answer that one.</param>
    public void Enqueue(params ServerReply?[] replies)
    {
        ArgumentNullException.ThrowIfNull(replies);
        foreach (ServerReply? reply in replies)
        {
            script.Enqueue(reply);
        }
    }

    /// <summary>Keeps replies back: requests that come from now on wait until what is given back is disposed.</summary>
    /// <returns>Lets the replies go.</returns>
    public IDisposable Hold()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        holding = held.Task;
        return new Release(held);
    }

    /// <summary>Ends the server and its connections.</summary>
    /// <returns>A task that ends when all connections have.</returns>
    public async ValueTask DisposeAsync()
    {
        // The listener is stopped when nobody accepts any more: a stopped one throws another exception than a cancelled one.
        await stopping.CancelAsync().ConfigureAwait(false);
        await accepting.ConfigureAwait(false);
        listener.Stop();
        await Task.WhenAll(connections).ConfigureAwait(false);
        stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task AcceptAsync()
    {
        for (int connection = 0; !stopping.IsCancellationRequested; connection++)
        {
            try
            {
                TcpClient client = await listener.AcceptTcpClientAsync(stopping.Token).ConfigureAwait(false);
                connections.Add(ServeAsync(client, connection));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client, int connection)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                while (await ReadAsync(stream, connection).ConfigureAwait(false) is { } request)
                {
                    requests.Enqueue(request);
                    ServerReply reply = script.TryDequeue(out ServerReply? scripted) && scripted is not null ? scripted : handler(request);
                    await holding.WaitAsync(stopping.Token).ConfigureAwait(false);
                    if (!await ServerReplySender.SendAsync(client, stream, reply, stopping.Token).ConfigureAwait(false))
                    {
                        return;
                    }
                }
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client went away, or the server is being stopped: there is nobody left to answer.
            }
        }
    }

    private async Task<RecordedRequest?> ReadAsync(NetworkStream stream, int connection)
    {
        string? head = await ReadHeadAsync(stream).ConfigureAwait(false);
        if (head is null)
        {
            return null;
        }

        string[] lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        string[] first = lines[0].Split(' ');
        Dictionary<string, string> headers = lines.Skip(1).Select(line => line.Split(':', 2))
            .ToDictionary(p => p[0], p => p[1].Trim(), StringComparer.OrdinalIgnoreCase);
        int length = headers.TryGetValue("Content-Length", out string? text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        byte[] body = new byte[length];
        await stream.ReadExactlyAsync(body, stopping.Token).ConfigureAwait(false);
        return new RecordedRequest
        {
            Index = Interlocked.Increment(ref requestCount), Connection = connection, Method = first[0], Target = first[1], Headers = headers, Body = body,
        };
    }

    private async Task<string?> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (head.Length < LargestHead)
        {
            if (await stream.ReadAsync(one, stopping.Token).ConfigureAwait(false) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
            if (one[0] == '\n' && head.Length >= 4 && head[^4] == '\r' && head[^3] == '\n')
            {
                return head.ToString();
            }
        }

        return null;
    }

    private sealed class Release(TaskCompletionSource held) : IDisposable
    {
        public void Dispose() => held.TrySetResult();
    }
}
