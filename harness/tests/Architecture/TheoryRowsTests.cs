using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace ConformanceHarness.Tests.Architecture;

/// <summary>
/// Rows of theories are serialized when tests are discovered, arrays element by element: a row of a mebibyte costs every
/// run of any test a gigabyte. A row names what is large; the test makes it.
/// </summary>
public sealed class TheoryRowsTests
{
    private const int Most = 10_000;

    [Fact]
    public void Rows_OfEveryTheory_AreSmall() => Assert.Empty(
        from type in typeof(TheoryRowsTests).Assembly.GetTypes()
        from method in type.GetMethods()
        from data in method.GetCustomAttributes<DataAttribute>()
        from row in data.GetData(method) ?? []
        where Size(row) > Most
        select $"{type.Name}.{method.Name}: {Size(row)}");

    private static int Size(object? value) => value switch
    {
        string text => text.Length,
        Array array => array.Cast<object?>().Sum(Size),
        _ => 1,
    };
}
