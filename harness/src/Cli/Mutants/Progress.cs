using System.Globalization;

namespace ConformanceHarness.Cli.Mutants;

/// <summary>Says how far a measurement is: in place on a terminal, now and then a line elsewhere.</summary>
internal sealed class Progress(int all, TimeProvider time)
{
    private const int LineEvery = 100;
    private readonly bool _inPlace = !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
    private readonly long _began = time.GetTimestamp();
    private readonly Lock _gate = new();
    private int _done;
    private int _wrong;

    public void Done(Measurement outcome)
    {
        lock (_gate)
        {
            _done++;
            if (Grades.Of(outcome) is Grade.Survived or Grade.FalseAlarm) _wrong++;
            if (_inPlace) Console.Error.Write("\r" + Text());
            else if (_done % LineEvery == 0) Console.Error.WriteLine(Text());
        }
    }

    public void End()
    {
        if (_inPlace) Console.Error.WriteLine();
    }

    private string Text() => string.Create(CultureInfo.InvariantCulture,
        $"{_done} of {all} endpoints measured, {_wrong} survivors and false alarms, {time.GetElapsedTime(_began).TotalSeconds:0} s");
}
