using HealthPass.Demo.Draws;

namespace HealthPass.Demo.Residents;

/// <summary>Makes up names that sound like Sichuan. Likeness to anybody is chance.</summary>
internal static class ResidentNames
{
    // The frequent ones first: the draw favours the front.
    private const string Surnames = "李王张刘陈杨罗周何黄唐邓蒋赵吴曾徐胡谢廖龙彭林肖郑冯余朱马蒲雷文曹钟苏熊范魏向袁";

    private const string Male = "明强勇军伟杰涛刚平峰磊鹏飞宇浩波俊川林建国志华东海文斌超洪成";
    private const string Female = "芳秀英丽玲燕娟敏静霞红琼梅蓉蕾婷雪慧琳佳萍莉群珍倩露月瑶兰容";

    // About one given name in five has a single character.
    private const double SingleShare = 0.2;

    /// <summary>A resident's name.</summary>
    /// <param name="seed">The demo's seed.</param>
    /// <param name="index">The resident.</param>
    /// <param name="female">Whether the resident is a woman.</param>
    /// <returns>Two or three characters, surname first.</returns>
    public static string Of(int seed, int index, bool female)
    {
        var draw = new Draw(seed, DrawStream.Name, index);
        var fraction = draw.NextFraction();
        var surname = Surnames[(int)(fraction * fraction * Surnames.Length)];
        var given = female ? Female : Male;
        return draw.NextFraction() < SingleShare
            ? $"{surname}{given[draw.NextBelow(given.Length)]}"
            : $"{surname}{given[draw.NextBelow(given.Length)]}{given[draw.NextBelow(given.Length)]}";
    }
}
