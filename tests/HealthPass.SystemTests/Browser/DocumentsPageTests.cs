using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneOfficeSystem.Name)]
public sealed class DocumentsPageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public DocumentsPageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task A_clerk_registers_a_document_by_keyboard_opens_it_sees_what_was_decided_under_it_and_withdraws_it()
    {
        var number = $"川指〔2021〕{Random.Shared.Next(1_000, int.MaxValue)}号";
        await using var tab = await OpenAsync("/documents", "command");
        await Assertions.Expect(tab.Find("document-form")).ToBeVisibleAsync();
        Assert.Empty(await tab.BarriersAsync());

        await tab.Find("document-number").FillAsync(number);
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.TypeAsync("省指挥部");
        Assert.Equal(HealthPassApi.Province, await tab.Find("document-region").InputValueAsync());
        await tab.Find("document-issued").FillAsync("2021-01-05");
        await tab.Find("document-title").FillAsync("关于做好赋码工作的通知");
        await tab.Find("document-file").SetInputFilesAsync(new FilePayload { Name = "a.pdf", MimeType = "application/pdf", Buffer = "<html>"u8.ToArray() });
        await tab.Find("document-register").ClickAsync();
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "command_document_file_kind");

        await tab.Find("document-file").SetInputFilesAsync(new FilePayload { Name = "a.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4 scanned"u8.ToArray() });
        await tab.Find("document-title").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("said")).ToContainTextAsync(number);
        var row = tab.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = number });
        await Assertions.Expect(row).ToHaveAttributeAsync("data-state", "in_force");
        var id = (await row.GetAttributeAsync("data-testid"))!["document-".Length..];
        Assert.Empty(await tab.BarriersAsync());

        var file = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Find($"open-{id}").ClickAsync());
        Assert.Equal(($"{number}.pdf", "%PDF-1.4 scanned"), (file.SuggestedFilename, await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken)));

        var person = await _api.RegisterAsync(Resident.New());
        var assignment = (await _api.PostAsync(
            "/v1/assignments", await _api.SignInAsync("maker"), new { reasonCode = "SC05", documentId = id, evidence = "流调报告 1", authority = "省指挥部", people = new[] { new { personId = person } } })).Expect(201);
        await tab.Find($"decided-{id}").ClickAsync();
        await Assertions.Expect(tab.Find("decided").GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await Assertions.Expect(tab.Find("decided")).ToContainTextAsync("SC05");
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync();

        await tab.Find("language").ClickAsync();
        await tab.Find($"withdraw-{id}").ClickAsync();
        await Assertions.Expect(tab.Find("confirm")).ToContainTextAsync("Nothing new can rest on it");
        Assert.Empty(await tab.BarriersAsync());
        await tab.Find("confirm-note").FillAsync("superseded");
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(row).ToHaveAttributeAsync("data-state", "withdrawn");
        await Assertions.Expect(row).ToContainTextAsync("superseded");
        await Assertions.Expect(tab.Find($"withdraw-{id}")).ToHaveCountAsync(0);
        Assert.Empty(await tab.BarriersAsync());
        _ = (await _api.ApproveAsync(await _api.SignInAsync("checker"), assignment.Text("assignmentId"))).ExpectProblem(409, "command_document_withdrawn");

        // The filter stands in the address.
        await tab.Find("filter-state").SelectOptionAsync("in_force");
        await Assertions.Expect(row).ToHaveCountAsync(0);
        Assert.Contains("state=in_force", tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_assign_read_the_register_and_register_nothing_and_others_are_not_let_in()
    {
        Assert.Null(await _api.DocumentAsync(HealthPassApi.DocumentNumber));
        await using (var tab = await OpenAsync("/documents", "maker"))
        {
            await Assertions.Expect(tab.Find("documents")).ToContainTextAsync(HealthPassApi.DocumentNumber);
            await Assertions.Expect(tab.Find("document-form")).ToHaveCountAsync(0);
            await Assertions.Expect(tab.Find("menu-documents")).ToBeVisibleAsync();
        }

        await using var other = await OpenAsync("/documents", "operator");
        await Assertions.Expect(other.Find("problem")).ToBeVisibleAsync();
        await Assertions.Expect(other.Find("documents")).ToHaveCountAsync(0);
        await Assertions.Expect(other.Find("menu-documents")).ToHaveCountAsync(0);
    }

    private async Task<Tab> OpenAsync(string path, string account)
    {
        var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.GoToAsync(path);
        await tab.SignInAsync(account, _api.Credentials.PasswordOf(account));
        return tab;
    }
}
