using System.Collections;
using System.Globalization;
using System.Reflection;
using HealthPass.Kernel.Text;
using Microsoft.Extensions.Configuration;

namespace HealthPass.Node;

/// <summary>
/// Finds what stands in the section <c>HealthPass</c> and is no setting, wherever it came from: file, environment or command line. A
/// misspelt setting would be the default in disguise.
/// </summary>
public static class SettingsCheck
{
    /// <summary>Refuses what is no setting.</summary>
    /// <param name="configuration">The process's configuration.</param>
    /// <param name="types">What sections are bound to.</param>
    /// <param name="others">Sections of other programs, which may be given the same settings.</param>
    /// <exception cref="UnknownSettingsException">There is some.</exception>
    public static void Refuse(IConfiguration configuration, SettingsTypes types, params IReadOnlyCollection<string> others)
    {
        if (Unknown(configuration, types, others) is { Count: > 0 } unknown)
        {
            throw new UnknownSettingsException(unknown);
        }
    }

    /// <summary>A sentence on each that is none.</summary>
    public static IReadOnlyList<string> Unknown(IConfiguration configuration, SettingsTypes types, params IReadOnlyCollection<string> others)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(others);
        var found = new List<string>();
        foreach (var root in configuration.GetChildren().Where(child => child.GetChildren().Any()))
        {
            if (root.Key.Equals(NodeOptions.Section, StringComparison.OrdinalIgnoreCase))
            {
                Look(root, [.. types.In(NodeOptions.Section)], types, others, found);
            }
            else if (NearestName.Of(root.Key, [NodeOptions.Section]) is not null)
            {
                found.Add(Sentence(root.Key, NodeOptions.Section));
            }
        }

        return found;
    }

    private static void Look(IConfigurationSection section, IReadOnlyList<Type> bound, SettingsTypes types, IReadOnlyCollection<string> others, List<string> found)
    {
        var properties = bound.SelectMany(PropertiesOf).ToLookup(property => property.Name, property => property.Type, StringComparer.OrdinalIgnoreCase);
        var sections = types.Below(section.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren().Where(child => !others.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!properties.Contains(child.Key) && !sections.Contains(child.Key))
            {
                var near = NearestName.Of(child.Key, properties.Select(property => property.Key).Concat(sections).Concat(others));
                found.Add(Sentence(child.Path, near is null ? null : $"{section.Path}:{near}"));
                continue;
            }

            LookInto(child, [.. properties[child.Key], .. types.In(child.Path)], types, found);
        }
    }

    private static void LookInto(IConfigurationSection child, IReadOnlyList<Type> bound, SettingsTypes types, List<string> found)
    {
        if (bound.FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>)) is { } dictionary)
        {
            // Its keys are whoever writes them to choose.
            foreach (var entry in child.GetChildren())
            {
                LookInto(entry, [Bare(dictionary.GetGenericArguments()[1])], types, found);
            }
        }
        else if (bound.FirstOrDefault(IsList) is { } list)
        {
            var item = Bare(list.IsArray ? list.GetElementType()! : list.GetGenericArguments()[0]);
            foreach (var entry in child.GetChildren())
            {
                if (int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                {
                    LookInto(entry, [item], types, found);
                }
                else
                {
                    found.Add(Sentence(entry.Path, $"{child.Path}:0"));
                }
            }
        }
        else
        {
            Look(child, [.. bound.Where(type => !IsScalar(type))], types, [], found);
        }
    }

    // What has no setter is computed from what has one, unless it is a list that is added to.
    private static IEnumerable<(string Name, Type Type)> PropertiesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod is { IsPublic: true } || IsAddedTo(property.PropertyType))
        .Select(property => (property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name, Bare(property.PropertyType)));

    private static bool IsAddedTo(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var form && (form == typeof(IList<>) || form == typeof(List<>) || form == typeof(ICollection<>) || form == typeof(Dictionary<,>));

    private static bool IsList(Type type) => type.IsArray || (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type));

    private static bool IsScalar(Type type) => type.IsPrimitive || type.IsEnum || type.Namespace is nameof(System);

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static string Sentence(string path, string? near) => near is null
        ? $"{path} is no setting; docs/operators.md lists them."
        : $"{path} is no setting. Did you mean {near}?";
}
