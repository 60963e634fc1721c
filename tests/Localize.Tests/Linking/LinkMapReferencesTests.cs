using Localize.Linking;

namespace Localize.Tests.Linking;

/// <summary>Files that dialects name beside links: imports, includes, images of front matter.</summary>
public sealed class LinkMapReferencesTests
{
    [Theory]
    [InlineData("import Card from './Card'\n", "import Card from '../../docs/Card'\n")]
    [InlineData("import Card, { Row } from \"../parts/Card.jsx\"\n", "import Card, { Row } from \"../../parts/Card.jsx\"\n")]
    [InlineData("import {\n  Card,\n} from './Card';\n", "import {\n  Card,\n} from '../../docs/Card';\n")]
    [InlineData("import './style.css'\n", "import '../../docs/style.css'\n")]
    [InlineData("import Code from '!!raw-loader!./Card.tsx?x=1'\n", "import Code from '!!raw-loader!../../docs/Card.tsx?x=1'\n")]
    [InlineData("export { Card } from './Card'\n", "export { Card } from '../../docs/Card'\n")]
    [InlineData("export * from './Card'\n", "export * from '../../docs/Card'\n")]
    [InlineData("export const map = require('./map.png')\n", "export const map = require('../../docs/map.png')\n")]
    [InlineData("import Other from './other.mdx'\n", "import Other from './other.mdx'\n")]
    [InlineData("import Local from './Local'\n", "import Local from './Local'\n")]
    [InlineData("import React from 'react'\nimport Layout from '@site/Card'\n", "import React from 'react'\nimport Layout from '@site/Card'\n")]
    [InlineData("import Gone from './Gone'\n", "import Gone from './Gone'\n")]
    [InlineData("export const text = 'Card from ./Card'\n", "export const text = 'Card from ./Card'\n")]
    [InlineData("<img src={require('./map.png').default} />\n", "<img src={require('../../docs/map.png').default} />\n")]
    [InlineData("```js\nimport Card from './Card'\n```\n", "```js\nimport Card from './Card'\n```\n")]
    public void Rewrite_ModulePath_LeadsToTheModule(string code, string expected) =>
        Assert.Equal(expected + "\nMetin\n", Mdx(code + "\nText\n", code + "\nMetin\n"));

    [Fact]
    public void Rewrite_ModulePathInsideALine_LeadsToTheModule() =>
        Assert.Equal("Bir <img src={require('../../docs/map.png')} /> metin\n", Mdx("A <img src={require('./map.png')} /> text\n", "Bir <img src={require('./map.png')} /> metin\n"));

    [Fact]
    public void Rewrite_ImportOfAScriptElement_LeadsToTheModule() => Assert.Equal(
        "<script setup>\n  import Card from '../../docs/Card'\n</script>\n\nMetin\n",
        Site().Add("docs/a.md", "<script setup>\n  import Card from './Card'\n</script>\n\nText\n", "<script setup>\n  import Card from './Card'\n</script>\n\nMetin\n").Rewrite("docs/a.md"));

    [Theory]
    [InlineData("{{#include code.rs}}", "{{#include ../../docs/code.rs}}")]
    [InlineData("{{#include code.rs:here}}", "{{#include ../../docs/code.rs:here}}")]
    [InlineData("{{#include ./code.rs:2:10}}", "{{#include ../../docs/code.rs:2:10}}")]
    [InlineData("{{ #rustdoc_include ../code/main.rs::5 }}", "{{ #rustdoc_include ../../code/main.rs::5 }}")]
    [InlineData("{{#playground code.rs editable}}", "{{#playground ../../docs/code.rs editable}}")]
    [InlineData("\\{{#include code.rs}}", "\\{{#include code.rs}}")]
    [InlineData("{{#include gone.rs}}", "{{#include gone.rs}}")]
    [InlineData("{{#include other.md}}", "{{#include other.md}}")]
    public void Rewrite_IncludeOfMdBook_LeadsToTheFile(string include, string expected)
    {
        string text = $"{{0}}\n\n```rust\n{include}\n```\n\n{include}\n";
        string source = text.Replace("{0}", "Text", StringComparison.Ordinal);
        string target = text.Replace("{0}", "Metin", StringComparison.Ordinal);

        Assert.Equal(target.Replace(include, expected, StringComparison.Ordinal), Site().Add("docs/a.md", source, target).Rewrite("docs/a.md"));
    }

    [Theory]
    [InlineData("[!INCLUDE [part](part.md)]", "[!INCLUDE [part](../../docs/part.md)]")]
    [InlineData("[!INCLUDE [other](other.md)]", "[!INCLUDE [other](other.md)]")]
    [InlineData("[!INCLUDE [part](~/docs/part.md)]", "[!INCLUDE [part](~/docs/part.md)]")]
    [InlineData("[!code-csharp[](code.rs)]", "[!code-csharp[](../../docs/code.rs)]")]
    [InlineData("[!code-csharp[Main](../code/main.rs#L1-L9 \"title\")]", "[!code-csharp[Main](../../code/main.rs#L1-L9 \"title\")]")]
    [InlineData("[!code-csharp[Main](<code one.rs>?range=2)]", "[!code-csharp[Main](<../../docs/code one.rs>?range=2)]")]
    public void Rewrite_IncludeOfDocfx_LeadsToTheFile(string include, string expected) => Assert.Equal(
        $"Metin {expected}\n\n{expected}\n",
        Site().Add("docs/a.md", $"Text {include}\n\n{include}\n", $"Metin {include}\n\n{include}\n").Rewrite("docs/a.md"));

    [Theory]
    [InlineData("image: map.png", "image: ../../docs/map.png")]
    [InlineData("image: ./map.png # shown", "image: ../../docs/map.png # shown")]
    [InlineData("image: \"map.png\"", "image: \"../../docs/map.png\"")]
    [InlineData("cover:\n  image: 'map.png'\n  alt: map.png", "cover:\n  image: '../../docs/map.png'\n  alt: map.png")]
    [InlineData("images: [map.png, gone.png]", "images: [../../docs/map.png, gone.png]")]
    [InlineData("hero:\n  image:\n    src: map.png", "hero:\n  image:\n    src: ../../docs/map.png")]
    [InlineData("image: /map.png", "image: /map.png")]
    [InlineData("image: https://example.org/map.png", "image: https://example.org/map.png")]
    [InlineData("image: gone.png", "image: gone.png")]
    [InlineData("slug: map.png", "slug: map.png")]
    [InlineData("cover: parts", "cover: parts")]
    [InlineData("picture: map.png", "picture: ../../docs/map.png")]
    public void Rewrite_FileOfFrontMatter_LeadsToTheFile(string yaml, string expected) => Assert.Equal(
        $"---\n{expected}\n---\nMetin\n",
        new SmallSite("tr/{path}") { Options = new LinkOptions { Properties = [.. LinkOptions.DefaultProperties, "picture"] } }
            .WithFile("docs/map.png").WithFile("docs/parts").Add("docs/a.md", $"---\n{yaml}\n---\nText\n", $"---\n{yaml}\n---\nMetin\n").Rewrite("docs/a.md"));

    [Theory]
    [InlineData("+++\nimage = 'map.png'\n[cover]\nimage = \"map.png\"\n+++\n", "+++\nimage = '../../docs/map.png'\n[cover]\nimage = \"../../docs/map.png\"\n+++\n")]
    [InlineData("{\n  \"image\": \"map.png\"\n}\n", "{\n  \"image\": \"../../docs/map.png\"\n}\n")]
    public void Rewrite_FileOfTomlAndJson_LeadsToTheFile(string head, string expected) =>
        Assert.Equal(expected + "Metin\n", Site().Add("docs/a.md", head + "Text\n", head + "Metin\n").Rewrite("docs/a.md"));

    [Fact]
    public void Rewrite_FilesKept_LeavesImportsAlone()
    {
        SmallSite site = new SmallSite("tr/{path}") { Options = new LinkOptions { Assets = LinkPolicy.Keep } }
            .WithFile("docs/Card.tsx").Add("docs/a.mdx", "import Card from './Card'\n\nText\n", "import Card from './Card'\n\nMetin\n");

        Assert.Equal("import Card from './Card'\n\nMetin\n", site.Rewrite("docs/a.mdx"));
    }

    private static string Mdx(string source, string target) => Site().Add("docs/a.mdx", source, target).Rewrite("docs/a.mdx");

    private static SmallSite Site() => new SmallSite("tr/{path}")
        .WithFile("docs/Card.tsx").WithFile("parts/Card.jsx").WithFile("docs/style.css").WithFile("docs/map.png").WithFile("docs/code.rs")
        .WithFile("docs/code one.rs").WithFile("code/main.rs").WithFile("docs/part.md").WithFile("docs/Local.js").WithFile("tr/docs/Local.js")
        .Add("docs/other.md", "Other\n", "Başka\n").Add("docs/other.mdx", "Other\n", "Başka\n");
}
