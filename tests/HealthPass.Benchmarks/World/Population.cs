using System.Globalization;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Benchmarks.World;

/// <summary>Invented persons by number: the same number is the same person in every process that has the same keys.</summary>
internal sealed class Population
{
    /// <summary>The most persons there are: 20,000 birthdays with 999 numbers each.</summary>
    public const int Most = 19_980_000;

    private const int SequencesPerDay = 999;
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗";
    private const string GivenNames = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞";
    private static readonly DateOnly FirstBirthday = new(1948, 1, 1);
    private static readonly DateOnly Today = new(2026, 1, 1);
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private readonly PersonIndex _index;
    private readonly RegionNode[] _homes;

    /// <summary>Creates the population.</summary>
    /// <param name="keys">The keys that ids are derived with.</param>
    /// <param name="regions">The regions; people live in its counties.</param>
    public Population(KeyRing keys, RegionTree regions)
    {
        _index = new(keys);
        _homes = [.. regions.Nodes.Where(node => node.Level == RegionLevel.County)];
    }

    /// <summary>A person.</summary>
    /// <param name="number">0 to <see cref="Most"/>.</param>
    public BenchPerson this[int number]
    {
        get
        {
            var document = DocumentOf(number);
            return new(
                IdOf(document),
                document,
                $"{Surnames[number % Surnames.Length]}{GivenNames[number / 7 % GivenNames.Length]}{GivenNames[number / 11 % GivenNames.Length]}",
                string.Create(CultureInfo.InvariantCulture, $"138{number:D8}"),
                _homes[number % _homes.Length]);
        }
    }

    /// <summary>The id of a person alone.</summary>
    public PersonId IdOf(int number) => IdOf(DocumentOf(number));

    private PersonId IdOf(string number) => DocumentParser.TryParse("resident_id", number, Today, out var document, out var fault)
        ? _index.IdOf(document)
        : throw new InvalidOperationException($"The number made up is not valid: {fault}.");

    // GB 11643: six digits of a region, birthday, three digits of a sequence, check character modulo 11.
    private static string DocumentOf(int number)
    {
        var birthday = FirstBirthday.AddDays(number / SequencesPerDay);
        var body = string.Create(CultureInfo.InvariantCulture, $"510104{birthday:yyyyMMdd}{(number % SequencesPerDay) + 1:D3}");
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            sum += (body[i] - '0') * Weights[i];
        }

        return body + "10X98765432"[sum % 11];
    }
}
