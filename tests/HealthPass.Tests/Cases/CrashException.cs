namespace HealthPass.Tests.Cases;

/// <summary>The process that held a case is gone.</summary>
internal sealed class CrashException() : Exception("crashed by the test");
