using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ConformanceHarness.Benchmarks.Publishing;

/// <summary>
/// The page of measured figures, <c>reports/published/benchmarks.md</c>: each part rewrites its own section, so that the long
/// ones need not be run for the short ones.
/// </summary>
internal static class Published
{
    private const string Head = """
        # Benchmarks

        Figures measured by `./run.sh bench`; each section names its command and the runtime it was measured on. They are
        of one machine and one moment: compare within a section, not across machines.

        """;

    /// <summary>Replaces the section of that title and shows it.</summary>
    public static void Section(string title, string command, string text)
    {
        var file = Checkout.File("reports/published/benchmarks.md");
        var sections = Read(file);
        var body = $"`./run.sh bench {command}` · {RuntimeInformation.FrameworkDescription} · {Environment.ProcessorCount} cores\n\n{text.Trim()}\n";
        var at = sections.FindIndex(section => section.Title == title);
        if (at < 0) sections.Add((title, body));
        else sections[at] = (title, body);
        var page = new StringBuilder(Head);
        foreach (var (name, content) in sections) page.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n{content}");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, page.ToString());
        Console.WriteLine($"\n## {title}\n\n{body}");
    }

    private static List<(string Title, string Body)> Read(string file) => !File.Exists(file) ? [] :
    [
        .. File.ReadAllText(file).Split("\n## ").Skip(1).Select(section => section.Split("\n\n", 2))
            .Select(parts => (parts[0], parts[1].TrimEnd() + "\n")),
    ];
}
