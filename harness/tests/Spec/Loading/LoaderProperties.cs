using System.Text.Json;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ConformanceHarness.Tests.Spec.Loading;

/// <summary>Whatever a file holds, it is loaded or refused with problems that say where; nothing else happens.</summary>
public sealed class LoaderProperties
{
    private static readonly string Clauses =
        MutatedJson.Strict(File.ReadAllText(Repository.File("specs/storagegateway/2013-06-30/RetrieveTapeRecoveryPoint.clauses.json")));

    private static readonly string Bindings = MutatedJson.Strict(File.ReadAllText(Repository.File("fixtures/bindings/reference.json")));

    [Property(MaxTest = 300)]
    public Property ModelLoader_AnyModel_IsUsableOrRefused() => Prop.ForAll(MutatedJson.Of(Lake.Model), json => LoadsOrRefuses(() =>
    {
        var operation = Lake.Resolve(json);
        var specification = new Specification(operation, OperationRules.None, Published.Specification.Protocol);
        _ = operation.SigningName + operation.Target;
        ValueCheck.Check(specification, operation.Input, JsonElement.Parse(Lake.Body));
    }));

    [Property(MaxTest = 200)]
    public Property OperationRulesLoader_AnyRules_AreUsableOrRefused() => Prop.ForAll(MutatedJson.Of(Clauses), json => LoadsOrRefuses(() =>
        _ = new Specification(Published.Specification.Operation,
            OperationRulesLoader.Parse("c.json", MutatedJson.Bytes(json), Published.Specification.Operation), Published.Specification.Protocol)));

    [Property(MaxTest = 50)]
    public Property BindingsLoader_AnyBindings_AreUsableOrRefused() => Prop.ForAll(MutatedJson.Of(Bindings), json =>
    {
        using var folder = new TemporaryDirectory();
        File.WriteAllText(folder["b.json"], json);
        return LoadsOrRefuses(() => BindingsLoader.Load(folder["b.json"], Published.Specification));
    });

    [Property(MaxTest = 300)]
    public Property ModelLoader_AnyBytes_AreUsableOrRefused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => LoadsOrRefuses(() => ModelLoader.Parse("m.json", bytes)));

    private static bool LoadsOrRefuses(Action load)
    {
        try
        {
            load();
            return true;
        }
        catch (SpecException error)
        {
            return error.Problems.Count > 0 && error.Problems.All(problem =>
                (problem.Path.StartsWith('$') || problem.Path.StartsWith("line ", StringComparison.Ordinal)) && problem.Found.Length > 0 && problem.Expected.Length > 0);
        }
    }
}
