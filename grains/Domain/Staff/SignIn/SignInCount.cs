namespace HealthPass.Grains.Staff.SignIn;

/// <summary>How an attempt was counted.</summary>
/// <param name="Verdict">Whether it may go on.</param>
/// <param name="IsKnown">Whether its source is known.</param>
/// <param name="Failures">Wrong ones from its source, this one among them as long as it is not known to be right.</param>
public sealed record SignInCount(SignInVerdict Verdict, bool IsKnown, int Failures);
