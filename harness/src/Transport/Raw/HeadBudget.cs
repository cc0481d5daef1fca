using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Transport.Raw;

/// <summary>How many bytes of status lines and headers may still come.</summary>
internal sealed class HeadBudget(int bytes)
{
    private long _left = bytes;

    /// <exception cref="AnswerException">Fewer are left than <paramref name="count"/>.</exception>
    public void Allow(int count)
    {
        if (count > _left) throw new AnswerException(ConnectionEnd.HeadersTooLarge, "sent more header bytes than the bound");
    }

    /// <exception cref="AnswerException">Fewer are left than <paramref name="count"/>.</exception>
    public void Spend(int count)
    {
        Allow(count);
        _left -= count;
    }
}
