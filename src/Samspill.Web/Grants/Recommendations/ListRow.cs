using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>A row of the ranked list.</summary>
/// <param name="Index">Where the line stands in the form; null when it is not there.</param>
/// <param name="UsedSoFar">What this line and those above it propose for year 1; null for lines without money.</param>
/// <param name="IsRecused">The reader steps aside in the case.</param>
/// <param name="IsOvertaken">Somebody else changed the line that the user was changing.</param>
public sealed record ListRow(RecommendationLine Line, int? Index, Nok? UsedSoFar, bool IsRecused, bool IsOvertaken)
{
    /// <summary>The reader can write in the row.</summary>
    public bool IsOpen => Index is not null && !IsRecused;
}

/// <summary>The rows of a list and where the frame ends among them.</summary>
/// <param name="Cut">How many rows stand above the cut line; null when there is nothing to cut.</param>
/// <param name="CutLeft">What is left of the frame at the cut.</param>
/// <param name="Passes">Rows under the cut line propose more than the frame has.</param>
public sealed record ListRows(IReadOnlyList<ListRow> Rows, int? Cut, Nok CutLeft, bool Passes)
{
    public static ListRows Of(ListSetting setting, IReadOnlyList<LineInput> inputs, Guid reader, IReadOnlySet<Guid> overtaken)
    {
        var rows = new List<ListRow>();
        var used = Nok.Zero;
        foreach (var line in setting.Ranked)
        {
            used += line.Amounts.Year1;
            var index = inputs.Select((input, place) => (input.Case, place)).Where(pair => pair.Case == line.Case).Select(pair => (int?)pair.place).FirstOrDefault();
            var isRecused = setting.List.IsRecused(reader, line.Case);
            rows.Add(new ListRow(line, index, line.Amounts.Year1 > Nok.Zero ? used : null, isRecused, overtaken.Contains(line.Case)));
        }

        return Cutting(rows, setting.Available);
    }

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
