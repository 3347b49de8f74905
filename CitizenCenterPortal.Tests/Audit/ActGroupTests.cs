using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Audit.History;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>What the history is filtered by, as people read it.</summary>
public sealed class ActGroupTests
{
    public static TheoryData<string> Groups => [.. ActSentences.Acts.Keys.Select(code => code.Split('.')[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_group_of_acts_is_called_by_a_name_and_not_by_its_code(string group) => ActGroups.NameOf(group).ShouldNotBe(group);
}
