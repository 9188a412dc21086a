using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Grains.Health;
using HealthPass.Grains.Helps;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;

namespace HealthPass.Api.Hotline;

/// <summary>Puts a person into the words that an agent reads out.</summary>
internal sealed class LookupPresenter(PersonPresenter persons, RuleBooks books)
{
    public LookupResult Present(PersonView view)
    {
        var person = persons.Present(view);
        var row = books.FindRow(view.Decision.ReasonCode);
        var (release, releaseEn) = ReleaseOf(view.Decision, row);
        return new(
            person.PersonId,
            person.MaskedName,
            person.DocumentType,
            person.MaskedDocument,
            person.MaskedPhone,
            person.RegionCode,
            person.RegionName,
            person.Colour,
            person.ReasonCode,
            person.Reason,
            person.ReasonEn,
            person.Since,
            person.Until,
            release,
            releaseEn,
            $"{view.Decision.Edition} · {view.Decision.ReasonCode} {row?.TitleZh}",
            view.Fact?.Authority,
            view.Fact?.DocumentNumber,
            person.WhatToDo,
            person.WhatToDoEn,
            [.. view.Events.Select(Present)],
            Rfc3339.Format(view.Fact?.Began),
            persons.PathOf(view.Region),
            view.Help?.SessionId.ToString(),
            view.Help?.Kind.ToWire());
    }

    private LookupEvent Present(PersonEvent happened)
    {
        var row = books.FindRow(happened.ReasonCode);
        var (zh, en) = happened.Colour switch
        {
            Colour.Green => ("绿码", "green"),
            Colour.Yellow => ("黄码", "yellow"),
            Colour.Red => ("红码", "red"),
            _ => ("无", "none"),
        };
        var (kind, text, textEn) = happened.Kind switch
        {
            PersonEventKind.Applied => ("applied", $"申领健康码（{zh}）", $"Applied ({en})"),
            PersonEventKind.FactAdded => ("fact_added", $"赋码事由生效：{row?.TitleZh}（{zh}）", $"Fact added: {row?.TitleEn} ({en})"),
            PersonEventKind.FactWithdrawn => ("fact_withdrawn", $"赋码事由撤销（{zh}）", $"Fact withdrawn ({en})"),
            PersonEventKind.Corrected => ("corrected", $"更正资料（{zh}）", $"Particulars put right ({en})"),
            _ => ("colour_changed", $"自动转码（{zh}）", $"Changed by itself ({en})"),
        };
        return new(Rfc3339.Format(happened.At), kind, text, textEn);
    }

    private static (string Zh, string En) ReleaseOf(ColourDecision decision, RuleRow? row)
    {
        if (row is null || decision.Colour == Colour.Green)
        {
            return (string.Empty, string.Empty);
        }

        var zh = new List<string>();
        var en = new List<string>();
        if (row.ReleasedBy(ReleaseKind.NegativeTest))
        {
            zh.Add("核酸检测阴性后自动转绿");
            en.Add("a negative test sampled afterwards");
        }

        if (row.ReleasedBy(ReleaseKind.CorrectedDeclaration))
        {
            zh.Add("更正健康申报后转绿");
            en.Add("a corrected declaration");
        }

        if (row.ReleasedBy(ReleaseKind.Excluded))
        {
            zh.Add("排除后转绿");
            en.Add("the suspicion being excluded");
        }

        if (decision.Until is { } until)
        {
            zh.Add($"{Rfc3339.InProvince(until):yyyy年M月d日 HH:mm}到期自动转绿");
            en.Add($"time, at {Rfc3339.InProvince(until):yyyy-MM-dd HH:mm}");
        }
        else if (row.ReleasedBy(ReleaseKind.Time))
        {
            zh.Add("管理期满后自动转绿（起算日尚未确定）");
            en.Add("time, once the day it counts from is known");
        }

        return (string.Join("；", zh), string.Join("; or ", en));
    }
}
