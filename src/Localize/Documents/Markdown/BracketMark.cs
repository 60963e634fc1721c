namespace Localize.Documents.Markdown;

/// <summary>Marks in brackets: <c>[!NOTE]</c>, <c>[!INCLUDE [name](path)]</c>.</summary>
internal static class BracketMark
{
    private static readonly string[] Extensions = ["[!include", "[!div", "[!code", "[!video", "[!image", "[!tab", "[!chat", "[!notebook"];

    /// <summary>The offset of the bracket that closes the one the text begins with, or -1.</summary>
    public static int FindClose(ReadOnlySpan<char> text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the text begins with an extension of Docfx.</summary>
    public static bool IsExtension(ReadOnlySpan<char> text)
    {
        foreach (string extension in Extensions)
        {
            if (text.StartsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
