using ConformanceHarness.Spec.Clauses;

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
        var model = ModelLoader.Load(modelFile);
        var resolved = OperationResolver.Resolve(modelFile, model, operation);
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(modelFile))!, resolved.Name + ".clauses.json");
        var rules = File.Exists(beside) ? OperationRulesLoader.Load(beside, resolved) : OperationRules.None;
        return new Specification(resolved, rules, ProtocolLoader.Load(protocolFolder));
    }
}
