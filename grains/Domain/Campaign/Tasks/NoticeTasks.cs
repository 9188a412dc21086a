using System.Globalization;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Text;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>The nine tasks of the notice that began the programme, and the units that it names; they are there at the first start.</summary>
public static class NoticeTasks
{
    /// <summary>Whose name stands where an account's would: the notice came before any.</summary>
    public const string Notice = "notice";

    private const string FileName = "campaign-2021-11.json";
    private const string MeasuresName = "notice-tasks.json";
    private const string Digits = "一二三四五六七八九";

    // The notice names the command posts of all cities by one word; here each is a unit of its own.
    private static readonly string[] EveryCity = ["各市（州）应急指挥部", "市（州）和相关部门"];

    /// <summary>The tasks with their units.</summary>
    /// <param name="regions">The province.</param>
    /// <param name="at">When they are entered, Unix seconds.</param>
    /// <returns>The units, and the tasks in the notice's order.</returns>
    public static (IReadOnlyList<CampaignUnit> Units, IReadOnlyList<CampaignTask> Tasks) Load(RegionTree regions, long at)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var notice = Read<NoticeFile>(FileName);
        var measures = Read<NoticeMeasures>(MeasuresName).Rows.ToDictionary(row => row.Number);
        var units = new Dictionary<Guid, CampaignUnit>();
        var tasks = notice.Tasks.Select(task =>
        {
            var shares = task.Lead.SelectMany(UnitsOf).Select(unit => new TaskShare(unit, IsLead: true))
                .Concat(task.Supporting.SelectMany(UnitsOf).Select(unit => new TaskShare(unit, IsLead: false)))
                .DistinctBy(share => share.UnitId);
            var measured = measures[task.Number];
            return new CampaignTask(
                TaskIds.OfTask(notice.Source, task.Number), notice.Source, $"附件 三（{Digits[task.Number - 1]}）", task.Title, task.Goal, regions.Root.Code,
                MonthOf(task.From), task.Until is { } until ? MonthOf(until).AddMonths(1).AddDays(-1) : null,
                new(
                    TaskMeasures.TryParse(task.Measure, out var measure) ? measure : throw Wrong(task, task.Measure),
                    [.. measured.Categories.Select(category => VenueCategories.TryParse(category, out _) ? category : throw Wrong(task, category))],
                    measured.WantedPercent),
                measured.Evidence, [.. shares], Notice, at);
        }).ToList();
        return ([.. units.Values], tasks);

        IEnumerable<Guid> UnitsOf(string name) => EveryCity.Contains(name)
            ? [.. regions.Root.Children.Select(city => UnitOf($"{city.Name}应急指挥部", city.Code))]
            : [UnitOf(name, regions.Root.Code)];

        Guid UnitOf(string name, RegionCode region)
        {
            var id = TaskIds.OfUnit(name, region);
            units[id] = new(id, name, region, Notice, at);
            return id;
        }
    }

    /// <summary>Enters what is missing; doing it again changes nothing.</summary>
    /// <param name="store">Keeps tasks and units.</param>
    /// <param name="regions">The province.</param>
    /// <param name="at">When, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up between two rows.</param>
    public static async Task EnterAsync(ITaskStore store, RegionTree regions, long at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var (units, tasks) = Load(regions, at);
        var known = (await store.ListAsync(cancellationToken)).Select(task => task.TaskId).ToHashSet();
        if (tasks.All(task => known.Contains(task.TaskId)))
        {
            return;
        }

        // Units first: a task that is there has all of its units.
        foreach (var unit in units)
        {
            _ = await store.AddUnitAsync(unit, cancellationToken);
        }

        foreach (var task in tasks)
        {
            _ = await store.AddAsync(task, cancellationToken);
        }
    }

    private static T Read<T>(string fileName)
        where T : class => DataFile.Parse<T>(fileName, DataFile.TextOf(typeof(NoticeTasks).Assembly, fileName));

    private static DateOnly MonthOf(string text) => DateOnly.ParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture);

    private static InvalidDataException Wrong(NoticeTask task, string word) => new($"{FileName}: task {task.Number} says '{word}', which is not known.");
}
