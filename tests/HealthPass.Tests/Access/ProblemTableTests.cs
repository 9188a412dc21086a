using System.Text;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Tests.Architecture;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>The table of problems that integrators read is what the running program declares.</summary>
[Collection(OneApi.Name)]
public sealed class ProblemTableTests(RunningApi api)
{
    private const string Begin = "<!-- problems: made by ProblemTableTests with HEALTHPASS_WRITE_API=1 -->\n";
    private const string End = "<!-- end of problems -->";

    // What is answered before there is an endpoint, through a hub, or in the address of a page.
    private static readonly DeclaredProblem[] OutsideEndpoints =
    [
        new(StatusCodes.Status400BadRequest, ProblemCodes.HostNotAllowed),
        new(0, ProblemCodes.TooManyViewers), new(0, ProblemCodes.OpenIdFailed), new(0, ProblemCodes.OpenIdNoAccount), new(0, ProblemCodes.OpenIdOtherPerson),
    ];

    private static readonly string Kept = Path.Combine(House.Root, "docs", "integrators.md");

    [Fact]
    public void Every_code_of_a_problem_has_a_meaning_and_every_meaning_a_code()
    {
        var codes = Declared().Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(codes, ProblemMeanings.All.Keys.Order(StringComparer.Ordinal));
        var named = typeof(ProblemCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        Assert.Empty(named.Except(codes));
    }

    [Fact]
    public async Task The_table_that_is_kept_is_made_of_what_the_program_declares()
    {
        var document = await File.ReadAllTextAsync(Kept, TestContext.Current.CancellationToken);
        var (begin, end) = (document.IndexOf(Begin, StringComparison.Ordinal), document.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin >= 0 && end > begin, "docs/integrators.md has no place for the table of problems.");
        var there = document[..(begin + Begin.Length)] + Table() + document[end..];
        if (Environment.GetEnvironmentVariable("HEALTHPASS_WRITE_API") == "1")
        {
            await File.WriteAllTextAsync(Kept, there, TestContext.Current.CancellationToken);
            document = there;
        }

        Assert.True(document == there, "The table of problems in docs/integrators.md is out of date: run this test with HEALTHPASS_WRITE_API=1.");
    }

    private string Table()
    {
        var text = new StringBuilder("| code | status | meaning | what to do |\n| --- | --- | --- | --- |\n");
        foreach (var problem in Declared().GroupBy(problem => problem.Code).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var statuses = problem.Select(one => one.Status).Distinct().Order().ToList();
            var meaning = ProblemMeanings.All.GetValueOrDefault(problem.Key) ?? new("?");
            _ = text.Append(FormattableString.Invariant($"| `{problem.Key}` | {(statuses is [0] ? "–" : string.Join(", ", statuses))} | {meaning.Text} | {meaning.Remedy ?? ProblemMeanings.RemedyOf(statuses[0])} |\n"));
        }

        return text.ToString();
    }

    private IEnumerable<DeclaredProblem> Declared() => api.Endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<Declaration>() is not null)
        .SelectMany(endpoint => DeclaredProblems.Of(endpoint.Metadata.GetMetadata<Declaration>()!, [.. endpoint.Metadata]))
        .Append(new(StatusCodes.Status404NotFound, ProblemCodes.NotFound))
        .Append(new(StatusCodes.Status405MethodNotAllowed, ProblemCodes.MethodNotAllowed))
        .Concat(OutsideEndpoints);
}
