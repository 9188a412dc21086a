using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Channels;

/// <summary>What is to be agreed with a channel.</summary>
/// <param name="ApplicationsPerMinute">Applications a minute in the whole cluster: 1 to 1,000,000.</param>
/// <param name="ApplicationsPerDay">Applications a day: 1 to 100,000,000.</param>
/// <param name="Origins">The pages that may embed its application window, at most 10: <c>https://portal.example.gov.cn</c>; none for no window.</param>
public sealed record ChannelTermsRequest(int? ApplicationsPerMinute, int? ApplicationsPerDay, [property: MaxLength(10)] IReadOnlyList<string>? Origins);
