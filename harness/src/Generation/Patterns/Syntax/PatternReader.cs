using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ConformanceHarness.Generation.Patterns.Syntax;

/// <summary>A cursor over a pattern's text.</summary>
/// <param name="source">The pattern.</param>
internal sealed class PatternReader(string source)
{
    internal int Position { get; private set; }

    internal bool AtEnd => Position == source.Length;

    /// <summary>The character at the cursor, or NUL at the end (test <see cref="AtEnd"/> where it matters).</summary>
    internal char Current => AtEnd ? '\0' : source[Position];

    internal bool LooksAt(string text) => source.AsSpan(Position).StartsWith(text, StringComparison.Ordinal);

    internal bool LooksAt(char expected) => !AtEnd && source[Position] == expected;

    internal bool Take(string text)
    {
        bool found = LooksAt(text);
        if (found)
            Position += text.Length;
        return found;
    }

    internal bool Take(char expected)
    {
        bool found = LooksAt(expected);
        if (found)
            Position++;
        return found;
    }

    /// <summary>The code point at the cursor; a valid surrogate pair is one.</summary>
    internal int TakeCodePoint()
    {
        int length = char.IsSurrogatePair(source, Position) ? 2 : 1;
        int codePoint = length == 2 ? char.ConvertToUtf32(source, Position) : source[Position];
        Position += length;
        return codePoint;
    }

    /// <summary>The text before a character, which is taken too; null, and nothing taken, when it does not come.</summary>
    internal string? TakeUntil(char stop)
    {
        int end = source.IndexOf(stop, Position);
        if (end < 0)
            return null;
        string text = source[Position..end];
        Position = end + 1;
        return text;
    }

    internal int? TakeHex(int digits)
    {
        if (Position + digits > source.Length
            || !int.TryParse(source.AsSpan(Position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value))
        {
            return null;
        }

        Position += digits;
        return value;
    }

    /// <summary>A decimal count; what passes an <see cref="int"/> is as good as the largest.</summary>
    internal int? TakeCount()
    {
        int start = Position;
        while (char.IsAsciiDigit(Current))
            Position++;
        if (start == Position)
            return null;
        return int.TryParse(source.AsSpan(start, Position - start), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? count
            : int.MaxValue;
    }

    internal void Return(int position) => Position = position;

    internal SourceSpan Since(int start) => new(start, Position);

    [DoesNotReturn]
    internal void Malformed(int position, string reason) =>
        throw new PatternException(new PatternProblem.Malformed(source, position, reason));

    [DoesNotReturn]
    internal void NotSupported(int position, string construct) =>
        throw new PatternException(new PatternProblem.NotSupported(source, position, construct));
}
