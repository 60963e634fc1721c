using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Localize.Engines.Scheduling;

/// <summary>What makes two requests the same paid work: engine, model, languages, text with its codes, terms, context, encoding.</summary>
internal static class RequestKey
{
    private const char Field = '\u001F';

    public static string Of(TranslationRequest request, LanguagePair languages, EngineCapabilities engine)
    {
        var text = new StringBuilder();
        text.Append(engine.Name).Append(Field).Append(engine.Model).Append(Field).Append(languages.Source).Append(Field).Append(languages.Target)
            .Append(Field).Append(request.EncodingAttempt.ToString(CultureInfo.InvariantCulture)).Append(Field).Append(request.Context)
            .Append(Field).Append(request.Source.Text);
        foreach (CodePosition code in request.Source.Codes)
        {
            text.Append(Field).Append(CultureInfo.InvariantCulture, $"{code.Position},{code.Code.Id},{code.Code.Kind},{code.Code.Type}").Append(Field).Append(code.Code.OriginalData);
        }

        foreach (TermConstraint term in request.Terms)
        {
            text.Append(Field).Append(CultureInfo.InvariantCulture, $"{term.Span.Start},{term.Span.Length}").Append(Field).Append(term.Target)
                .Append(Field).AppendJoin(Field, term.Forms).Append(term.IsProtected ? "\u001Fprotected" : "");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
