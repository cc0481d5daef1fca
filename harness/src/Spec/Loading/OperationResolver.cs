using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Finds one operation in a model and resolves all it refers to.</summary>
public static class OperationResolver
{
    /// <summary>Resolves <paramref name="name"/>, or the model's only operation when it is null.</summary>
    /// <exception cref="SpecException">No such operation, or its service speaks no AWS JSON.</exception>
    public static Operation Resolve(string file, ServiceModel model, string? name)
    {
        var problems = new Problems(file);
        var service = model.Services.FirstOrDefault();
        if (service is null)
        {
            problems.Add("$.shapes", "no service", "one shape of type service");
            problems.ThrowIfAny();
        }
        var all = OperationsOf(model, service!).OrderBy(shape => shape.Id.Name, StringComparer.Ordinal).ToList();
        var chosen = name is null ? (all.Count == 1 ? all[0] : null) : all.FirstOrDefault(shape => shape.Id.Name == name);
        if (chosen is null)
        {
            var known = string.Join(", ", all.Take(12).Select(shape => shape.Id.Name)) + (all.Count > 12 ? ", …" : "");
            problems.Add("$.shapes", name is null ? $"{all.Count} operations and none named" : $"no operation '{name}'",
                all.Count == 0 ? "at least one operation" : $"--operation with one of {known}");
        }
        var protocol = service!.Traits.Has(TraitIds.AwsJson11) ? ProtocolVersion.AwsJson11
            : service.Traits.Has(TraitIds.AwsJson10) ? ProtocolVersion.AwsJson10 : (ProtocolVersion?)null;
        if (protocol is null)
            problems.Add($"$.shapes['{service.Id}'].traits", "no AWS JSON protocol", $"{TraitIds.AwsJson10} or {TraitIds.AwsJson11}");
        problems.ThrowIfAny();

        return new Operation
        {
            Model = model,
            Service = service,
            Shape = chosen!,
            Input = (StructureShape)model.Get(chosen!.Input),
            Output = (StructureShape)model.Get(chosen.Output),
            Errors = [.. chosen.Errors.Concat(service.Errors).Distinct().Select(model.Get).OfType<StructureShape>()],
            Protocol = protocol!.Value,
        };
    }

    /// <summary>All operations of a service, those bound through its resources included.</summary>
    public static IEnumerable<OperationShape> OperationsOf(ServiceModel model, ServiceShape service)
    {
        var seen = new HashSet<ShapeId>();
        var open = new Queue<ShapeId>(service.Operations);
        while (open.TryDequeue(out var id))
        {
            if (!seen.Add(id)) continue;
            switch (model.Find(id))
            {
                case OperationShape operation:
                    yield return operation;
                    break;
                case ResourceShape resource:
                    foreach (var child in resource.Operations) open.Enqueue(child);
                    break;
                default:
                    break;
            }
        }
    }
}
