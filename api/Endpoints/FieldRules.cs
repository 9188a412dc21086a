using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Endpoints;

/// <summary>What a body's attributes demand: <see cref="RequiredAttribute"/>, and <see cref="StringLengthAttribute"/> for texts.</summary>
/// <typeparam name="T">The body.</typeparam>
internal sealed class FieldRules<T>
    where T : class
{
    private readonly (PropertyInfo Field, string Name, bool IsRequired, int? Max)[] _fields =
    [
        .. typeof(T).GetProperties()
            .Select(field => (
                field, JsonNamingPolicy.CamelCase.ConvertName(field.Name), field.IsDefined(typeof(RequiredAttribute)),
                field.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength))
            .Where(field => field.Item3 || field.MaximumLength is not null),
    ];

    /// <summary>The first thing that is wrong, null where nothing is.</summary>
    public Problem? Of(T body)
    {
        foreach (var (field, name, isRequired, max) in _fields)
        {
            var value = field.GetValue(body);
            var problem = value is null or ""
                ? isRequired ? Problem.Missing(name) : null
                : max is { } most && value is string text
                    ? isRequired ? TextProblems.Of(text, name, most) : TextProblems.OfOptional(text, name, most)
                    : null;
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }
}
