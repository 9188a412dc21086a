namespace HealthPass.Tests.Access;

/// <summary>The program behind a proxy on the same machine, with names of its own.</summary>
public sealed class ProxiedApi() : RunningApi(["HealthPass:Http:Proxies=127.0.0.1", "HealthPass:Http:AllowedHosts=health.example.gov.cn", "HealthPass:Wall:MaxPerSource=1"]);
