using HealthPass.Grains.Kept;
using HealthPass.Grains.Residents;
using Xunit;

namespace HealthPass.Tests.Residents;

public sealed class PhoneDecisionsTests
{
    private static readonly byte[] Right = [1, 2, 3];
    private static readonly byte[] Wrong = [1, 2, 4];

    private PhoneState _state = new();
    private DateTimeOffset _now = Samples.Noon;

    [Fact]
    public void A_code_is_good_for_ten_minutes()
    {
        Assert.Equal(PhoneFault.None, Do(new PhoneCommand.Send(Right)));
        _now += PhoneDecisions.Validity - TimeSpan.FromTicks(1);
        Assert.Equal(PhoneFault.None, Do(new PhoneCommand.Try(Right)));
        _now += TimeSpan.FromTicks(1);
        Assert.Equal(PhoneFault.CodeWrong, Do(new PhoneCommand.Try(Right)));
    }

    [Fact]
    public void Five_tries_are_all_and_each_is_counted_before_it_is_answered()
    {
        _ = Do(new PhoneCommand.Send(Right));
        for (var i = 0; i < PhoneDecisions.MaxTries; i++)
        {
            Assert.Equal(PhoneFault.CodeWrong, Do(new PhoneCommand.Try(Wrong)));
            Assert.Equal(PhoneDecisions.MaxTries - 1 - i, _state.Code!.TriesLeft);
        }

        Assert.Equal(PhoneFault.CodeWrong, Do(new PhoneCommand.Try(Right)));
    }

    [Fact]
    public void A_right_code_stays_good_until_what_it_was_for_is_done()
    {
        _ = Do(new PhoneCommand.Send(Right));
        Assert.Equal(PhoneFault.None, Do(new PhoneCommand.Try(Right)));
        Assert.Equal(PhoneFault.None, Do(new PhoneCommand.Try(Right)));
        _ = Do(new PhoneCommand.Spend(Wrong));
        Assert.Equal(PhoneFault.None, Do(new PhoneCommand.Try(Right)));
        _ = Do(new PhoneCommand.Spend(Right));
        Assert.Equal(PhoneFault.CodeWrong, Do(new PhoneCommand.Try(Right)));
    }

    [Fact]
    public void There_is_a_text_a_minute_and_ten_a_day_with_codes_or_without()
    {
        for (var i = 0; i < PhoneDecisions.MostADay; i++)
        {
            Assert.Equal(PhoneFault.None, Do(new PhoneCommand.Send(i % 2 == 0 ? Right : null)));
            _now += PhoneDecisions.Pause - TimeSpan.FromTicks(1);
            Assert.Equal(i == PhoneDecisions.MostADay - 1 ? PhoneFault.TooMany : PhoneFault.TooSoon, Do(new PhoneCommand.Send(Right)));
            _now += TimeSpan.FromTicks(1);
        }

        Assert.Equal(PhoneFault.TooMany, Do(new PhoneCommand.Send(Right)));
        var next = PhoneDecisions.NextAt(_state, PhoneFault.TooMany);
        Assert.Equal(new DateTimeOffset(2022, 9, 2, 0, 0, 0, TimeSpan.FromHours(8)), next);
        _now = next;
        Assert.Equal(PhoneFault.None, Do(new PhoneCommand.Send(Right)));
        Assert.Equal(1, _state.Sent);
    }

    [Fact]
    public void The_next_code_ends_the_one_before_and_a_text_without_one_does_not()
    {
        _ = Do(new PhoneCommand.Send(Right));
        _now += PhoneDecisions.Pause;
        _ = Do(new PhoneCommand.Send(Wrong));
        Assert.Equal(PhoneFault.CodeWrong, Do(new PhoneCommand.Try(Right)));
        _now += PhoneDecisions.Pause;
        _ = Do(new PhoneCommand.Send(null));
        Assert.Equal(PhoneFault.None, Do(new PhoneCommand.Try(Wrong)));
    }

    [Fact]
    public void A_text_that_could_not_be_sent_is_not_counted_and_the_next_may_go_at_once()
    {
        _ = Do(new PhoneCommand.Send(Right));
        _ = Do(new PhoneCommand.NotSent());
        Assert.Equal(0, _state.Sent);
        Assert.Equal(PhoneFault.CodeWrong, Do(new PhoneCommand.Try(Right)));
        Assert.Equal(PhoneFault.None, Do(new PhoneCommand.Send(Right)));
    }

    private PhoneFault Do(PhoneCommand command)
    {
        var decision = PhoneDecisions.Decide(_state, command, _now);
        if (decision.Next is { } next)
        {
            _state = Succession.After(_state, next, decision.At);
        }

        return decision.Fault;
    }
}
