using HealthPass.Grains.People;
using HealthPass.Grains.Texts;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using HealthPass.Verification.Shows;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HealthPass.Tests.People;

/// <summary>What a channel may see of a person who applied through another.</summary>
public sealed class PersonBindingTests : IAsyncLifetime
{
    private const string Other = "alipay";

    private readonly List<(string Phone, string Text)> _texts = [];
    private Cluster _cluster = null!;
    private PersonId _id;

    private IPersonGrain Person => _cluster.Person(_id);

    public async ValueTask InitializeAsync()
    {
        var sender = Stub.Of<ITextSender>((_, arguments) =>
        {
            _texts.Add(((string)arguments[0]!, (string)arguments[1]!));
            return Task.CompletedTask;
        });
        _cluster = await Cluster.StartAsync(configure: silo => silo.Services.AddSingleton(sender));
        _id = await _cluster.RegisterAsync(1);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task The_same_document_through_another_channel_is_the_same_person_and_tells_nothing_until_the_code_is_confirmed()
    {
        var through = await Person.Apply(Through(Other));
        Assert.Equal((ApplicationOutcome.BindingNeeded, (PersonView?)null), (through.Outcome, through.Person));
        Assert.False((await Person.GetView())!.IsBoundTo(Other));
        Assert.Null(await ShowAsync(Other));
        Assert.NotNull(await ShowAsync("wechat"));

        Assert.Equal(BindingOutcome.CodeSent, (await Person.RequestBinding(Other)).Outcome);
        var (phone, text) = Assert.Single(_texts);
        Assert.Equal("13800138000", phone);
        var bound = await Person.ConfirmBinding(Other, CodeOf(text));

        Assert.Equal((BindingOutcome.Bound, _id), (bound.Outcome, bound.Person!.PersonId));
        Assert.True((await Person.GetView())!.IsBoundTo(Other));
        Assert.NotNull(await ShowAsync(Other));
        Assert.NotNull(await ShowAsync("wechat"));
        Assert.Null(await ShowAsync("third"));
        Assert.Equal(ApplicationOutcome.AlreadyRegistered, (await Person.Apply(Through(Other))).Outcome);
        Assert.Equal(BindingOutcome.Bound, (await Person.RequestBinding(Other)).Outcome);
    }

    [Fact]
    public async Task A_board_that_was_filled_from_the_directory_knows_who_may_show_too()
    {
        _ = await BindAsync(Other);
        await _cluster.DeactivateAsync(Person);
        foreach (var bound in new[] { true, false })
        {
            var board = new PersonBoard();
            var source = new StatusSource(board, new VenueBoard(_cluster.Clock), _cluster.Get<IStatusReader>(), null!);
            _ = await source.FetchAsync(_id);
            Assert.True(board.TryGet(_id, out var status));
            Assert.Equal(bound, (status.Channels & await BitAsync(bound ? Other : "third")) != 0);
            Assert.NotEqual(0u, status.Channels & await BitAsync("wechat"));
        }
    }

    [Fact]
    public async Task A_code_is_good_for_ten_minutes_five_tries_one_use_and_one_channel()
    {
        Assert.Equal(BindingOutcome.CodeWrong, (await Person.ConfirmBinding(Other, "000000")).Outcome);
        _ = await Person.RequestBinding(Other);
        var code = CodeOf(_texts[^1].Text);
        Assert.Equal(BindingOutcome.CodeWrong, (await Person.ConfirmBinding("third", code)).Outcome);
        _cluster.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(BindingOutcome.CodeWrong, (await Person.ConfirmBinding(Other, code)).Outcome);

        _ = await Person.RequestBinding(Other);
        code = CodeOf(_texts[^1].Text);
        for (var i = 0; i < PersonDecisions.MaxTries; i++)
        {
            Assert.Equal(BindingOutcome.CodeWrong, (await Person.ConfirmBinding(Other, Wrong(code))).Outcome);
        }

        Assert.Equal(BindingOutcome.CodeWrong, (await Person.ConfirmBinding(Other, code)).Outcome);
    }

    [Fact]
    public async Task A_phone_gets_five_codes_a_day()
    {
        for (var i = 0; i < PersonDecisions.MaxCodes; i++)
        {
            Assert.Equal(BindingOutcome.CodeSent, (await Person.RequestBinding(Other)).Outcome);
        }

        var refused = await Person.RequestBinding("third");
        Assert.Equal((BindingOutcome.TooManyCodes, Samples.Noon.Date.AddDays(1)), (refused.Outcome, refused.Until!.Value.ToOffset(ShanghaiDay.Offset).Date));
        Assert.Equal(PersonDecisions.MaxCodes, _texts.Count);
        _cluster.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal(BindingOutcome.CodeSent, (await Person.RequestBinding(Other)).Outcome);
    }

    [Fact]
    public async Task After_five_wrong_names_a_day_through_whatever_channels_right_and_wrong_are_answered_alike()
    {
        for (var i = 0; i < PersonDecisions.MaxWrongNames; i++)
        {
            Assert.Equal(ApplicationOutcome.NameDiffers, (await Person.Apply(Through(i % 2 == 0 ? Other : "wechat", "李四"))).Outcome);
            Assert.Equal(i < PersonDecisions.MaxWrongNames - 1 ? ApplicationOutcome.AlreadyRegistered : ApplicationOutcome.NameLimited, (await Person.Apply(Through("wechat"))).Outcome);
        }

        foreach (var channel in new[] { "wechat", Other, "third" })
        {
            var (right, wrong) = (await Person.Apply(Through(channel)), await Person.Apply(Through(channel, "李四")));
            Assert.Equal(right, wrong);
            Assert.Equal((ApplicationOutcome.NameLimited, (PersonView?)null), (right.Outcome, right.Person));
        }

        await _cluster.DeactivateAsync(Person);
        Assert.Equal(ApplicationOutcome.NameLimited, (await Person.Apply(Through("wechat"))).Outcome);
        Assert.NotNull(await ShowAsync("wechat"));
        _cluster.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal(ApplicationOutcome.AlreadyRegistered, (await Person.Apply(Through("wechat"))).Outcome);
    }

    [Fact]
    public async Task Nobody_has_no_phone_to_send_a_code_to()
    {
        var nobody = _cluster.Person(_cluster.IdOf(2));
        Assert.Equal(BindingOutcome.NotRegistered, (await nobody.RequestBinding(Other)).Outcome);
        Assert.Equal(BindingOutcome.NotRegistered, (await nobody.ConfirmBinding(Other, "123456")).Outcome);
        Assert.Empty(_texts);
    }

    [Fact]
    public async Task There_are_so_many_channels_and_one_more_shows_nobody()
    {
        var book = Channels.Book();
        for (var i = 0; i < ChannelBook.Most; i++)
        {
            await book.EnsureAsync($"channel-{i}");
        }

        Assert.Equal(ChannelBook.Known - 1, Enumerable.Range(0, ChannelBook.Most).Aggregate(0u, (word, i) => word | book.BitOf($"channel-{i}")));
        await book.EnsureAsync("one more");
        Assert.Equal(0u, book.BitOf("one more"));
        Assert.Equal(ChannelBook.Known, book.WordOf("one more", []));
        Assert.Equal(0u, book.WordOf("never met", []));
    }

    private async Task<BindingResult> BindAsync(string channel)
    {
        _ = await Person.RequestBinding(channel);
        return await Person.ConfirmBinding(channel, CodeOf(_texts[^1].Text));
    }

    private async Task<string?> ShowAsync(string channel) =>
        (await _cluster.Get<CodeIssuer>().ShowAsync(_id, await BitAsync(channel))).Code is { IsNone: false } code ? code.ToString() : null;

    private async Task<uint> BitAsync(string channel)
    {
        await _cluster.Get<ChannelBook>().EnsureAsync(channel);
        return _cluster.Get<ChannelBook>().BitOf(channel);
    }

    private static PersonApplication Through(string channel, string name = "王小明")
    {
        var application = Cluster.Application(1, name);
        return new(application.Document, application.Name, application.Phone, application.Region, channel);
    }

    private static string CodeOf(string text) => text[(text.IndexOf("验证码", StringComparison.Ordinal) + 3)..][..6];

    private static string Wrong(string code) => code == "000000" ? "000001" : "000000";
}
