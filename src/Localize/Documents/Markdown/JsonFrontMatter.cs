using System.Text;
using System.Text.Json;

namespace Localize.Documents.Markdown;

/// <summary>Reads JSON front matter with the offsets of its strings.</summary>
internal static class JsonFrontMatter
{
    public static FrontMatterContent Read(string text, TextSpan content)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text, content.Start, content.Length);
        var values = new List<FrontMatterValue>();
        var shape = new List<string>();
        try
        {
            ReadTokens(new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 32 }), utf8, content, values, shape);
            return new FrontMatterContent(values, shape);
        }
        catch (JsonException exception)
        {
            return new FrontMatterContent([], [], exception.Message, content.Start);
        }
    }

    private static void ReadTokens(Utf8JsonReader reader, byte[] utf8, TextSpan content, List<FrontMatterValue> values, List<string> shape)
    {
        var path = new YamlPath();
        var offsets = new Utf8Offsets(utf8);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    path.EnterValue();
                    path.Push(reader.TokenType == JsonTokenType.StartObject, isFlow: true);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    path.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    path.EnterScalar(reader.GetString()!);
                    break;
                default:
                    path.EnterScalar("");
                    shape.Add(path.ToString());
                    if (reader.TokenType == JsonTokenType.String)
                    {
                        int start = content.Start + offsets.ToUtf16((int)reader.TokenStartIndex);
                        int end = content.Start + offsets.ToUtf16((int)reader.BytesConsumed);
                        values.Add(new FrontMatterValue(path.Names(), TextSpan.FromBounds(start, end), reader.GetString()!, new ScalarStyle(ScalarNotation.Json)));
                    }

                    break;
            }
        }
    }

    /// <summary>Turns ascending byte offsets into UTF-16 offsets in one pass.</summary>
    private sealed class Utf8Offsets(byte[] utf8)
    {
        private int bytes;
        private int characters;

        public int ToUtf16(int offset)
        {
            characters += Encoding.UTF8.GetCharCount(utf8, bytes, offset - bytes);
            bytes = offset;
            return characters;
        }
    }
}
