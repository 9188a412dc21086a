namespace HealthPass.Grains.Lists;

/// <summary>A column of a list.</summary>
/// <param name="Name">Its stable lower snake word, which may stand in the head.</param>
/// <param name="LabelZh">Its head in Chinese.</param>
/// <param name="LabelEn">Its head in English.</param>
/// <param name="IsNeeded">Whether there must be one.</param>
public sealed record ListColumn(string Name, string LabelZh, string LabelEn, bool IsNeeded);
