using System.Security.Cryptography;
using System.Text;

namespace Localize.Terms;

public sealed partial record ConceptEntry
{
    /// <summary>
    /// Stamp of what the entry does to translations into a locale: terms with their status, forms, what is matched and what is
    /// excepted. Reasons, notes and references are not in it, so that editing them makes no translation stale.
    /// </summary>
    /// <param name="locale">A canonical BCP 47 tag.</param>
    /// <returns>16 hexadecimal digits, the same on every machine.</returns>
    public string ContentHash(string locale)
    {
        LocaleEntry? entry = EntryFor(locale);
        var text = new StringBuilder();
        void Line(string key, IEnumerable<string> values) => text.Append(key).Append('\u001F').AppendJoin('\u001F', values).Append('\n');
        Line("id", [Id, Kind.ToString(), Case.ToString(), Keep ? "keep" : "", Plural ? "plural" : ""]);
        Line("match", Match);
        Line("except", Except);
        if (Scope.Stamp() is { Count: > 0 } scope)
        {
            Line("scope", scope);
        }

        if (entry is not null)
        {
            Line("terms", entry.Terms.Select(t => $"{t.Status}:{(t.IsShort ? "short" : "full")}:{t.Text}"));
            Line("forms", entry.Forms);
            Line("compounds", entry.Compounds);
            Line("status", [entry.Status.ToString()]);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
