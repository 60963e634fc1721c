namespace Localize.BrowserTests;

/// <summary>
/// Texts that run, ask or draw where a page writes them raw. Made of openings that leave an element, an attribute, a comment, a script or a
/// style, and of bodies that do something; both lists follow the contexts of the OWASP cross-site scripting prevention cheat sheet.
/// </summary>
internal static class Payloads
{
    private static readonly string[] Openings = ["", "\">", "'>", "</bdi>", "</script>", "</style>", "</title>", "--><!---->", "]]>", "</p></div></article>", "\"'/>"];

    private static readonly string[] Bodies =
    [
        "<script>window.pwned=1</script>", "<img src=x onerror=\"window.pwned=1\">", "<svg onload=window.pwned=1>", "<svg><script>window.pwned=1</script></svg>", "<iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe>",
        "<img src=http://127.0.0.1:9/leak>", "<body onload=window.pwned=1>", "<details open ontoggle=window.pwned=1>", "<input autofocus onfocus=window.pwned=1>", "<script>alert(1)</script>",
        "<style>@import url(http://127.0.0.1:9/css)</style>", "<link rel=stylesheet href=http://127.0.0.1:9/css>", "<form action=http://127.0.0.1:9/><button autofocus>x</button></form>",
    ];

    private static readonly string[] Alone =
    [
        "\" onmouseover=\"window.pwned=1", "' autofocus onfocus='window.pwned=1", "\" style=\"background:url(http://127.0.0.1:9/a)", "` onerror=`window.pwned=1", "javascript:window.pwned=1", "[x](javascript:window.pwned=1)",
        "![x](http://127.0.0.1:9/md)", "<a href=\"javascript:window.pwned=1\">x</a>", "<base href=http://127.0.0.1:9/>", "<meta http-equiv=refresh content=\"0;url=http://127.0.0.1:9/\">", "&lt;script&gt;window.pwned=1&lt;/script&gt;",
        "&#60;script&#62;window.pwned=1", "\\u003cscript\\u003ewindow.pwned=1", "{{constructor.constructor('window.pwned=1')()}}", "${window.pwned=1}", "<%= window.pwned=1 %>", "<scr<script>ipt>window.pwned=1</scr</script>ipt>",
        "<SCRIPT SRC=http://127.0.0.1:9/x.js></SCRIPT>", "<math><mtext><script>window.pwned=1</script></mtext></math>", "<noscript><p title=\"</noscript><img src=x onerror=window.pwned=1>\">", "<template><script>window.pwned=1</script></template>",
        "<object data=\"data:text/html,<script>parent.pwned=1</script>\"></object>", "<embed src=\"javascript:window.pwned=1\">", "<video><source onerror=window.pwned=1></video>", "<audio src=http://127.0.0.1:9/a onerror=window.pwned=1>",
        "<marquee onstart=window.pwned=1>x</marquee>", "<plaintext><script>window.pwned=1</script>", "<!--<img src=\"--><img src=x onerror=window.pwned=1>\">", "\u2028window.pwned=1//", "\u202E<script>window.pwned=1</script>\u202C", "\0<script>window.pwned=1</script>",
        "<script\u00A0>window.pwned=1</script>", "＜script＞window.pwned=1＜/script＞", "<img/src=x/onerror=window.pwned=1>", "<x onclick=window.pwned=1 tabindex=1 id=text>x</x>", "<a id=text name=by>clobber</a>", "<table background=http://127.0.0.1:9/t>",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Bodies.SelectMany(body => Openings.Select(opening => opening + body)), .. Alone];
}
