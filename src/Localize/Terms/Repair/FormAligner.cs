using Localize.Terms.Folding;
using Localize.Terms.Inflection;
using Localize.Terms.Verification;

namespace Localize.Terms.Repair;

/// <summary>Puts a term into the form another has: its ending and its letter case.</summary>
internal sealed class FormAligner(ConceptKind kind, IReadOnlyList<string> listed, string language)
{
    private const int LongestTail = 16;
    private const string Alternating = "іїóąę";

    private readonly string primary = LanguageTag.GetLanguage(language);
    private readonly LanguageRules rules = LanguageRulesStore.For(language);

    /// <summary>The preferred term as <paramref name="found"/> has the forbidden one, or <see langword="null"/> when that is not sure.</summary>
    public string? Align(string found, string never, string expected)
    {
        if (!Agrees(never, expected))
        {
            return null;
        }

        string lower = Lower(found);
        string oldBase = Lower(never);
        string? aligned = string.Equals(lower, oldBase, StringComparison.Ordinal) ? expected
            : rules.Chain.Count > 0 ? WithChain(found, lower, oldBase, expected)
            : WithEnding(lower, oldBase, expected);
        return aligned is null ? null : InCaseOf(found, aligned);
    }

    // Only another spelling of the same name is sure to have its number and gender, and to need the same elision before it.
    private bool Agrees(string never, string expected)
    {
        string a = Lower(never);
        string b = Lower(expected);
        return kind is ConceptKind.Person or ConceptKind.Place or ConceptKind.Org or ConceptKind.Brand
            && a.Length > 0 && b.Length > 0 && Words(a) == Words(b) && IsSameName(a, b)
            && (Characters.IsUnspaced(b) || Vowels.Contains(a[0]) == Vowels.Contains(b[0]));
    }

    private static int Words(string text) => text.Split(' ', '\u00B7').Length;

    private static bool IsSameName(string a, string b)
    {
        if (Characters.IsUnspaced(b))
        {
            return (a.All(Characters.IsKatakana) && b.All(Characters.IsKatakana)) || a.Intersect(b).Any(c => c != '\u00B7');
        }

        return NearMatch.AreClose(a, b) || string.Equals(Consonants(a), Consonants(b), StringComparison.Ordinal);
    }

    // Kiev and Kyiv, Kiew and Kyjiw, Киев and Київ, Putin and Putyin: what differs is vowels and glides.
    private static string Consonants(string text) => string.Concat(text.Where(c => !Vowels.Contains(c) && c is not ('j' or 'й')));

    // The suffixes stay where the words end alike: Kiev’de, Kyiv’de; Putinnal, Putyinnal.
    private string? WithChain(string found, string lower, string oldBase, string expected)
    {
        string newBase = Lower(expected);
        bool fits = lower.StartsWith(oldBase, StringComparison.Ordinal) && lower.Length == found.Length && lower.Length - oldBase.Length <= LongestTail
            && oldBase[^1] == newBase[^1] && SameHarmony(oldBase, newBase);
        return fits ? string.Concat(expected, found.AsSpan(oldBase.Length)) : null;
    }

    private bool SameHarmony(string oldBase, string newBase) => primary switch
    {
        "fi" => IsBack(oldBase, "aou") == IsBack(newBase, "aou"),
        _ => VowelClass(oldBase) == VowelClass(newBase),
    };

    private static bool IsBack(string word, string back) => word.AsSpan().IndexOfAny(back) >= 0;

    // Front and unrounded, front and rounded, back and unrounded, back and rounded.
    private static int VowelClass(string word)
    {
        string[] classes = ["eiéí", "öüőű", "aıá", "ouóú"];
        int last = word.AsSpan().LastIndexOfAny("eiéíöüőűaıáouóú");
        return last < 0 ? -1 : Array.FindIndex(classes, c => c.Contains(word[last], StringComparison.Ordinal));
    }

    // Of the forms of the new word the shortest with the same ending after the same letter: Киев+а, Києв+а; Kiew+s, Kyjiw+s.
    // Listed forms come first: where the last vowel may change in the stem the rules allow more than the language does.
    private string? WithEnding(string lower, string oldBase, string expected)
    {
        if (oldBase.Contains(' ', StringComparison.Ordinal) || expected.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        WordPattern oldPattern = Pattern(oldBase);
        string newBase = Lower(expected);
        string[] forms = listed.Count > 0 ? [.. listed.Where(f => !f.Contains(' ', StringComparison.Ordinal)).Select(Lower)]
            : newBase.AsSpan().LastIndexOfAny(Alternating) >= newBase.Length - 3 ? []
            : [.. Pattern(newBase).Forms.Select(f => f.Form)];
        if (!oldPattern.Forms.Any(f => string.Equals(f.Form, lower, StringComparison.Ordinal)))
        {
            return null;
        }

        foreach (string stem in oldPattern.Stems.Where(s => lower.StartsWith(s, StringComparison.Ordinal)).OrderByDescending(s => s.Length))
        {
            string tail = lower[stem.Length..];
            string? form = tail.Length == 0 ? null : forms
                .Where(f => f[0] == newBase[0] && f.Length > tail.Length && f.EndsWith(tail, StringComparison.Ordinal) && f[^(tail.Length + 1)] == stem[^1])
                .OrderBy(f => f.Length)
                .FirstOrDefault();
            if (form is not null)
            {
                return WithCapitalsOf(expected, form);
            }
        }

        return null;
    }

    private WordPattern Pattern(string lower) => WordPattern.Inflected(lower, rules, kind, isLast: true, derived: false);

    private static string WithCapitalsOf(string written, string form) => string.Create(form.Length, (written, form), static (span, state) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = i < state.written.Length && LetterCase.IsUpper(state.written[i]) ? char.ToUpperInvariant(state.form[i]) : state.form[i];
        }
    });

    private string InCaseOf(string found, string aligned)
    {
        bool isShouted = found.Count(LetterCase.IsUpper) > 1 && !found.Any(LetterCase.IsLower) && aligned.Any(LetterCase.IsLower);
        if (!isShouted)
        {
            return aligned;
        }

        string dotted = LetterCase.IsTurkic(language) ? aligned.Replace('i', 'İ') : aligned;
        return dotted.Replace("ß", "SS", StringComparison.Ordinal).ToUpperInvariant();
    }

    private string Lower(string text) => TextFolder.Fold(text, language).Lower;
}
