using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Samspill.Web.Storage;

namespace Samspill.Web.Security;

/// <summary>
/// Keeps the keys of the session cookies and the form tokens in the database: who is signed in stays so when the server has been down, and several
/// servers understand each other's cookies. Whoever reads the database can make sessions, so a backup of it is a secret (docs/operations.md).
/// </summary>
public sealed class SessionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<SamspillDb>().SessionKeys.AsNoTracking().Select(row => row.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var xml = element.ToString(SaveOptions.DisableFormatting);
        scope.ServiceProvider.GetRequiredService<SamspillDb>().Database.ExecuteSql($"INSERT INTO session_keys (name, xml) VALUES ({friendlyName}, {xml})");
    }

    /// <summary>Makes cookies and tokens rest on these keys.</summary>
    public static void Use(WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("samspill");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new SessionKeys(services.GetRequiredService<IServiceScopeFactory>())));

        // It warns on every start that the keys are stored as they are, which is written down where backups are.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
