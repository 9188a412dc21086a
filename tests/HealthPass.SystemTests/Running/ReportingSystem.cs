namespace HealthPass.SystemTests.Running;

/// <summary>A system that has issued the report of a seeded yesterday by itself; shared by the tests of the report.</summary>
public sealed class ReportingSystem : IAsyncLifetime
{
    // Yesterday's report is due at once, whatever the time is now.
    internal HealthPassProcess Process { get; } = new()
    {
        Environment = new Dictionary<string, string> { ["HealthPass__Reports__At"] = "00:00" },
    };

    internal HealthPassApi Api => Process.Api;

    internal SeededDay Seed => new(Process.DataDirectory);

    internal static string Date => SeededDay.Yesterday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync()
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(3));

        // The first start makes the database; it has nothing to report on.
        await Process.StartAsync();
        await Process.StopAsync();
        await Seed.WriteAsync();
        await Process.StartAsync();
        var command = await Api.SignInAsync("command");
        _ = await Wait.UntilAsync(
            () => Api.GetAsync($"/v1/reports/daily/{Date}", command), reply => reply.Status == 200, "the report of yesterday", TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync() => await Process.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class OneReportingSystem : ICollectionFixture<ReportingSystem>
{
    public const string Name = "One reporting system";
}
