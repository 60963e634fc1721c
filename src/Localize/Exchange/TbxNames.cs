using Localize.Terms;

namespace Localize.Exchange;

/// <summary>The names of TBX-Basic (ISO 30042:2019 and its data category specifications).</summary>
internal static class TbxNames
{
    public const string Namespace = "urn:iso:std:iso:30042:ed-2";

    /// <summary>Marks notes in which data of ours travels that TBX-Basic has no category for.</summary>
    public const string Own = "localize ";

    public static readonly (AdministrativeStatus Status, string Name)[] Statuses =
    [
        (AdministrativeStatus.Preferred, "preferredTerm-admn-sts"),
        (AdministrativeStatus.Admitted, "admittedTerm-admn-sts"),
        (AdministrativeStatus.Deprecated, "deprecatedTerm-admn-sts"),
        (AdministrativeStatus.Superseded, "supersededTerm-admn-sts"),
        (AdministrativeStatus.Forbidden, "deprecatedTerm-admn-sts"),
    ];

    public static string Of(AdministrativeStatus status) => Array.Find(Statuses, s => s.Status == status).Name;
}
