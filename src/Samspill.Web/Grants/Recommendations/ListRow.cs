using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>A row of the ranked list.</summary>
/// <param name="Index">Where the line stands in the list as it is stored, and in the form; moving changes nothing in it.</param>
/// <param name="UsedSoFar">What this line and those above it propose for year 1; null for lines without money.</param>
/// <param name="IsOpen">The reader can write in the row.</param>
/// <param name="IsRecused">The reader steps aside in the case.</param>
/// <param name="IsOvertaken">Somebody else changed the line that the user was changing.</param>
public sealed record ListRow(RecommendationLine Line, int Index, Nok? UsedSoFar, bool IsOpen, bool IsRecused, bool IsOvertaken)
{
    private readonly LineInput? typed;

    /// <summary>The line as it stands in the form.</summary>
    public LineInput Input
    {
        get => typed ?? LineInput.From(Line);
        init => typed = value;
    }

    /// <summary>What a cell is called in the form.</summary>
    public string NameOf(string column) => $"Lines[{Index}].{column}";

    /// <summary>The id of a cell, as links to fields write it.</summary>
    public string IdOf(string column) => IdOf(Index, column);

    /// <summary>The same, from where the line stands in the list as it is stored.</summary>
    public static string IdOf(int index, string column) => $"Lines_{index}__{column}";
}

/// <summary>The rows of a list and where the frame ends among them.</summary>
/// <param name="Cut">How many rows stand above the cut line; null when there is nothing to cut.</param>
/// <param name="CutLeft">What is left of the frame at the cut.</param>
/// <param name="Passes">Rows under the cut line propose more than the frame has.</param>
public sealed record ListRows(IReadOnlyList<ListRow> Rows, int? Cut, Nok CutLeft, bool Passes)
{
    public static ListRows Of(ListSetting setting, Func<RecommendationLine, bool> isRecused, bool mayRank, IReadOnlySet<Guid> overtaken)
    {
        var rows = new List<ListRow>();
        var used = Nok.Zero;
        var places = setting.List.Lines.Index().ToDictionary(pair => pair.Item.Case, pair => pair.Index);
        foreach (var line in setting.Ranked)
        {
            used += line.Amounts.Year1;
            var isAside = isRecused(line);
            rows.Add(new ListRow(line, places[line.Case], line.Amounts.Year1 > Nok.Zero ? used : null, mayRank && !isAside, isAside, overtaken.Contains(line.Case)));
        }

        return Cutting(rows, setting.Available);
    }

    /// <summary>The row of a case.</summary>
    public ListRow? Of(Guid @case) => Rows.FirstOrDefault(row => row.Line.Case == @case);

    private static ListRows Cutting(List<ListRow> rows, Nok? available)
    {
        var lastWithMoney = rows.FindLastIndex(row => row.UsedSoFar is not null);
        if (available is not { } frame || lastWithMoney < 0) { return new ListRows(rows, null, Nok.Zero, false); }
        var firstOver = rows.FindIndex(row => row.UsedSoFar > frame);
        var cut = firstOver >= 0 ? firstOver : lastWithMoney + 1;
        var used = rows.Take(cut).Select(row => row.UsedSoFar).LastOrDefault(sum => sum is not null) ?? Nok.Zero;
        return new ListRows(rows, cut, frame - used, firstOver >= 0);
    }
}
