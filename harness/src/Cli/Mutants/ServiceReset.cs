using ConformanceHarness.Campaign.Resets;
using ConformanceHarness.Reference.Service;

namespace ConformanceHarness.Cli.Mutants;

/// <summary>Does to a reference in this process what a POST to its reset path does.</summary>
internal sealed class ServiceReset(ReferenceService service) : ITargetReset
{
    public string Shell => $"curl -X POST http://127.0.0.1{ReferenceService.ResetPath}";

    public ValueTask<string?> ResetAsync(CancellationToken ct)
    {
        service.Reset();
        return ValueTask.FromResult<string?>(null);
    }
}
