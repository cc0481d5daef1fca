namespace ConformanceHarness.Generation.Patterns;

/// <summary>Why no string can be made out of a pattern and a length range.</summary>
/// <param name="Pattern">The pattern, as given.</param>
public abstract record PatternProblem(string Pattern)
{
    /// <summary>One sentence for whoever wrote the model.</summary>
    public abstract string Message { get; }

    /// <summary>The pattern is no regular expression of ECMA-262.</summary>
    /// <param name="Pattern">The pattern, as given.</param>
    /// <param name="Position">The UTF-16 index where reading stopped.</param>
    /// <param name="Reason">What was wrong there.</param>
    public sealed record Malformed(string Pattern, int Position, string Reason) : PatternProblem(Pattern)
    {
        /// <inheritdoc/>
        public override string Message => $"pattern '{Pattern}' is malformed at {Position}: {Reason}";
    }

    /// <summary>The pattern uses something that no finite automaton, or not this compiler, can express.</summary>
    /// <param name="Pattern">The pattern, as given.</param>
    /// <param name="Position">The UTF-16 index where the construct begins.</param>
    /// <param name="Construct">The construct, in the field's words.</param>
    public sealed record NotSupported(string Pattern, int Position, string Construct) : PatternProblem(Pattern)
    {
        /// <inheritdoc/>
        public override string Message => $"pattern '{Pattern}' uses an unsupported construct at {Position}: {Construct}";
    }

    /// <summary>Pattern and length range are each satisfiable, or not, but no string satisfies both.</summary>
    /// <param name="Pattern">The pattern, as given.</param>
    /// <param name="MinLength">The shortest length allowed, in UTF-16 units.</param>
    /// <param name="MaxLength">The longest length allowed, in UTF-16 units.</param>
    public sealed record Empty(string Pattern, int MinLength, int MaxLength) : PatternProblem(Pattern)
    {
        /// <inheritdoc/>
        public override string Message => $"no string matches pattern '{Pattern}' with a length of {MinLength} to {MaxLength}";
    }

    /// <summary>The pattern's automaton would not fit, or take too long to build: its counted repetitions multiply.</summary>
    /// <param name="Pattern">The pattern, as given.</param>
    /// <param name="States">The number of states that is too many.</param>
    public sealed record TooLarge(string Pattern, int States) : PatternProblem(Pattern)
    {
        /// <inheritdoc/>
        public override string Message => $"pattern '{Pattern}' is too large: its repetitions multiply towards {States} states";
    }

    /// <summary>The example given for a pattern is no member of its language.</summary>
    /// <param name="Pattern">The pattern, as given.</param>
    /// <param name="Example">The example, as given.</param>
    /// <param name="MinLength">The shortest length allowed, in UTF-16 units.</param>
    /// <param name="MaxLength">The longest length allowed, in UTF-16 units.</param>
    public sealed record NotAnExample(string Pattern, string Example, int MinLength, int MaxLength) : PatternProblem(Pattern)
    {
        /// <inheritdoc/>
        public override string Message =>
            $"example '{Example}' does not match the whole of pattern '{Pattern}' with a length of {MinLength} to {MaxLength}";
    }
}
