namespace ConformanceHarness.Reporting.Text;

/// <summary>Lays lines out for a width: one layout for the console and for every report that carries plain text.</summary>
/// <param name="width">The width in cells; <see cref="int.MaxValue"/> never wraps.</param>
public sealed class Page(int width)
{
    private const string Indent = "  ";
    private const int LabelWidth = 9;
    private readonly List<Line> lines = [];

    /// <summary>What was laid out.</summary>
    public IReadOnlyList<Line> Lines => lines;

    /// <summary>A line as it is, however long.</summary>
    public Page Add(params ReadOnlySpan<Piece> pieces)
    {
        lines.Add(new Line([.. pieces]));
        return this;
    }

    /// <summary>An empty line, but never two and never the first.</summary>
    public Page Blank()
    {
        if (lines.Count > 0 && lines[^1].Pieces.Length > 0) lines.Add(new Line([]));
        return this;
    }

    /// <summary>Prose with something before its first line and as much room before the others.</summary>
    public Page Prose(Piece before, string text, Tone tone = Tone.Plain)
    {
        var room = Wrap.Cells(before.Text);
        var first = true;
        foreach (var line in Wrap.Words(text, Room(room)))
        {
            Add(first ? before : new string(' ', room), new Piece(line, tone));
            first = false;
        }
        return this;
    }

    /// <summary>
    /// A labelled block with a rule at its left, so that none of its lines begins where a log reads commands from.
    /// </summary>
    public Page Field(string label, Tone tone, IEnumerable<string> text, bool prose = false)
    {
        var room = Room(Indent.Length + LabelWidth + 3);
        var before = label;
        foreach (var line in text.SelectMany(line => prose ? Wrap.Words(line, room) : Wrap.Hard(line, room)))
        {
            Add(new Piece($"{Indent}{before.PadRight(LabelWidth)}", Tone.Quiet), new Piece(string.IsNullOrWhiteSpace(line) ? "│" : "│ ", Tone.Quiet), new Piece(line.TrimEnd(), tone));
            before = "";
        }
        return this;
    }

    /// <summary>A line to copy: never broken, so that it is still one line in the shell.</summary>
    public Page Copyable(string label, string text) =>
        Add(new Piece($"{Indent}{label}: ", Tone.Quiet), text);

    /// <summary>The page as text.</summary>
    public override string ToString() => string.Join('\n', lines);

    private int Room(int taken) => width == int.MaxValue ? width : Math.Max(16, width - taken);
}
