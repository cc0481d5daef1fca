using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Loads everything one operation is held to.</summary>
public static class SpecificationLoader
{
    /// <summary>
    /// Loads the model, the clause file beside it (<c>&lt;Operation&gt;.clauses.json</c>, which may be absent), and the
    /// protocol's files.
    /// </summary>
    /// <param name="modelFile">A Smithy JSON AST file.</param>
    /// <param name="operation">The operation's name; null takes the only one of the model.</param>
    /// <param name="protocolFolder">The folder <c>specs/aws-json</c>.</param>
    /// <exception cref="SpecException">Anything unreadable or malformed; carries every problem found.</exception>
    public static Specification Load(string modelFile, string? operation, string protocolFolder)
    {
        var gathered = new Gathered();
        var protocol = gathered.Try(() => ProtocolLoader.Load(protocolFolder));
        var resolved = gathered.Try(() => OperationResolver.Resolve(modelFile, ModelLoader.Load(modelFile), operation));
        var rules = resolved is null ? null : gathered.Try(() => Rules(modelFile, resolved));
        gathered.ThrowIfAny();
        return new Specification(resolved!, rules!, protocol!);
    }

    private static OperationRules Rules(string modelFile, Operation operation)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(modelFile))!, operation.Name + ".clauses.json");
        return File.Exists(beside) ? OperationRulesLoader.Load(beside, operation) : OperationRules.None;
    }
}
