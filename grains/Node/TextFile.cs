using System.Text.Json;
using HealthPass.Grains.Texts;

namespace HealthPass.Node;

/// <summary>
/// Until there is a gateway for texts: writes them to <c>texts.jsonl</c> in the data folder, readable by its owner alone. Two files of a
/// megabyte are the most that is kept.
/// </summary>
/// <param name="options">Names the folder.</param>
/// <param name="clock">The clock.</param>
public sealed class TextFile(NodeOptions options, TimeProvider clock) : ITextSender, ITextLog
{
    private const long MostBytes = 1 << 20;

    private readonly Lock _gate = new();
    private readonly string _path = Path.Combine(options.DataDirectory, "texts.jsonl");

    /// <inheritdoc />
    public Task SendAsync(string phone, string text)
    {
        var line = JsonSerializer.Serialize(new { at = clock.GetUtcNow(), phone, text }, JsonSerializerOptions.Web) + "\n";
        lock (_gate)
        {
            _ = Directory.CreateDirectory(options.DataDirectory);
            if (File.Exists(_path) && new FileInfo(_path).Length > MostBytes)
            {
                File.Move(_path, _path + ".old", overwrite: true);
            }

            var file = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(_path, file);
            writer.Write(line);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SentText>> ReadAsync(int most, CancellationToken cancellationToken)
    {
        var texts = new List<SentText>();
        foreach (var path in new[] { _path, _path + ".old" })
        {
            if (texts.Count >= most || !File.Exists(path))
            {
                continue;
            }

            // A line that is being written has no end yet, and is there the next time.
            var read = await File.ReadAllTextAsync(path, cancellationToken);
            var lines = read[..(read.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            texts.AddRange(lines.Reverse().Take(most - texts.Count).Select(line => JsonSerializer.Deserialize<SentText>(line, JsonSerializerOptions.Web)!));
        }

        return texts;
    }
}
