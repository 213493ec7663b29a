using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <content>Who at the County Governor has the case.</content>
public sealed partial class GrantCase
{
    /// <summary>The caseworker who has the case; null while anybody can take it.</summary>
    public Ref<Person>? AssignedTo { get; private set; }

    private bool TakeCasework(Fact fact)
    {
        switch (fact)
        {
            case CaseAssigned assigned: AssignedTo = assigned.Person; break;
            case CaseReleased: AssignedTo = null; break;
            case ApprovalTakenBack: (Status, QualityCheck) = (CaseStatus.Submitted, null); break;
            default: return false;
        }

        return true;
    }
}
