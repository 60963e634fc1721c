using System.Text.Json;
using Localize.Terms;

namespace Localize.Tests.Terms;

public sealed class GlossaryCacheTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("localize-cache-").FullName;

    private string Yaml => Path.Combine(folder, "g.yml");

    private string Cache => Path.Combine(folder, "g.cache");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void LoadCached_SecondTime_GivesTheSameConcepts()
    {
        File.Copy(TermCases.Data("cases-glossary.yml"), Yaml);

        Glossary first = Load();
        byte[] written = File.ReadAllBytes(Cache);
        DateTime day = new(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Cache, day);
        Glossary second = Load();

        Assert.Equal(first.Entries.Select(e => JsonSerializer.Serialize(e)), second.Entries.Select(e => JsonSerializer.Serialize(e)));
        Assert.Equal(day, File.GetLastWriteTimeUtc(Cache));
        Assert.Equal(written, File.ReadAllBytes(Cache));
    }

    [Fact]
    public void LoadCached_ChangedFile_IsReadAnew()
    {
        Write("Kyiv");
        Load();
        Write("Kiew");

        Assert.Equal("Kiew", Load().Entries[0].Match[0]);
    }

    [Fact]
    public void LoadCached_ChangedIncludedFile_IsReadAnew()
    {
        File.WriteAllText(Path.Combine(folder, "more.yml"), "terms:\n- {id: b, kind: place, match: [Odesa]}\n");
        File.WriteAllText(Yaml, "include: [more.yml]\nterms:\n- {id: a, kind: place, match: [Kyiv]}\n");
        Load();
        File.WriteAllText(Path.Combine(folder, "more.yml"), "terms:\n- {id: b, kind: place, match: [Odessa]}\n");

        Assert.Equal("Odessa", Load().Find("b")!.Match[0]);
    }

    [Fact]
    public void LoadCached_AnyByteDamaged_IsReadAnewAndMended()
    {
        Write("Kyiv");
        Load();
        byte[] whole = File.ReadAllBytes(Cache);
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= 0x55;
            File.WriteAllBytes(Cache, damaged);

            Assert.Equal("Kyiv", Load().Entries.Single().Match.Single());
            Assert.Equal(whole, File.ReadAllBytes(Cache));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(60)]
    public void LoadCached_TruncatedFile_IsReadAnew(int length)
    {
        Write("Kyiv");
        Load();
        File.WriteAllBytes(Cache, File.ReadAllBytes(Cache)[..length]);

        Assert.Equal("Kyiv", Load().Entries[0].Match[0]);
    }

    [Fact]
    public void LoadCached_BadGlossary_ThrowsAndWritesNothing()
    {
        File.WriteAllText(Yaml, "terms:\n- {id: a, kind: nothing, match: [Kyiv]}\n");

        Assert.Throws<GlossaryException>(() => Load());
        Assert.False(File.Exists(Cache));
    }

    private void Write(string name) => File.WriteAllText(Yaml, $"terms:\n- {{id: a, kind: place, match: [{name}], valid: {{from: 2020-01-01}}, locales: {{tr: {{use: {name}, never: [Kiev], why: x}}}}}}\n");

    private Glossary Load() => Glossary.LoadCached(Cache, GlossaryOptions.Default, Yaml);
}
