using System.Xml;
using System.Xml.Schema;
using Localize.Exchange;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Exchange;

public sealed class TbxTests
{
    private const string Yaml = """
        source: en
        terms:
        - id: place.kyiv
          kind: place
          definition: Capital of <Ukraine> & more.
          domain: geography
          note: Ask the desk.
          match: [Kyiv, Kiev]
          locales:
            de: {use: Kyjiw, short: Kyj, also: [Kiew], deprecated: [Kiow], superseded: [Kijew], never: [Kyiv], why: "Länderverzeichnis, 2024"}
        """;

    [Fact]
    public void ReadTbx_WhatWasWritten_HoldsTheSame()
    {
        Glossary before = Glossary.Parse(Yaml, "x.yml");

        ExchangeResult written = GlossaryExport.Write(before, GlossaryFormat.Tbx);
        (Glossary after, IReadOnlyList<QualityIssue> notRead) = GlossaryImport.ReadTbx(written.Text, "x.tbx");

        (ConceptEntry one, ConceptEntry two) = (before.Entries[0], Assert.Single(after.Entries));
        Assert.Empty(written.Lost);
        Assert.Empty(notRead);
        Assert.Equal((one.Id, one.Kind, one.Definition, one.Domain, one.Note, one.Case), (two.Id, two.Kind, two.Definition, two.Domain, two.Note, two.Case));
        Assert.Equal(one.Match, two.Match);
        Assert.Equal(one.Locales["de"].Why, two.Locales["de"].Why);
        Assert.Equal(one.Locales["de"].Terms.Select(t => (t.Text, t.Status, t.IsShort)), two.Locales["de"].Terms.Select(t => (t.Text, t.Status, t.IsShort)));
        Assert.Equal(one.ContentHash("de"), two.ContentHash("de"));
    }

    [Theory]
    [InlineData("news.yml")]
    [InlineData("countries.yml")]
    [InlineData("cities.yml")]
    public void Write_GlossaryOfTheDesk_IsValidTbxAndComesBack(string file)
    {
        Glossary before = Glossary.Load(Path.Combine(TestPaths.RepositoryRoot(), "glossaries", file));

        string tbx = GlossaryExport.Write(before, GlossaryFormat.Tbx).Text;

        Assert.Empty(Validate(tbx));
        Glossary after = GlossaryImport.ReadTbx(tbx, file).Glossary;
        Assert.Equal(before.Entries.Select(e => e.Id), after.Entries.Select(e => e.Id));
        Assert.Equal(before.Entries.SelectMany(e => e.Match), after.Entries.SelectMany(e => e.Match));
    }

    [Fact]
    public void Write_WhatTbxCannotCarry_IsReported()
    {
        Glossary glossary = Glossary.Parse("terms:\n- {id: a, kind: place, match: [A], except: [A B], locales: {de: {use: Ä, forms: [Äs]}}}\n", "x.yml");

        QualityIssue lost = Assert.Single(GlossaryExport.Write(glossary, GlossaryFormat.Tbx).Lost);

        Assert.Equal("a: the format cannot carry except, de.forms.", lost.Message);
    }

    [Fact]
    public void ReadTbx_Version2_IsRead()
    {
        const string Martif = """
            <martif type="TBX" xml:lang="en"><text><body>
            <termEntry id="42"><langSet xml:lang="en"><tig><term>cease-fire</term></tig></langSet>
            <langSet xml:lang="tr"><ntig><termGrp><term>ateşkes</term><termNote type="administrativeStatus">forbidden</termNote><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet></termEntry>
            </body></text></martif>
            """;

        (Glossary glossary, IReadOnlyList<QualityIssue> notRead) = GlossaryImport.ReadTbx(Martif, "weblate.tbx");

        ConceptEntry entry = Assert.Single(glossary.Entries);
        Assert.Equal(("c42", "cease-fire"), (entry.Id, Assert.Single(entry.Match)));
        Assert.Equal((AdministrativeStatus.Forbidden, "ateşkes"), (entry.Locales["tr"].Terms[0].Status, entry.Locales["tr"].Terms[0].Text));
        Assert.Equal("c42: partOfSpeech is not read.", Assert.Single(notRead).Message);
    }

    [Theory]
    [InlineData("<!DOCTYPE tbx [<!ENTITY a \"b\">]><tbx>&a;</tbx>")]
    [InlineData("<tbx><text></tbx>")]
    [InlineData("<html/>")]
    [InlineData("")]
    public void ReadTbx_BadText_Throws(string xml)
    {
        LocalizationException error = Assert.Throws<LocalizationException>(() => GlossaryImport.ReadTbx(xml, "bad.tbx"));

        Assert.StartsWith("bad.tbx", error.Message, StringComparison.Ordinal);
    }

    private static List<string> Validate(string tbx)
    {
        var problems = new List<string>();
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (string name in Directory.EnumerateFiles(TestPaths.SharedData("schemas/xml"), "xml.xsd"))
        {
            schemas.Add(null, XmlReader.Create(File.OpenRead(name), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore }));
        }

        schemas.Add(null, TestPaths.SharedData("schemas/tbx/TBX_core.xsd"));
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, e) => problems.Add(e.Message);
        using var reader = XmlReader.Create(new StringReader(tbx), settings);
        while (reader.Read())
        {
        }

        return problems;
    }
}
