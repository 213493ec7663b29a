namespace Samspill.Web.Registry;

/// <summary>Pages of a list, fifty rows each.</summary>
public sealed record Paging(int Total, int Asked)
{
    public const int Size = 50;

    public int Count => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The page asked for, or the nearest there is.</summary>
    public int Number => Math.Clamp(Asked, 1, Count);

    public int Skip => (Number - 1) * Size;
}
