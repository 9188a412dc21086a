using System.Net;
using System.Text.Json;
using HealthPass.Gate;
using HealthPass.Gate.Scans;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealthPass.GateCommand.Devices;

/// <summary>Lets the devices of this machine speak with a lane.</summary>
internal sealed class DeviceServer : IAsyncDisposable
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StateEvery = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;
    private readonly Lane _lane;
    private readonly DeviceSockets _devices;
    private readonly Func<DeviceOutput> _state;

    /// <summary>Sets it up.</summary>
    /// <param name="port">The port of this machine.</param>
    /// <param name="options">The lane.</param>
    /// <param name="gate">The gate.</param>
    /// <param name="origins">Pages that may call.</param>
    public DeviceServer(int port, LaneOptions options, GateClient gate, IReadOnlyList<string> origins)
        : this(port, options, gate.ScanAsync, () => gate.Status, origins)
    {
    }

    internal DeviceServer(int port, LaneOptions options, Func<GateScan, CancellationToken, Task<GateVerdict>> scan, Func<GateStatus> status, IReadOnlyList<string> origins)
    {
        _lane = new(options, scan, TimeProvider.System);
        _state = () => DeviceOutput.State(status(), _lane.Passed);
        _devices = new(_lane, _state);
        var callers = new LocalCallers(origins);
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.Logging.ClearProviders();
        _ = builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        _app = builder.Build();
        _ = _app.Use(async (context, next) =>
        {
            if (callers.MayCall(context.Connection.RemoteIpAddress, context.Request.Host.Host, context.Request.Headers.Origin.FirstOrDefault()))
            {
                await next(context);
                return;
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        });
        _ = _app.UseWebSockets(new() { KeepAliveInterval = KeepAlive });
        _ = _app.Map("/devices", ServeAsync);
        _ = _app.MapGet("/status", () => Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(_state(), DeviceJson.Default.DeviceOutput), "application/json"));
    }

    /// <summary>The port that it listens on.</summary>
    public int Port => new Uri(_app.Urls.First()).Port;

    /// <summary>Listens.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => _app.StartAsync(cancellationToken);

    /// <summary>Tells the devices how the gate is whenever that changes, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var last = default(DeviceOutput);
        while (true)
        {
            var now = _state();
            if (now != last)
            {
                _devices.Tell(now);
                last = now;
            }

            await Task.Delay(StateEvery, cancellationToken);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _lane.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await _devices.ServeAsync(socket, context.RequestAborted);
    }
}
