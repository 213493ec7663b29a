namespace Samspill.Domain.Registry;

/// <summary>What an organisation is, as far as grants, seats and mandates ask (grants.md a.2, field 4).</summary>
public enum OrganisationKind
{
    Municipality,
    CountyMunicipality,

    /// <summary>A city district that acts on behalf of Oslo .</summary>
    CityDistrict,
    PrivateKindergartenOwner,
    PrivateSchoolOwner,

    /// <summary>University or university college (UH, R-08).</summary>
    University,

    /// <summary>National centre that belongs to a university.</summary>
    NationalCentre,
    VocationalCollege,
    CompetenceNetwork,
    Union,
    EmployerOrganisation,

    /// <summary>A service of the state, such as Statped.</summary>
    StateService,
    CountyGovernor,
    Directorate,
    Other,
}

/// <summary>The written form of Norwegian an organisation is answered in .</summary>
public enum LanguageForm
{
    Nb,
    Nn,
}
