namespace HealthPass.Tests.Access;

/// <summary>The program with a wall that is not public.</summary>
public sealed class ClosedWallApi() : RunningApi(["HealthPass:Wall:Public=false"]);
