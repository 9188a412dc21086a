using System.Diagnostics;

namespace HealthPass.SystemTests.Clients;

/// <summary>The programs that integrators are shown, run as they would run them.</summary>
[Collection(OneRunningSystem.Name)]
public sealed class SampleTests : SystemTest
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    private readonly HealthPassApi _api;

    public SampleTests(RunningSystem system) => _api = Watched(system.Process).Api;

    [Theory]
    [InlineData("bash", "samples/curl/calls.sh")]
    [InlineData("python3", "samples/python/calls.py")]
    [InlineData("node", "samples/javascript/calls.mjs")]
    [InlineData("dotnet", "samples/csharp/bin/{0}/net10.0/HealthPass.Samples.dll")]
    public async Task Every_call_of_the_sample_is_answered_as_it_says(string program, string file)
    {
        var isLibrary = program == "dotnet";
        string[] expected =
        [
            "venue 13", "apply green", "show 85", "scan allow", "repeat allow", "batch allow code_malformed", "bundle true",
            .. isLibrary ? new[] { "offline check", "late recorded 1" } : ["late recorded", "late known"],
            "printed HP1:", "appeal nothing_to_appeal", "correction received", "withdrawal true",
        ];
        Assert.Equal(expected, await RunAsync(program, Path.Combine(Repository.Root, string.Format(CultureInfo.InvariantCulture, file, Configuration))));
    }

    [Fact]
    public async Task A_node_is_found_to_be_as_promised_and_another_address_is_not()
    {
        var venue = await _api.VenueAsync();
        var command = Path.Combine(Repository.Root, "clients", "GateCommand", "bin", Configuration, "net10.0", "HealthPass.GateCommand.dll");
        var good = await RunAsync("dotnet", command, "conformance", "--node", _api.Address.ToString(), "--venue", venue);
        Assert.DoesNotContain(good, line => line.Contains("FAIL", StringComparison.Ordinal));
        Assert.Contains(good, line => line.EndsWith("0 not, 0 not tried", StringComparison.Ordinal));
        var bad = await RunAsync("dotnet", command, "conformance", "--node", new Uri(_api.Address, "/wall/").ToString(), "--venue", venue);
        Assert.Contains(bad, line => line.Contains("FAIL", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        (start.Environment["URL"], start.Environment["DOCUMENT"]) = (_api.Address.ToString().TrimEnd('/'), Resident.New().Number);
        start.Environment["CHANNEL_KEY"] = start.Environment["HEALTHPASS_CHANNEL_KEY"] = _api.Channel.Value;
        start.Environment["GATE_KEY"] = start.Environment["HEALTHPASS_GATE_KEY"] = _api.Gate.Value;
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Log(output + await errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
