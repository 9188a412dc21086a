namespace HealthPass.Grains.Campaign.Texts.Links;

/// <summary>Where the links of texts lead to.</summary>
/// <param name="Base">Address before the token, as it stands in texts, for instance <c>jkm.example.cn/t/</c>; carriers let pass what lies on a filed domain.</param>
public sealed record LinkAddress(string Base)
{
    /// <summary>How long a link is.</summary>
    public int Length => Base.Length + LinkTokens.Length;

    /// <summary>The link of a token.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The link.</returns>
    public string Of(string token) => Base + token;
}
