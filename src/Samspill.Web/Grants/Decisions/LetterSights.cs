using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>What letters need: the addressees as the registry has them, the sender, whom to ask, who signs, and the date of the report.</summary>
internal static class LetterSights
{
    public static async Task<Sight> LetterAsync(Looking looking)
    {
        var @case = (GrantCase)looking.Subject;
        var ids = (@case.Content?.Budget.Recipients.Select(recipient => recipient.Organisation) ?? [])
            .Append(@case.Owner.Value).Append(@case.District.Value).Distinct().ToList();
        var organisations = await looking.Read.EachAsync(ids, missing => looking.Db.Organisations.AsNoTracking().Where(row => missing.Contains(row.Id)).ToListAsync(looking.Ct), row => row.Id);
        var sender = organisations.First(row => row.Id == @case.District.Value);
        var people = new[] { @case.QualityCheck?.By ?? @case.Dismissal?.By ?? Guid.Empty, looking.Actor.Person };
        var persons = await looking.Read.EachAsync([.. people.Distinct()], missing => looking.Db.Persons.AsNoTracking().Where(row => missing.Contains(row.Id)).ToListAsync(looking.Ct), row => row.Id);
        var names = persons.ToDictionary(row => row.Id, row => row.DisplayName);
        var dates = await looking.Read.OnceAsync(("dates", @case.Round), () => looking.Db.Rounds.AsNoTracking().Where(row => row.Id == @case.Round.Value).Select(row => row.Dates).FirstAsync(looking.Ct));
        return new LetterSight(
            [.. organisations.Where(row => row.Kind != OrganisationKind.CountyGovernor).Select(row => new Addressee(row.Id, row.Number, row.Name, row.Address ?? "", row.LanguageForm))],
            sender.Name,
            sender.Address ?? "",
            names.GetValueOrDefault(people[0], ""),
            names.GetValueOrDefault(people[1], ""),
            dates.FirstOrDefault(date => date.Key == "report")?.Day);
    }
}
