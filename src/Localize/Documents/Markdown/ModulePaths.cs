using System.Text.RegularExpressions;

namespace Localize.Documents.Markdown;

/// <summary>
/// Finds the relative paths of modules in JavaScript: <c>import x from './x'</c>, <c>export { x } from './x'</c>, <c>import './x.css'</c>,
/// <c>require('./x.png')</c>, <c>import('./x')</c>. A loader before the path (<c>raw-loader!./x</c>) and a query after it stay outside.
/// </summary>
internal static partial class ModulePaths
{
    public static IEnumerable<Destination> In(string text, TextSpan span)
    {
        foreach (Match match in Specifier().Matches(text.Substring(span.Start, span.Length)))
        {
            Group path = match.Groups["path"];
            yield return new Destination(new TextSpan(span.Start + path.Index, path.Length), path.Value, DestinationNotation.Module);
        }
    }

    [GeneratedRegex(
        """
        (?:^[ \t]*(?:import[\s{][^'"=;()]*|export\s*[*{][^'"=;()]*)|\b(?:import|require)\(\s*)
        (?:'(?:[\w!=&,.?-]*!)?(?<path>\.\.?/[^'"\\\r\n!?]*)(?:\?[^'"\\\r\n]*)?'|"(?:[\w!=&,.?-]*!)?(?<path>\.\.?/[^'"\\\r\n!?]*)(?:\?[^'"\\\r\n]*)?")
        """,
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking)]
    private static partial Regex Specifier();
}
