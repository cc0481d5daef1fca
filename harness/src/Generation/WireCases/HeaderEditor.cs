using System.Text;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Generation.WireCases;

/// <summary>Does to the headers of a plain call what a wire case says.</summary>
internal sealed class HeaderEditor
{
    private readonly ImmutableArray<(string Placeholder, string Value)> _known;

    /// <summary>Knows what the placeholders stand for in calls of <paramref name="operation"/>.</summary>
    public HeaderEditor(Operation operation)
    {
        var service = operation.Service.Id.Name;
        var version = service.LastIndexOf('_');
        (string Name, string Value)[] known =
        [
            ("target", operation.Target), ("service", service), ("name", version < 0 ? service : service[..version]),
            ("operation", operation.Name), ("content-type", operation.ContentType),
        ];
        _known =
        [
            .. known.SelectMany(one => new[]
            {
                ($"{{{one.Name}}}", one.Value), ($"{{{one.Name}:lower}}", one.Value.ToLowerInvariant()), ($"{{{one.Name}:upper}}", one.Value.ToUpperInvariant()),
            }),
        ];
    }

    /// <summary>The headers after every edit.</summary>
    public ImmutableArray<Header> Apply(ImmutableArray<HeaderEdit> edits, ImmutableArray<Header> headers)
    {
        foreach (var edit in edits)
        {
            headers = edit switch
            {
                HeaderEdit.Set set => headers.Replace(set.Name, Text(set.Value)),
                HeaderEdit.Add add => headers.Add(new(add.Name, Text(add.Value))),
                HeaderEdit.Remove => headers.Replace(edit.Name, null),
                HeaderEdit.Rename rename => [.. headers.Select(header => header.Name == rename.Name ? header with { Name = rename.As } : header)],
                _ => throw new InvalidOperationException(),
            };
        }
        return headers;
    }

    private string Text(Piece piece)
    {
        var text = new StringBuilder(Encoding.Latin1.GetString(PieceWriter.Bytes(piece, [])));
        foreach (var (placeholder, value) in _known) text.Replace(placeholder, value);
        return text.ToString();
    }
}
