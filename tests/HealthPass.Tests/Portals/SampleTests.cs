using System.Text.RegularExpressions;
using HealthPass.Tests.Architecture;
using Xunit;

namespace HealthPass.Tests.Portals;

/// <summary>The programs that integrators read are the files that the tests run.</summary>
public sealed partial class SampleTests
{
    private static readonly string Kept = Path.Combine(House.Root, "docs", "integrators.md");

    [Fact]
    public async Task The_samples_of_the_document_are_the_files()
    {
        var document = await File.ReadAllTextAsync(Kept, TestContext.Current.CancellationToken);
        var shown = new List<string>();
        var there = Sample().Replace(document, match =>
        {
            shown.Add(match.Groups["file"].Value);
            return $"<!-- sample: {match.Groups["file"].Value} -->\n```{match.Groups["language"].Value}\n{File.ReadAllText(Path.Combine(House.Root, match.Groups["file"].Value)).TrimEnd('\n')}\n```\n";
        });
        if (Environment.GetEnvironmentVariable("HEALTHPASS_WRITE_API") == "1")
        {
            await File.WriteAllTextAsync(Kept, there, TestContext.Current.CancellationToken);
            document = there;
        }

        Assert.Equal(["samples/curl/calls.sh", "samples/python/calls.py", "samples/javascript/calls.mjs", "samples/csharp/Program.cs"], shown);
        Assert.True(document == there, "A sample in docs/integrators.md is out of date: run this test with HEALTHPASS_WRITE_API=1.");
    }

    [GeneratedRegex(@"<!-- sample: (?<file>\S+) -->\n```(?<language>\w+)\n(?:[^`].*\n|\n)*?```\n")]
    private static partial Regex Sample();
}
