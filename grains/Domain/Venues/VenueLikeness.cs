using System.Text;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Venues;

/// <summary>How near two names of venues are. Spaces, marks and the names of the regions above say nothing of which place it is.</summary>
public static class VenueLikeness
{
    /// <summary>From here on two names are near.</summary>
    public const double Near = 0.6;

    /// <summary>How many characters of a name it is looked up by.</summary>
    public const int HeadLength = 2;

    /// <summary>A name or address as it is compared.</summary>
    /// <param name="text">The text.</param>
    /// <param name="region">Where the venue is; null leaves names of regions in it.</param>
    /// <returns>Letters and digits in small letters.</returns>
    public static string Fold(string text, RegionNode? region = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = string.Concat(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes().Where(Rune.IsLetterOrDigit));
        for (var above = Topmost(region); above is not null; above = Below(region, above))
        {
            // 成都市北门市场 and 成都北门市场 are 北门市场; what would leave less than a name stays.
            foreach (var name in (string[])[above.Name, above.Name.TrimEnd('省', '市', '州', '区', '县', '镇', '乡')])
            {
                if (name.Length >= 2 && folded.Length >= name.Length + HeadLength && folded.StartsWith(name, StringComparison.Ordinal))
                {
                    folded = folded[name.Length..];
                    break;
                }
            }
        }

        return folded;
    }

    /// <summary>What a folded name is looked up by.</summary>
    /// <param name="folded">The name.</param>
    /// <returns>Its first characters.</returns>
    public static string HeadOf(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return folded.Length <= HeadLength ? folded : folded[..HeadLength];
    }

    /// <summary>How near two folded names are: the share of pairs of neighbouring characters that they have in common.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Another.</param>
    /// <returns>From 0 to 1.</returns>
    public static double Of(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left == right)
        {
            return 1;
        }

        var pairs = PairsOf(left);
        var others = PairsOf(right);
        var total = pairs.Values.Sum() + others.Values.Sum();
        return total == 0 ? 0 : 2.0 * pairs.Sum(pair => Math.Min(pair.Value, others.GetValueOrDefault(pair.Key))) / total;
    }

    private static Dictionary<(char, char), int> PairsOf(string text)
    {
        var pairs = new Dictionary<(char, char), int>();
        foreach (var pair in text.Zip(text.Skip(1)))
        {
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        return pairs;
    }

    private static RegionNode? Topmost(RegionNode? region)
    {
        while (region?.Parent is { } parent)
        {
            region = parent;
        }

        return region;
    }

    private static RegionNode? Below(RegionNode? region, RegionNode above)
    {
        while (region is not null && region.Parent != above)
        {
            region = region.Parent;
        }

        return region;
    }
}
