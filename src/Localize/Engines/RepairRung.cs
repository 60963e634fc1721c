namespace Localize.Engines;

/// <summary>How far the repair of a candidate had to go. The steps are tried in this order.</summary>
public enum RepairRung
{
    /// <summary>The first answer was right.</summary>
    None,

    /// <summary>Spaces around inline codes were mended.</summary>
    Spacing,

    /// <summary>A second way of encoding inline codes and terms gave the answer.</summary>
    Encoding,

    /// <summary>The pieces between the codes were translated one by one.</summary>
    Pieces,

    /// <summary>Nothing helped; the candidate has an error.</summary>
    Failed,
}
