using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using HealthPass.Api.Audit;
using HealthPass.Api.Hosting;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Audit.Merkle;
using HealthPass.Grains.Audit.Notes;
using HealthPass.Tests.Access;
using Xunit;

namespace HealthPass.Tests.Auditing;

/// <summary>What auditors and witnesses do over HTTP.</summary>
public sealed class AuditApiTests(AuditedApi api) : IClassFixture<AuditedApi>, IDisposable
{
    private const string Province = "510000000000";

    private readonly TempFolder _folder = new();

    private Visitor Auditor => Visitor.Bearer("auditor", api.Session("auditor", Province));

    [Fact]
    public async Task A_line_is_proved_to_be_under_a_signed_checkpoint_by_what_is_published_alone()
    {
        var checkpoint = await SignedAsync();
        var page = await ReadAsync<AuditPage>($"/v1/audit?after={checkpoint.Size - 1}&limit=1");
        var proof = await ReadAsync<InclusionProof>($"/v1/audit/proofs/{checkpoint.Size}?size={checkpoint.Size}");
        Assert.True(SignedNote.TryParse(proof.Checkpoint, out var note));
        var keys = await ReadAsync<AuditKeys>("/v1/audit/keys", anonymous: true);
        Assert.Contains(keys.Keys, text => NoteVerifier.TryParse(text, out var key) && key.Holds(note.Text, note.Signatures[0]));
        Assert.True(Checkpoint.TryParse(note.Text, out var signed));
        Assert.True(MerkleProof.HoldsInclusion(
            checkpoint.Size - 1, checkpoint.Size, MerkleHash.Leaf(Convert.FromHexString(page.Lines[0].Hash)), [.. proof.Hashes.Select(Convert.FromBase64String)], signed.Root));
        Assert.Equal(new(404, "audit_entry_unknown"), await api.CallAsync(Auditor, HttpMethod.Get, $"/v1/audit/proofs/{checkpoint.Size + 1}?size={checkpoint.Size}"));
        Assert.Equal(new(404, "checkpoint_unknown"), await api.CallAsync(Auditor, HttpMethod.Get, "/v1/audit/proofs/1?size=1000000"));
        Assert.Equal(401, (await api.CallAsync(Visitor.Nobody, HttpMethod.Get, $"/v1/audit/proofs/{checkpoint.Size}")).Status);
    }

    [Fact]
    public async Task A_page_says_what_it_has_checked_and_up_to_which_checkpoint()
    {
        var checkpoint = await SignedAsync();
        var page = await ReadAsync<AuditPage>("/v1/audit?limit=2");
        Assert.True(page.Intact);
        Assert.Equal((1, 2, true, "none"), (page.Checked.From, page.Checked.To, page.Checked.Chain, page.Checked.Fault));
        Assert.True(page.Checked.CheckpointSize >= checkpoint.Size);
        var found = await ReadAsync<AuditPage>("/v1/audit?order=desc&action=target_set&actor=anchor&limit=5");
        Assert.All(found.Lines, line => Assert.Equal(("target_set", "anchor"), (line.Action, line.Actor)));
        Assert.False(found.Checked.Chain);
        Assert.True(found.Intact);
        Assert.Equal(found.Lines.Select(line => line.Sequence).OrderDescending(), found.Lines.Select(line => line.Sequence));
        foreach (var wrong in new[] { "action=made_up", "order=up", "from=yesterday", "region=51x", "limit=0" })
        {
            Assert.Equal(new(400, "field_invalid"), await api.CallAsync(Auditor, HttpMethod.Get, $"/v1/audit?{wrong}"));
        }
    }

    [Fact]
    public async Task Lines_leave_as_CSV_and_that_they_did_is_a_line_itself()
    {
        _ = await SignedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, "/v1/audit/export?actor=anchor&lang=en"));
        request.Headers.TryAddWithoutValidation(Auditor.Header!, Auditor.Value);
        using var answer = await api.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Line,At,Actor,Action,Subject", text, StringComparison.Ordinal);
        Assert.Contains("anchor", text, StringComparison.Ordinal);
        var exported = (await ReadAsync<AuditPage>("/v1/audit?action=audit_exported&order=desc&limit=1")).Lines[0];
        Assert.Equal("auditor-510000000000", exported.Actor);
        Assert.Contains($"audit line {exported.Sequence}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_configured_witness_leaves_a_cosignature_and_only_over_that_checkpoint()
    {
        var checkpoint = await SignedAsync();
        Assert.True(SignedNote.TryParse(checkpoint.Note, out var note));
        var stranger = new NoteSigner(AuditedApi.CityName, NoteAlgorithm.CosignatureV1, new byte[32]);
        var now = DateTimeOffset.UtcNow;
        Assert.Equal(new(403, "witness_unknown"), await CosignAsync(checkpoint.Size, stranger.Sign(note.Text, now).ToString()));
        Assert.Equal(new(400, "cosignature_invalid"), await CosignAsync(checkpoint.Size, "made up"));
        Assert.Equal(new(400, "cosignature_invalid"), await CosignAsync(checkpoint.Size, AuditedApi.City.Sign(note.Text + "x\n", now).ToString()));
        Assert.Equal(new(404, "checkpoint_unknown"), await CosignAsync(checkpoint.Size + 1_000_000, AuditedApi.City.Sign(note.Text, now).ToString()));
        Assert.Equal(204, (await CosignAsync(checkpoint.Size, AuditedApi.City.Sign(note.Text, now).ToString())).Status);
        var after = await ReadAsync<CheckpointView>($"/v1/audit/checkpoints/{checkpoint.Size}", anonymous: true);
        Assert.Equal([AuditedApi.CityName], after.Cosignatures.Select(cosignature => cosignature.Witness));
        Assert.True(SignedNote.TryParse(after.Note, out var whole));
        Assert.True(AuditedApi.City.Verifier.Holds(whole.Text, whole.Signatures[1]));
    }

    [Fact]
    public async Task The_witness_command_signs_what_grew_and_refuses_a_fork_of_what_it_signed()
    {
        var first = await SignedAsync();
        var key = _folder.Of("witness.key");
        var state = _folder.Of("witness.json");
        await File.WriteAllTextAsync(key, $"{AuditedApi.CityName}\n{Convert.ToBase64String(AuditedApi.CitySeed)}\n", TestContext.Current.CancellationToken);
        string[] command = ["witness", "--url", api.Address.ToString(), "--key", key, "--state", state];
        var (code, output, errors) = await RunAsync(command);
        Assert.True(code == 0, errors);
        Assert.Contains("seen for the first time", output, StringComparison.Ordinal);
        await SignedAsync(beyond: first.Size);
        (code, output, errors) = await RunAsync(command);
        Assert.True(code == 0, errors);
        Assert.Contains("it begins with the", output, StringComparison.Ordinal);

        // What it signed before is not what the node's lines begin with: the log's own key signed two stories.
        var keys = api.Get<CheckpointKeys>();
        var other = new Checkpoint(keys.Origin, 2, MerkleHash.Empty).ToString();
        var forked = new SignedNote(other, [keys.Active(DateTimeOffset.UtcNow).Sign(other, DateTimeOffset.UtcNow)]).ToString();
        await File.WriteAllTextAsync(state, JsonSerializer.Serialize(new { logKey = keys.Verifiers[0].ToString(), note = forked }), TestContext.Current.CancellationToken);
        var before = await File.ReadAllTextAsync(state, TestContext.Current.CancellationToken);
        (code, _, errors) = await RunAsync(command);
        Assert.Equal(1, code);
        Assert.Contains("The log was forked", errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(state, TestContext.Current.CancellationToken));

        (code, _, errors) = await RunAsync([.. command, "--log-key", AuditedApi.City.Verifier.ToString()]);
        Assert.Equal(1, code);
        Assert.Contains("not signed by the log's key", errors, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(["witness"])).Code);
        Assert.Equal(3, (await RunAsync(["witness", "--url", "http://127.0.0.1:1", "--key", key, "--state", state])).Code);
    }

    [Fact]
    public async Task The_verify_command_reads_beside_the_running_node_and_tells_by_its_exit_code()
    {
        var checkpoint = await SignedAsync();
        string[] command = ["verify", $"--HealthPass:DataDirectory={api.DataDirectory}"];
        var (code, output, errors) = await RunAsync(command);
        Assert.True(code == 0, output + errors);
        Assert.Contains("Sound: every line follows the one before", output, StringComparison.Ordinal);

        // A checkpoint that this log's key signed over other lines, kept by somebody.
        var keys = api.Get<CheckpointKeys>();
        var text = new Checkpoint(keys.Origin, checkpoint.Size, MerkleHash.Empty).ToString();
        var kept = _folder.Of("kept.txt");
        await File.WriteAllTextAsync(kept, new SignedNote(text, [keys.Active(DateTimeOffset.UtcNow).Sign(text, DateTimeOffset.UtcNow)]).ToString(), TestContext.Current.CancellationToken);
        (code, output, _) = await RunAsync([.. command, "--checkpoint", kept]);
        Assert.Equal(1, code);
        Assert.Contains("NOT SOUND", output, StringComparison.Ordinal);
        Assert.Equal(3, (await RunAsync([.. command, "--checkpoint", _folder.Of("missing.txt")])).Code);
        Assert.Equal(2, (await RunAsync([])).Code);
    }

    [Fact]
    public async Task What_must_be_audited_is_answered_503_while_the_trail_cannot_be_written()
    {
        const string Make = "CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END";
        api.Sql("DROP TRIGGER audit_entry_no_update");
        try
        {
            // The node's watch finds it by itself.
            _ = await Fakes.Eventually.ReadAsync(() => ReadAsync<AuditStatus>("/v1/audit/status"), status => status is { Fault: "unguarded", Refuses: true });
            Assert.Equal(new(503, "audit_unavailable"), await api.CallAsync(Auditor, HttpMethod.Get, "/v1/audit/export"));
            Assert.Equal("unguarded", (await ReadAsync<AuditPage>("/v1/audit")).Checked.Fault);
        }
        finally
        {
            api.Sql(Make);
        }

        _ = await Fakes.Eventually.ReadAsync(() => ReadAsync<AuditStatus>("/v1/audit/status"), status => status is { Fault: "none", Refuses: false });
        Assert.Equal(200, (await api.CallAsync(Auditor, HttpMethod.Get, "/v1/audit/export")).Status);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string[] command)
    {
        var (output, errors) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        return ((await Commands.RunAsync(["audit", .. command], output, errors))!.Value, output.ToString(), errors.ToString());
    }

    private async Task<CheckpointView> SignedAsync(long beyond = 0)
    {
        long line;
        do
        {
            line = await api.Get<IAudit>().WriteAsync("anchor", AuditActions.TargetSet, Province, new { });
        }
        while (line <= beyond || line < 3);
        await Fakes.Eventually.HoldsAsync(async () => await api.Get<IGrainFactory>().GetGrain<IAuditTreeGrain>(0).Follow() >= line);
        return await ReadAsync<CheckpointView>("/v1/audit/checkpoints/latest", anonymous: true);
    }

    private Task<Answer> CosignAsync(long size, string line) =>
        api.CallAsync(Visitor.Nobody, HttpMethod.Post, $"/v1/audit/checkpoints/{size}/cosignatures", JsonSerializer.Serialize(new { cosignature = line }));

    private async Task<T> ReadAsync<T>(string path, bool anonymous = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, path));
        if (!anonymous)
        {
            request.Headers.TryAddWithoutValidation(Auditor.Header!, Auditor.Value);
        }

        using var answer = await api.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.Content.ReadFromJsonAsync<T>(TestContext.Current.CancellationToken))!;
    }
}
