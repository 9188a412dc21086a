namespace HealthPass.SystemTests.Browser;

/// <summary>
/// A scanner that types, 10 ms a character, as one on a USB port does. Each key bears its time, so that a machine under load does not make
/// somebody who types out of it.
/// </summary>
internal static class Scanner
{
    private const double Pace = 0.010;

    public static async Task ScanAsync(this Tab tab, string text)
    {
        var session = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
        var at = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1_000.0;
        var sent = new List<Task>();
        foreach (var character in text)
        {
            sent.Add(SendAsync("keyDown", character.ToString(), at += Pace));
            sent.Add(SendAsync("keyUp", character.ToString(), at));
        }

        sent.Add(SendAsync("keyDown", "Enter", at += Pace, "\r"));
        sent.Add(SendAsync("keyUp", "Enter", at, "\r"));
        await Task.WhenAll(sent);
        await session.DetachAsync();

        Task SendAsync(string type, string key, double time, string? typed = null)
        {
            var arguments = new Dictionary<string, object> { ["type"] = type, ["key"] = key, ["timestamp"] = time };
            if (type == "keyDown")
            {
                arguments["text"] = typed ?? key;
            }

            return session.SendAsync("Input.dispatchKeyEvent", arguments);
        }
    }
}
