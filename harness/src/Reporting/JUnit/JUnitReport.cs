using System.Text;
using System.Xml;
using ConformanceHarness.Reporting.Folding;

namespace ConformanceHarness.Reporting.JUnit;

/// <summary>
/// <c>junit.xml</c>: a test case for each clause, in the form CI servers read (the schema of Jenkins' xunit plugin and
/// of Ant's JUnit task, which it grew from).
/// </summary>
public sealed class JUnitReport : IFileReport
{
    /// <inheritdoc/>
    public string FileName => "junit.xml";

    /// <inheritdoc/>
    public byte[] Render(RunRecord run)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            var suites = JUnitSuite.Of(run);
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "conformance");
            JUnitXml.Totals(xml, [.. suites.SelectMany(suite => suite.Cases)]);
            foreach (var suite in suites) JUnitXml.Suite(xml, suite, run);
            xml.WriteEndElement();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
