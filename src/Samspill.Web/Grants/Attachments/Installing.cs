using Samspill.Web.Files;
using Samspill.Web.Spine.Followers;

namespace Samspill.Web.Grants.Attachments;

/// <summary>What the program needs to take files: where they lie, who scans them, and the follower that has them scanned.</summary>
public static class Installing
{
    private const string Attached = "attachments.attached.v1";

    public static IServiceCollection AddAttachments(this IServiceCollection services, string database)
    {
        services.AddSingleton<IFileStore>(provider => new FileFolder(Set(provider, FileFolder.Setting) ?? FileFolder.DefaultFor(database)));
        services.AddSingleton(provider => Clamd.Of(Set(provider, Clamd.Setting)));
        return services.AddFollower<Scanning>(Scanning.Name, Attached).AddHostedService<ScanningAgain>();
    }

    private static string? Set(IServiceProvider provider, string setting) =>
        provider.GetRequiredService<IConfiguration>()[setting] is { Length: > 0 } value ? value : null;
}
