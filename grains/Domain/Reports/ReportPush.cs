using System.ComponentModel.DataAnnotations;

namespace HealthPass.Grains.Reports;

/// <summary>
/// A push of the campaign, and how applications changed after it, in new registrations a day of 10,000 residents who are not registered. It says what
/// came after, and not what came of it.
/// </summary>
/// <param name="Day">The day on which it began, yyyy-MM-dd.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Region">Where.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">English name where there is an established one, else the Chinese.</param>
/// <param name="Words">What it was.</param>
/// <param name="Level">How many more came from that day on than the days before had led to; null for fewer than 14 days before or 7 after.</param>
/// <param name="Low">The lower end of its interval of 95 %.</param>
/// <param name="High">The upper end.</param>
/// <param name="StandsOut">Whether it is more than chance: the interval holds no zero, and no day before shows as much.</param>
public sealed record ReportPush(
    string Day, [property: AllowedValues("text", "material", "meeting", "broadcast", "other")] string Kind, string Region, string Name, string NameEn, string Words,
    double? Level, double? Low, double? High, bool StandsOut);
