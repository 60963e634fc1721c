using System.Globalization;
using CsCheck;

namespace Localize.Tests;

/// <summary>
/// Samples a property with a fixed seed, so that two runs of the suite ask the same questions. <c>LOCALIZE_SEED</c> asks others.
/// </summary>
internal static class FixedSamples
{
    private static readonly uint Seed = uint.Parse(Environment.GetEnvironmentVariable("LOCALIZE_SEED") ?? "20261122", CultureInfo.InvariantCulture);

    public static void SampleFixed<T>(this Gen<T> gen, Func<T, bool> holds, int iter = 1000)
    {
        var random = new PCG(1, Seed);
        for (int i = 0; i < iter; i++)
        {
            T value = gen.Generate(random, null, out _);
            Assert.True(holds(value), string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, case {i}: {value}"));
        }
    }

    public static void SampleFixed<T>(this Gen<T> gen, Action<T> check, int iter = 1000) => gen.SampleFixed(
        value =>
        {
            check(value);
            return true;
        },
        iter);

    public static void SampleFixed<T1, T2>(this Gen<(T1, T2)> gen, Func<T1, T2, bool> holds, int iter = 1000) => gen.SampleFixed(v => holds(v.Item1, v.Item2), iter);

    public static void SampleFixed<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Func<T1, T2, T3, bool> holds, int iter = 1000) =>
        gen.SampleFixed(v => holds(v.Item1, v.Item2, v.Item3), iter);

    public static void SampleFixed<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Func<T1, T2, T3, T4, bool> holds, int iter = 1000) =>
        gen.SampleFixed(v => holds(v.Item1, v.Item2, v.Item3, v.Item4), iter);
}
