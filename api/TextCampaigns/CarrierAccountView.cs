namespace HealthPass.Api.TextCampaigns;

/// <summary>An account at a carrier's gateway that campaigns can send by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Protocol"><c>log</c>, <c>http</c>, <c>cmpp20</c>, <c>cmpp30</c> or <c>smpp34</c>.</param>
/// <param name="PerSecond">The most messages a second.</param>
public sealed record CarrierAccountView(string Name, string Protocol, int PerSecond);
