namespace Localize.Terms.Verification;

/// <summary>What a verdict says to the person who reads it.</summary>
internal static class VerdictMessages
{
    public static string For(TermVerdictKind kind, TargetConcept concept, string surface, string? found, string? expected)
    {
        string why = concept.Entry.Why is { } reason ? $" {reason}" : "";
        string use = expected is null ? "" : $" Write \"{expected}\" in the form the sentence needs.";
        return kind switch
        {
            TermVerdictKind.Honoured => $"\"{surface}\" is \"{found}\" as the glossary wants.",
            TermVerdictKind.Admitted => $"\"{surface}\" is \"{found}\", which the glossary admits.",
            TermVerdictKind.Missing => $"\"{surface}\" has no counterpart.{use}",
            TermVerdictKind.Forbidden => $"\"{found}\" is not to be used for \"{surface}\".{use}{why}",
            TermVerdictKind.Deprecated => $"\"{found}\" is no longer used for \"{surface}\".{use}{why}",
            TermVerdictKind.WrongCase => $"\"{found}\" has the wrong capital or small letters for \"{surface}\".{use}",
            TermVerdictKind.WrongScript => $"\"{found}\" has letters of another script that look alike.{use}",
            TermVerdictKind.Misspelt => $"\"{found}\" looks like a misspelling of the term for \"{surface}\".{use}",
            TermVerdictKind.Untranslated => $"\"{found}\" was left as in the source.{use}",
            _ => $"The rules cannot tell whether \"{surface}\" is translated as the glossary wants. Look at it.",
        };
    }
}
