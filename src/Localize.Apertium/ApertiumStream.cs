using System.Text;

namespace Localize.Engines.Apertium;

/// <summary>The stream format's characters: which must be escaped, which must not be sent at all.</summary>
internal static class ApertiumStream
{
    private const string Reserved = @"\[]{}^$/@<>";

    /// <summary>Marks that the pipeline may put before a word: unknown, not generated, not in the bilingual dictionary.</summary>
    internal const string WordMarks = "*#@";

    /// <summary>Escapes text. One unescaped reserved character would desynchronise or hang the pipeline.</summary>
    internal static void Escape(StringBuilder target, string text)
    {
        foreach (char c in text)
        {
            if (Reserved.Contains(c, StringComparison.Ordinal))
            {
                target.Append('\\');
            }

            target.Append(c);
        }
    }

    /// <summary>Drops what the pipeline cannot take: U+0000 and U+FFFF end a text, lone surrogates break it, soft hyphens make words unknown.</summary>
    internal static string Strip(string text) => TextSafety.Clean(text).Replace("\u00AD", "", StringComparison.Ordinal);
}
