namespace Localize.Linking;

/// <summary>What becomes of a relative link.</summary>
public enum LinkPolicy
{
    /// <summary>It stays as it is written: right when the site generator lays the localized documents over the source's.</summary>
    Keep,

    /// <summary>It leads to the localized file when there is one, else to the source's.</summary>
    Localized,

    /// <summary>It leads to the source's file.</summary>
    Source,
}
