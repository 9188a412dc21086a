using System.Diagnostics;

namespace HealthPass.SystemTests.Operation;

/// <summary>The operator's commands for API keys, beside a running node.</summary>
[Collection(OneRunningSystem.Name)]
public sealed class KeyCommandTests(RunningSystem system) : SystemTest
{
    [Fact]
    public async Task A_key_is_issued_rotated_and_revoked_beside_a_running_node_which_follows_within_a_second_and_audits_on()
    {
        var api = system.Process.Api;
        var name = $"cmd-{Guid.NewGuid():N}"[..20];
        var venue = await api.VenueAsync();
        var secret = (await RunAsync("issue", "gate", name, "--region=510100000000", "--rate=50")).Trim();
        await UntilAsync(secret, venue, known: true);
        var id = (await RunAsync("list")).Split('\n').Single(line => line.Contains(name, StringComparison.Ordinal)).Split('\t')[0];

        // A line of the cluster's behind the command's.
        _ = (await api.LookUpAsync(await api.SignInAsync("agent"), new { phone = Resident.New().Phone, purpose = "own_code", callId = "c-1" })).ExpectProblem(404, "person_not_found");

        var next = (await RunAsync("rotate-key", id, "--overlap-minutes=0")).Trim();
        await UntilAsync(next, venue, known: true);
        await UntilAsync(secret, venue, known: false);
        _ = await RunAsync("revoke", id);
        await UntilAsync(next, venue, known: false);

        var lines = (await api.AuditAsync(await api.SignInAsync("auditor"))).Expect(200);
        Assert.True(lines["intact"].GetBoolean());
        Assert.Equal(
            ["api_key_created", "api_key_rotated", "api_key_revoked"],
            lines["lines"].EnumerateArray().Where(line => line.GetProperty("subject").GetString() == id).Select(line => line.GetProperty("action").GetString()));
    }

    private async Task UntilAsync(string key, string venueId, bool known) => _ = await Wait.UntilAsync(
        () => system.Process.Api.PostAsync("/v1/scans", Caller.Key(key), new { venueId, code = "x", direction = "in" }),
        reply => reply.Status != 401 == known, known ? "the key to be taken" : "the key to be refused");

    private async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Repository.Api, "keys", .. arguments, $"--HealthPass:DataDirectory={system.Process.DataDirectory}", "--HealthPass:Node:Name=test-node"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }
}
