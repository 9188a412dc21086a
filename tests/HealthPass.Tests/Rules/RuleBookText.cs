namespace HealthPass.Tests.Rules;

/// <summary>Two small editions: the later one drops the row OLD and shortens the row BOTH.</summary>
internal static class RuleBookText
{
    public static readonly DateTimeOffset LaterFrom = new(2022, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public static readonly string Earlier = Book("a", "2021-01-01T00:00:00+08:00", Row(1, "OLD", 5), Row(2, "BOTH", 5), Green);

    public static readonly string Later = Book("b", "2022-01-01T00:00:00+08:00", Row(2, "BOTH", 3), Green);

    private const string Texts = """
        "titleZh": "z", "titleEn": "e", "reasonZh": "z", "reasonEn": "e", "whatToDoZh": "z", "whatToDoEn": "e"
        """;

    private static string Green => $$"""
        { "number": 3, "code": "GREEN", "colour": "green", {{Texts}}, "releases": [ ], "assignableBy": [ ] }
        """;

    private static string Row(int number, string code, int days) => $$"""
        { "number": {{number}}, "code": "{{code}}", "colour": "red", {{Texts}},
          "durationDays": {{days}}, "durationFrom": "fact_began", "releases": ["time"], "assignableBy": ["province"] }
        """;

    private static string Book(string edition, string from, params string[] rows) => $$"""
        { "edition": "{{edition}}", "effectiveFrom": "{{from}}", "source": "s", "certainty": "c", "rows": [{{string.Join(",", rows)}}] }
        """;
}
