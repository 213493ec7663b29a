using Microsoft.EntityFrameworkCore;

namespace Samspill.Web.Tests.Contracts;

/// <summary>Every person of the demo county at a browser of their own, and somebody who has not signed in.</summary>
internal static class Everybody
{
    public static async Task<IReadOnlyList<(string Name, Visitor Visitor)>> OfAsync(World world)
    {
        var persons = await world.AskAsync(db => db.Persons.Select(person => new { person.Id, person.DisplayName }).ToListAsync());
        var visitors = new List<(string, Visitor)> { ("(public)", world.Visitor()) };
        foreach (var person in persons.OrderBy(person => person.DisplayName, StringComparer.Ordinal))
        {
            var visitor = world.Visitor();
            await visitor.SignInAsync(person.Id);
            visitors.Add((person.DisplayName, visitor));
        }

        return visitors;
    }

    /// <summary>Addresses that only answer to a form or with a file, and pages about answers.</summary>
    public static bool HasNoPage(string route) => route is Urls.SignOut or Urls.ActAs or "/ingen-tilgang" or "/saker/{id:guid}/vedlegg/{attachment:guid}" or "/kalender/{token}.ics" or "/oversikt/frist.ics" || route.StartsWith("/feil/", StringComparison.Ordinal);
}
