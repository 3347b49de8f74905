using System.Globalization;
using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Tests.Kernel;

public sealed class NamesTests
{
    private static readonly OrgUnit Hub = new() { Id = 2, Code = "W1", Name = "東山区中央市民センター", NameEn = "Higashiyama Ward Central Civic Center", Tier = Tier.Ward, Ward = "東山区" };
    private static readonly OrgUnit Nameless = new() { Id = 3, Code = "W2", Name = "西川区中央市民センター", Tier = Tier.Ward, Ward = "西川区" };

    [Fact]
    public void In_English_the_city_and_its_wards_have_English_names_where_they_were_given()
    {
        var tree = new OrgTree([Hub, Nameless], [], [], [], []);
        var ui = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Words.English;
            Said().ShouldBe(("Morino City", "杜野市", "Higashiyama Ward", "西川区"));
            CultureInfo.CurrentUICulture = Words.Japanese;
            Said().ShouldBe(("杜野市", "杜野市", "東山区", "西川区"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = ui;
        }

        (string City, string Plain, string Ward, string Other) Said() => (new CityName("杜野市", "Morino City").Text, new CityName("杜野市").Text, tree.WardOf(Hub), tree.WardOf(Nameless));
    }
}
