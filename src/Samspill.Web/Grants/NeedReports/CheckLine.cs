using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A broken rule as it is shown: with the report it is broken in, and where to mend it.</summary>
public sealed record CheckLine(WorkingReport Work, Check Check, string Address);
