namespace HealthPass.Demo.Settings;

/// <summary>A staff account that the demo signs in with.</summary>
/// <param name="UserName">The user name.</param>
/// <param name="Password">The password.</param>
public sealed record DemoAccount(string UserName, string Password)
{
    /// <summary>The user name alone, so that a password never reaches a log.</summary>
    /// <returns>The user name.</returns>
    public override string ToString() => UserName;
}
