using System.Globalization;
using System.Xml;
using ConformanceHarness.Reporting.Folding;
using ConformanceHarness.Reporting.Text;

namespace ConformanceHarness.Reporting.JUnit;

/// <summary>Writes suites as XML.</summary>
internal static class JUnitXml
{
    public static void Totals(XmlWriter xml, ImmutableArray<JUnitCase> cases)
    {
        Attribute(xml, "tests", cases.Length);
        Attribute(xml, "failures", cases.Count(test => test.Result == JUnitResult.Failed));
        Attribute(xml, "errors", cases.Count(test => test.Result == JUnitResult.Error));
        Attribute(xml, "skipped", cases.Count(test => test.Result == JUnitResult.Skipped));
        Time(xml, cases.Where(test => test.Name != "run/verdict").Sum(test => test.Seconds));
    }

    public static void Suite(XmlWriter xml, JUnitSuite suite, RunRecord run)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", suite.Name);
        Totals(xml, suite.Cases);
        xml.WriteAttributeString("timestamp", run.Start.StartedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        Properties(xml, run);
        foreach (var test in suite.Cases) Case(xml, test);
        xml.WriteEndElement();
    }

    private static void Properties(XmlWriter xml, RunRecord run)
    {
        xml.WriteStartElement("properties");
        Property(xml, "target", run.Start.Target);
        Property(xml, "operation", run.Start.Operation);
        Property(xml, "seed", run.Start.Seed.ToString(CultureInfo.InvariantCulture));
        Property(xml, "world", run.End.World);
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, JUnitCase test)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", test.Class);
        xml.WriteAttributeString("name", test.Name);
        Time(xml, test.Seconds);
        switch (test.Result)
        {
            case JUnitResult.Failed: Outcome(xml, "failure", test); break;
            case JUnitResult.Error: Outcome(xml, "error", test); break;
            case JUnitResult.Skipped:
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", test.Message);
                xml.WriteEndElement();
                break;
            case JUnitResult.Passed when test.Text.Length > 0:
                xml.WriteElementString("system-out", test.Text);
                break;
        }
        xml.WriteEndElement();
    }

    private static void Outcome(XmlWriter xml, string element, JUnitCase test)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("type", test.Type);
        xml.WriteAttributeString("message", test.Message);
        xml.WriteString(test.Text);
        xml.WriteEndElement();
    }

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", Hostile.Visible(value));
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    private static void Time(XmlWriter xml, double seconds) =>
        xml.WriteAttributeString("time", seconds.ToString("0.000", CultureInfo.InvariantCulture));
}
