using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec.Loading;

/// <summary>What a reference may have to point at (Smithy 2.0, "Shape ID", and the definition of each shape).</summary>
internal static class Kinds
{
    public const string Structure = "a structure";
    public const string Operation = "an operation";
    public const string Resource = "a resource";
    public const string Data = "a shape of data";

    public static bool Is(Shape shape, string kind) => kind switch
    {
        Structure => shape is StructureShape,
        Operation => shape is OperationShape,
        Resource => shape is ResourceShape,
        _ => shape is not (ServiceShape or OperationShape or ResourceShape),
    };
}
