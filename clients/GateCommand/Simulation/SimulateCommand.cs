using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using HealthPass.GateCommand.Commands;
using HealthPass.GateCommand.Devices;

namespace HealthPass.GateCommand.Simulation;

/// <summary><c>simulate</c>: plays scanner, card reader and barrier. Whom the barrier is opened for passes it.</summary>
internal static class SimulateCommand
{
    public static readonly IReadOnlyList<string> Options = ["--port", "--codes", "--documents", "--every"];

    public static async Task<int> RunAsync(Arguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var inputs = await InputsAsync(arguments, cancellationToken);
        using var socket = new ClientWebSocket();
        var port = arguments.Number("--port", RunCommand.UsualPort, 1, ushort.MaxValue);
        try
        {
            await socket.ConnectAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{port}/devices")), cancellationToken);
        }
        catch (WebSocketException error)
        {
            await output.WriteLineAsync($"No turnstile on port {port}: {error.Message}");
            return ExitCodes.Misused;
        }

        var every = TimeSpan.FromMilliseconds(arguments.Number("--every", 0, 0, 3_600_000));
        var answered = 0;
        foreach (var input in inputs)
        {
            await SendAsync(socket, input, cancellationToken);
            answered += await AnswerAsync(socket, output, cancellationToken) ? 1 : 0;
            await Task.Delay(every, cancellationToken);
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{answered} of {inputs.Count} with a verdict"));
        return answered == inputs.Count ? ExitCodes.Good : ExitCodes.Bad;
    }

    private static async Task<IReadOnlyList<DeviceInput>> InputsAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var codes = arguments.Find("--codes") is { } file ? await LinesAsync(file, cancellationToken) : [];
        var documents = arguments.Find("--documents") is { } list ? await LinesAsync(list, cancellationToken) : [];
        var inputs = codes.Select(code => new DeviceInput("code", Text: code)).Concat(documents.Select(document => document.Split(' ', 2) is [var type, var number]
            ? new DeviceInput("document", Type: type, Number: number)
            : throw new UsageException("A line of --documents is a type and a number."))).ToList();
        return inputs.Count > 0 ? inputs : throw new UsageException("--codes or --documents is needed, with something in it.");
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(string file, CancellationToken cancellationToken)
    {
        var text = file == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(file, cancellationToken);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static Task SendAsync(ClientWebSocket socket, DeviceInput input, CancellationToken cancellationToken) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(input, DeviceJson.Default.DeviceInput), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    // The barrier's word is the last of each answer.
    private static async Task<bool> AnswerAsync(ClientWebSocket socket, TextWriter output, CancellationToken cancellationToken)
    {
        var hasVerdict = false;
        while (true)
        {
            var told = await ReceiveAsync(socket, cancellationToken);
            switch (told.Kind)
            {
                case "verdict":
                    hasVerdict = true;
                    await output.WriteLineAsync($"{told.Verdict,-6} {told.Colour ?? "-",-7} {told.ReasonCode} {(told.Offline == true ? "(offline)" : "")}".TrimEnd());
                    break;
                case "problem":
                    await output.WriteLineAsync($"no verdict: {told.Code}");
                    if (told.ScanId is null)
                    {
                        return false;
                    }

                    break;
                case "open":
                    await SendAsync(socket, new("passed"), cancellationToken);
                    return hasVerdict;
                case "close":
                    return hasVerdict;
            }
        }
    }

    private static async Task<DeviceOutput> ReceiveAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[Lane.MaxMessage];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new IOException("The turnstile has ended the connection.");
            }

            if (part.EndOfMessage)
            {
                return JsonSerializer.Deserialize(buffer.AsSpan(0, length), DeviceJson.Default.DeviceOutput)!;
            }
        }
    }
}
