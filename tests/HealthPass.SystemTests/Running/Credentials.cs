namespace HealthPass.SystemTests.Running;

/// <summary>What a process wrote to <c>credentials.json</c>.</summary>
internal sealed record Credentials(string ChannelKey, string GateKey, IReadOnlyList<StaffAccount> Staff)
{
    public static Credentials Read(string dataDirectory) =>
        JsonSerializer.Deserialize<Credentials>(
            File.ReadAllBytes(Path.Combine(dataDirectory, "credentials.json")), JsonSerializerOptions.Web)!;

    public string PasswordOf(string userName) => Staff.Single(account => account.UserName == userName).Password;
}

internal sealed record StaffAccount(string UserName, string Password);
