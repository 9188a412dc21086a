namespace HealthPass.Api.Lists;

/// <summary>Which lists an address is for.</summary>
/// <param name="Kind">What they are lists of.</param>
/// <param name="Subject">What every row of theirs is about, such as a venue; empty where each row says so.</param>
internal readonly record struct ListTopic(string Kind, string Subject = "");
