using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Demo.Settings;
using HealthPass.Node;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HealthPass.Api.Demo;

/// <summary>Tells the demo's residents and gates where the server listens and which keys to use, once it listens.</summary>
internal sealed class DemoAccessAfterStart(IServer server, NodeOptions options, IHostApplicationLifetime lifetime) : IDemoAccess
{
    public async Task<DemoAccess> WaitAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
        await using var file = File.OpenRead(Path.Combine(options.DataDirectory, Credentials.FileName));
        var credentials = await JsonSerializer.DeserializeAsync<Credentials>(file, JsonSerializerOptions.Web, cancellationToken)
            ?? throw new InvalidDataException($"{Credentials.FileName} is empty.");
        return new(
            new(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()),
            credentials.ChannelKey,
            credentials.GateKey,
            AccountOf(credentials, "maker"),
            AccountOf(credentials, "checker"),
            AccountOf(credentials, "command"))
        {
            ChannelKeys = [.. credentials.ChannelKeys?.Values ?? []],
        };
    }

    private static DemoAccount AccountOf(Credentials credentials, string userName)
    {
        var staff = credentials.Staff.Single(account => account.UserName == userName);
        return new(staff.UserName, staff.Password);
    }
}
