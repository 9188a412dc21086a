using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Api.Reports.Exports;
using Microsoft.Net.Http.Headers;

namespace HealthPass.Api.Reports;

/// <summary>Which report is asked for, and how.</summary>
/// <param name="Day">The day that it reports on.</param>
/// <param name="Version">The version, null for the newest.</param>
/// <param name="WithCounties">Whether counties are wanted.</param>
/// <param name="Format">The form.</param>
/// <param name="English">Whether heads and sentences of an export are in English.</param>
internal sealed record ReportQuery(DateOnly Day, int? Version, bool WithCounties, ReportFormat Format, bool English)
{
    /// <summary>Reads a request.</summary>
    /// <returns>What is wrong with it, null for nothing.</returns>
    public static Problem? Read(HttpContext context, string date, out ReportQuery? query)
    {
        query = null;
        if (!CalendarDay.TryParse(date, nameof(date), out var day, out var problem))
        {
            return problem;
        }

        var values = context.Request.Query;
        if (Word(values["level"], "city") is not ("city" or "county"))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'level' must be city or county.");
        }

        if (Word(values["lang"], "zh") is not ("zh" or "en"))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'lang' must be zh or en.");
        }

        if (!TryFormat(context, out var format))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'format' must be json, csv or xlsx.");
        }

        int? version = null;
        if (values.ContainsKey("version"))
        {
            if (!int.TryParse(values["version"], System.Globalization.NumberStyles.None, null, out var number) || number < 1)
            {
                return Problem.Invalid(ProblemCodes.FieldInvalid, "'version' must be a number from 1.");
            }

            version = number;
        }

        query = new(day, version, Word(values["level"], "city") == "county", format, Word(values["lang"], "zh") == "en");
        return null;
    }

    private static string Word(Microsoft.Extensions.Primitives.StringValues values, string otherwise) => values.Count == 0 ? otherwise : values.ToString();

    private static bool TryFormat(HttpContext context, out ReportFormat format)
    {
        format = ReportFormat.Json;
        if (context.Request.Query.TryGetValue("format", out var word))
        {
            (var known, format) = word.ToString() switch
            {
                "json" => (true, ReportFormat.Json),
                "csv" => (true, ReportFormat.Csv),
                "xlsx" => (true, ReportFormat.Xlsx),
                _ => (false, default),
            };
            return known;
        }

        // The first of the forms that the caller likes best; JSON where none is named.
        var accepted = context.Request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1);
        foreach (var type in accepted)
        {
            if (Is(type, "application/json"))
            {
                return true;
            }

            if (Is(type, CsvExport.ContentType))
            {
                format = ReportFormat.Csv;
                return true;
            }

            if (Is(type, XlsxExport.ContentType))
            {
                format = ReportFormat.Xlsx;
                return true;
            }
        }

        return true;
    }

    private static bool Is(MediaTypeHeaderValue type, string name) => type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase);
}
