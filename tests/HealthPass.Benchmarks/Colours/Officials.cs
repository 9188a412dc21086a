using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using HealthPass.Benchmarks.Servers;
using HealthPass.Kernel.People;

namespace HealthPass.Benchmarks.Colours;

/// <summary>The two officials whom a colour takes: one assigns, the other approves. They work at one node.</summary>
internal sealed class Officials : IDisposable
{
    private const string DocumentNumber = "bench-1";

    private readonly HttpClient _maker;
    private readonly HttpClient _checker;

    private Officials(HttpClient maker, HttpClient checker) => (_maker, _checker) = (maker, checker);

    /// <summary>Signs both in, and has the document in the register that their assignments rest on.</summary>
    public static async Task<Officials> SignInAsync(HealthPassServer node)
    {
        using var clerk = await SignInAsync(node, "command");
        using var answer = await clerk.PostAsJsonAsync("/v1/documents", new
        {
            number = DocumentNumber, issuer = "bench", regionCode = "510000000000", issuedOn = "2021-01-05", title = "made up", file = Convert.ToBase64String("%PDF-1.4 made up"u8),
        });
        if (answer.StatusCode != HttpStatusCode.Conflict)
        {
            _ = answer.EnsureSuccessStatusCode();
        }

        return new(await SignInAsync(node, "maker"), await SignInAsync(node, "checker"));
    }

    /// <summary>Assigns red (SC05, a confirmed case) to a person; nothing changes yet.</summary>
    /// <returns>The assignment's id.</returns>
    public async Task<string> AssignRedAsync(PersonId person)
    {
        using var answer = await _maker.PostAsJsonAsync("/v1/assignments", new
        {
            reasonCode = "SC05",
            documentNumber = DocumentNumber,
            evidence = "made up",
            authority = "bench",
            people = new[] { new { personId = person.ToString() } },
        });
        using var body = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        return body.RootElement.GetProperty("assignmentId").GetString()!;
    }

    /// <summary>Approves an assignment, and waits until it is reported as applied.</summary>
    public async Task ApproveAsync(string assignment)
    {
        using var preview = JsonDocument.Parse(await _checker.GetStreamAsync(new Uri($"/v1/assignments/{assignment}/preview", UriKind.Relative)));
        var effect = preview.RootElement.GetProperty("effect").GetString();
        using var answer = await _checker.PostAsJsonAsync($"/v1/assignments/{assignment}/approval", new { effect });
        using var body = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        if (body.RootElement.GetProperty("status").GetString() is var status and not "applied")
        {
            throw new InvalidOperationException($"The assignment is {status}.");
        }
    }

    public void Dispose()
    {
        _maker.Dispose();
        _checker.Dispose();
    }

    private static async Task<HttpClient> SignInAsync(HealthPassServer node, string userName)
    {
        var client = new HttpClient { BaseAddress = node.Address };
        using var answer = await client.PostAsJsonAsync("/v1/sessions", new { userName, password = node.PasswordOf(userName) });
        using var body = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", body.RootElement.GetProperty("token").GetString());
        return client;
    }
}
