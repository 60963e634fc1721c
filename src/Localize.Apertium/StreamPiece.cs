using System.Text;

namespace Localize.Engines.Apertium;

/// <summary>A piece of the stream: text, text under a word-bound blank, or a superblank.</summary>
/// <param name="Text">The unescaped text.</param>
/// <param name="Ids">What the word-bound blank over it says; empty for plain text.</param>
/// <param name="Blank">The content of a superblank, or <see langword="null"/>.</param>
internal sealed record StreamPiece(string Text, IReadOnlyList<string> Ids, string? Blank)
{
    internal static List<StreamPiece> Read(string stream)
    {
        var pieces = new List<StreamPiece>();
        var text = new StringBuilder();
        string[] ids = [];
        int i = 0;
        while (i < stream.Length)
        {
            if (stream[i] != '[')
            {
                i += stream[i] == '\\' && i + 1 < stream.Length ? 1 : 0;
                text.Append(stream[i++]);
                continue;
            }

            Flush(pieces, text, ids);
            bool isWordBound = stream.AsSpan(i).StartsWith("[[");
            string content = ReadBlank(stream, ref i, isWordBound ? 2 : 1);
            if (!isWordBound)
            {
                pieces.Add(new StreamPiece("", [], content));
                continue;
            }

            ids = content == "/" ? [] : content.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        Flush(pieces, text, ids);
        return pieces;
    }

    private static void Flush(List<StreamPiece> pieces, StringBuilder text, string[] ids)
    {
        if (text.Length > 0)
        {
            pieces.Add(new StreamPiece(text.ToString(), ids, null));
            text.Clear();
        }
    }

    private static string ReadBlank(string stream, ref int i, int brackets)
    {
        int start = i += brackets;
        while (i < stream.Length && stream[i] != ']')
        {
            i += stream[i] == '\\' ? 2 : 1;
        }

        int end = Math.Min(i, stream.Length);
        i = Math.Min(end + brackets, stream.Length);
        return stream[start..end];
    }
}
