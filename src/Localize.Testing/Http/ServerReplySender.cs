using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Localize.Testing.Http;

/// <summary>Writes a reply to a connection, with its fault.</summary>
internal static class ServerReplySender
{
    private static readonly TimeSpan DripGap = TimeSpan.FromMilliseconds(5);

    /// <summary>Sends the reply; whether the connection may be used again.</summary>
    internal static async Task<bool> SendAsync(TcpClient client, NetworkStream stream, ServerReply reply, CancellationToken cancellationToken)
    {
        switch (reply.Fault)
        {
            case TransportFault.CloseBeforeHead:
                return false;
            case TransportFault.ResetBeforeHead:
                client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
                return false;
            case TransportFault.Silence:
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
                return false;
        }

        await stream.WriteAsync(reply.Head(), cancellationToken).ConfigureAwait(false);
        await SendBodyAsync(stream, reply, cancellationToken).ConfigureAwait(false);
        return reply.Fault == TransportFault.None;
    }

    private static async Task SendBodyAsync(NetworkStream stream, ServerReply reply, CancellationToken cancellationToken)
    {
        if (reply.Fault == TransportFault.Drip)
        {
            await DripAsync(stream, cancellationToken).ConfigureAwait(false);
        }
        else if (reply.Fault == TransportFault.CutChunks)
        {
            string size = string.Create(CultureInfo.InvariantCulture, $"{reply.Body.Length:X}\r\n");
            await stream.WriteAsync(Encoding.ASCII.GetBytes(size), cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(reply.Body, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync("\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await stream.WriteAsync(reply.Body, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>White space, so that a client which waited to the end would find nothing wrong but the time.</summary>
    private static async Task DripAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        while (true)
        {
            await stream.WriteAsync(" "u8.ToArray(), cancellationToken).ConfigureAwait(false);
            await Task.Delay(DripGap, cancellationToken).ConfigureAwait(false);
        }
    }
}
