using System.Text.RegularExpressions;
using HealthPass.Grains.People;
using HealthPass.Grains.Residents;
using HealthPass.Grains.Texts;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HealthPass.Tests.Residents;

/// <summary>Codes that are sent to a phone.</summary>
public sealed partial class PhoneGrainTests : IAsyncLifetime
{
    private static readonly byte[] Application = [1, 2, 3];

    private readonly List<string> _texts = [];
    private Cluster _cluster = null!;
    private bool _isDown;

    private static PhoneNumber Number => PhoneNumber.TryParse("13800138000", out var phone) ? phone : default;

    private IPhoneGrain Phone => _cluster.Grains.GetGrain<IPhoneGrain>(new Guid(_cluster.Get<PersonIndex>().IndexOf(Number)));

    public async ValueTask InitializeAsync()
    {
        var sender = Stub.Of<ITextSender>((_, arguments) =>
        {
            if (_isDown)
            {
                throw new IOException("The gateway is down.");
            }

            _texts.Add((string)arguments[1]!);
            return Task.CompletedTask;
        });
        _cluster = await Cluster.StartAsync(configure: silo => silo.Services.AddSingleton(sender));
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_code_is_good_for_its_application_alone_and_once_and_through_a_restart()
    {
        Assert.Equal(PhoneOutcome.Sent, (await Phone.Send(Number, PhonePurpose.Code, Application)).Outcome);
        var code = Code();
        Assert.False(await Phone.Try([1, 2, 4], code));
        await _cluster.DeactivateAsync(Phone);
        Assert.True(await Phone.Try(Application, code));
        await Phone.Spend(Application, code);
        Assert.False(await Phone.Try(Application, code));
    }

    [Fact]
    public async Task While_the_gateway_is_down_it_is_said_so_and_the_next_text_need_not_wait()
    {
        _isDown = true;
        Assert.Equal(PhoneOutcome.Unavailable, (await Phone.Send(Number, PhonePurpose.Code, Application)).Outcome);
        Assert.Equal(PhoneOutcome.Unavailable, (await Phone.Send(Number, PhonePurpose.Code, Application)).Outcome);
        _isDown = false;
        Assert.Equal(PhoneOutcome.Sent, (await Phone.Send(Number, PhonePurpose.Code, Application)).Outcome);
        var refused = await Phone.Send(Number, PhonePurpose.Code, Application);
        Assert.Equal((PhoneOutcome.TooMany, _cluster.Clock.GetUtcNow() + PhoneDecisions.Pause), (refused.Outcome, refused.Until));
        Assert.Single(_texts);
    }

    [Fact]
    public async Task A_text_that_tells_something_else_has_no_code_and_leaves_the_one_before()
    {
        _ = await Phone.Send(Number, PhonePurpose.Code, Application);
        var code = Code();
        _cluster.Clock.Advance(PhoneDecisions.Pause);
        _ = await Phone.Send(Number, PhonePurpose.PhoneDiffers, Application);
        Assert.DoesNotMatch(SixDigits(), _texts[^1]);
        Assert.True(await Phone.Try(Application, code));
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits();

    private string Code() => SixDigits().Match(_texts[^1]).Value;
}
