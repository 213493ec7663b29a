using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Grants;

/// <summary>What a running measure was granted, year by year, and what the report says about it.</summary>
public sealed record ParentShown(ParentReport Parent, ReportOrigin? Origin = null);
