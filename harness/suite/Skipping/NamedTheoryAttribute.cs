using Xunit;
using Xunit.Sdk;

namespace ConformanceHarness.Suite.Skipping;

/// <summary>
/// A theory each of whose tests is named by its first argument, and which may find out that it cannot be graded:
/// xunit 2 has no way to skip from within a test.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("ConformanceHarness.Suite.Skipping.NamedTheoryDiscoverer", "ConformanceHarness.Suite")]
public sealed class NamedTheoryAttribute : TheoryAttribute;
