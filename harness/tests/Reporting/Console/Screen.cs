using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ConformanceHarness.Tests.Reporting.Console;

/// <summary>What a terminal of unlimited height shows after some output: enough of ECMA-48 for what the console report sends.</summary>
internal static partial class Screen
{
    public static ImmutableArray<string> Of(string output)
    {
        var rows = new List<StringBuilder> { new() };
        var (row, column) = (0, 0);
        foreach (Match token in Token().Matches(output))
        {
            switch (token.Value)
            {
                case "\r": column = 0; break;
                case "\n":
                    (row, column) = (row + 1, 0);
                    if (row == rows.Count) rows.Add(new StringBuilder());
                    break;
                case "\e[K": rows[row].Length = Math.Min(rows[row].Length, column); break;
                case "\e[J":
                    rows[row].Length = Math.Min(rows[row].Length, column);
                    rows.RemoveRange(row + 1, rows.Count - row - 1);
                    break;
                case ['\e', .., 'A']: row -= int.Parse(token.Groups["n"].Value, CultureInfo.InvariantCulture); break;
                case ['\e', .., 'm']: break;
                case ['\e', ..]: throw new InvalidOperationException($"not a sequence of ours: {token.Value[1..]}");
                default:
                    rows[row].Length = Math.Max(rows[row].Length, column + 1);
                    rows[row][column++] = token.Value[0];
                    break;
            }
        }
        return [.. rows.Select(line => line.ToString().Replace('\0', ' ').TrimEnd())];
    }

    [GeneratedRegex(@"\e\[(?<n>[0-9;?]*)[A-Za-z]|[\s\S]")]
    private static partial Regex Token();
}
