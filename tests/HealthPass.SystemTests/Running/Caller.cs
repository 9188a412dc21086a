namespace HealthPass.SystemTests.Running;

/// <summary>Who calls: by an API key, by a session, or nobody.</summary>
internal readonly record struct Caller(string Header, string Value)
{
    public static Caller Nobody => default;

    public static Caller Key(string key) => new("X-Api-Key", key);

    public static Caller Session(string token) => new("Authorization", $"Bearer {token}");
}
