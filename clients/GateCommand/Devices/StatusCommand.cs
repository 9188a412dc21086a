using System.Globalization;
using System.Text.Json;
using HealthPass.GateCommand.Commands;

namespace HealthPass.GateCommand.Devices;

/// <summary><c>status</c>: asks a turnstile that runs how it is.</summary>
internal static class StatusCommand
{
    public static readonly IReadOnlyList<string> Options = ["--port"];

    public static async Task<int> RunAsync(Arguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var port = arguments.Number("--port", RunCommand.UsualPort, 1, ushort.MaxValue);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        byte[] body;
        try
        {
            body = await http.GetByteArrayAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/status")), cancellationToken);
        }
        catch (HttpRequestException)
        {
            await output.WriteLineAsync("not running");
            return ExitCodes.Misused;
        }

        var state = JsonSerializer.Deserialize(body, DeviceJson.Default.DeviceOutput)!;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            network       {(state.Online == true ? "online" : "offline")}
            queued        {state.Queued} of {state.QueueLimit}
            bundle        {(state.BundleAgeHours is { } hours ? $"{hours} h old" : "none")}
            clock         {(state.ClockOffsetSeconds is { } seconds ? $"{seconds:+0.0;-0.0} s against the service" : "not known")}
            passed        {state.Passed}
            """));
        return state.Online == true ? ExitCodes.Good : ExitCodes.Bad;
    }
}
