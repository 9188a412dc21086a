using System.Globalization;
using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Api.Reports.Exports;
using HealthPass.Grains.Channels;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Channels;

/// <summary>What is read of channels: by officials of the province, and by a channel of itself.</summary>
internal sealed class ChannelDesk(
    IChannelDayStore days, IChannelTermsStore terms, IApiKeyStore keys, ChannelPresenter presenter, RegionTree regions, TimeProvider clock)
{
    /// <summary>Every channel.</summary>
    public async Task<IResult> ListAsync(Call call)
    {
        if (Refuse(call) is { } refusal)
        {
            return refusal;
        }

        var counted = (await days.ReadAsync(null, presenter.First, call.Aborted)).ToLookup(day => day.Channel);
        var agreed = (await terms.ReadAsync(call.Aborted)).ToDictionary(row => row.Channel);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var known = (await keys.ReadAsync(call.Aborted)).Where(key => key.Kind == AccessNames.Channel && key.IsInForce(now)).ToLookup(KnownKey.ChannelOf);
        return Results.Json(
            new ChannelList(
            [
                .. counted.Select(group => group.Key).Union(agreed.Keys).Union(known.Select(group => group.Key)).Order(StringComparer.Ordinal).Select(channel => new ChannelItem(
                    channel,
                    presenter.Present(known[channel]),
                    ChannelPresenter.Present(agreed.GetValueOrDefault(channel), names: true),
                    ChannelPresenter.Sum(counted[channel].Where(day => day.Day == presenter.Today)),
                    ChannelPresenter.Sum(counted[channel]))),
            ]),
            ApiJson.Options);
    }

    /// <summary>A channel's days, for officials.</summary>
    public async Task<IResult> DaysAsync(string channel, Call call) =>
        Refuse(call) ?? await DaysAsync(channel, isExact: true, call.Aborted);

    /// <summary>A channel's days, for the channel.</summary>
    public Task<IResult> OwnAsync(Call call) => DaysAsync(call.Caller.ChannelOf(), isExact: false, call.Aborted);

    /// <summary>A channel's days as a table.</summary>
    public async Task<IResult> ExportAsync(string channel, Call call, string lang)
    {
        if (Refuse(call) is { } refusal)
        {
            return refusal;
        }

        if (!ApiKeyCommands.IsName(channel))
        {
            return Unknown();
        }

        var counted = await days.ReadAsync(channel, presenter.First, call.Aborted);
        var table = ChannelTable.Of(channel, presenter.DaysOf(counted, isExact: true), lang == "en", call.Name, Rfc3339.Format(clock.GetUtcNow()));
        return Results.File(
            CsvExport.Write(table), $"{CsvExport.ContentType}; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"healthpass-channel-{channel}-{presenter.Today:yyyy-MM-dd}.csv"));
    }

    public static IResult Unknown() => Problem.NotFound(ProblemCodes.ChannelUnknown, "No channel has this name.").ToResult();

    public static IResult OutOfRegion() =>
        new Problem(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "Channels are the whole province's, and the account is for less.").ToResult();

    private async Task<IResult> DaysAsync(string channel, bool isExact, CancellationToken cancellationToken)
    {
        if (!ApiKeyCommands.IsName(channel))
        {
            return Unknown();
        }

        var counted = await days.ReadAsync(channel, presenter.First, cancellationToken);
        var agreed = (await terms.ReadAsync(cancellationToken)).FirstOrDefault(row => row.Channel == channel);
        return Results.Json(new ChannelDaysView(channel, presenter.DaysOf(counted, isExact), ChannelPresenter.Present(agreed, names: isExact)), ApiJson.Options);
    }

    private IResult? Refuse(Call call) => call.Region.Contains(regions.Root.Code) ? null : OutOfRegion();
}
