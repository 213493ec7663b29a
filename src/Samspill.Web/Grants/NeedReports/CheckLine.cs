using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A broken rule as it is shown: with the report it is broken in, where to mend it, and whether it says itself how hard it is.</summary>
public sealed record CheckLine(WorkingReport Work, Check Check, string Address, bool SaysLevel);
