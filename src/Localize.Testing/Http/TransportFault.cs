namespace Localize.Testing.Http;

/// <summary>What can go wrong between a server and its client.</summary>
public enum TransportFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection is closed before anything is sent.</summary>
    CloseBeforeHead,

    /// <summary>The connection is reset before anything is sent.</summary>
    ResetBeforeHead,

    /// <summary>The connection is closed in the middle of a body whose length was announced.</summary>
    CutBody,

    /// <summary>A chunked body ends without its last chunk.</summary>
    CutChunks,

    /// <summary>Nothing is ever sent; the connection stays open.</summary>
    Silence,

    /// <summary>The head is sent, then one byte of the body every few milliseconds, for ever.</summary>
    Drip,
}
