using System.Diagnostics;
using System.Text.Json;
using HealthPass.Node;
using HealthPass.Node.Logs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class LogLineTests
{
    private static readonly FakeTimeProvider Clock = new(new(2021, 1, 11, 4, 5, 6, 789, TimeSpan.Zero));

    [Fact]
    public void A_line_for_people_has_time_level_node_build_and_trace_and_what_follows_is_indented()
    {
        var formatter = new TextLineFormatter(new Options(), Clock);
        Assert.Equal($"2021-01-11T04:05:06.789Z warn node1 {NodeVersion.Text} - Some.Category: Three scans wait\n", Written(formatter, LogLevel.Warning, "Three scans wait", null));
        var forged = Written(formatter, LogLevel.Error, "Said a\r\n2021-01-11T00:00:00.000Z info node1 forged", new InvalidOperationException("first\nsecond"));
        Assert.Equal(["2", " ", " ", " "], forged.TrimEnd('\n').Split('\n').Select(line => line[..1]));
    }

    [Fact]
    public void A_line_for_collectors_is_one_object_with_the_messages_own_fields_and_readable_names()
    {
        var line = Written(new JsonLineFormatter(new Options(), Clock), LogLevel.Information, "Node node1 has 7 scans of 四川省", new InvalidOperationException("why\nnot"), ("Node", "node1"), ("Scans", 7L), ("Region", "四川省"));
        Assert.Equal(1, line.Count(character => character == '\n'));
        Assert.Contains("四川省", line, StringComparison.Ordinal);
        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal("2021-01-11T04:05:06.789Z", json.GetProperty("time").GetString());
        Assert.Equal(
            ("info", "node1", NodeVersion.Text, "Some.Category", "Node node1 has 7 scans of 四川省"),
            (Text("level"), Text("node"), Text("version"), Text("category"), Text("message")));
        Assert.StartsWith("System.InvalidOperationException: why\nnot", Text("error"), StringComparison.Ordinal);
        Assert.Equal(7, json.GetProperty("fields").GetProperty("Scans").GetInt64());
        Assert.Equal(3, json.GetProperty("fields").EnumerateObject().Count());
        Assert.False(json.TryGetProperty("trace", out _));

        string? Text(string name) => json.GetProperty(name).GetString();
    }

    [Fact]
    public void A_traced_call_is_found_by_its_trace_in_both_forms()
    {
        using var activity = new Activity("scan").SetIdFormat(ActivityIdFormat.W3C).Start();
        var trace = activity.TraceId.ToHexString();
        Assert.Contains($" {trace} Some.Category: ", Written(new TextLineFormatter(new Options(), Clock), LogLevel.Information, "a", null), StringComparison.Ordinal);
        Assert.Contains($"\"trace\":\"{trace}\"", Written(new JsonLineFormatter(new Options(), Clock), LogLevel.Information, "a", null), StringComparison.Ordinal);
    }

    private static string Written(ConsoleFormatter formatter, LogLevel level, string message, Exception? error, params (string Name, object? Value)[] fields)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var state = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new("{OriginalFormat}", "as it stands in the code")).ToList();
        formatter.Write(new LogEntry<List<KeyValuePair<string, object?>>>(level, "Some.Category", default, state, error, (_, _) => message), null, writer);
        return writer.ToString();
    }

    private sealed class Options : IOptionsMonitor<LineOptions>
    {
        public LineOptions CurrentValue { get; } = new() { Node = "node1" };

        public LineOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<LineOptions, string?> listener) => null;
    }
}
