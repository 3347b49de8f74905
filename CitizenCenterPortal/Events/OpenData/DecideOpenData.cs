using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.OpenData;

/// <summary>The city says whether its events are open data.</summary>
public sealed class DecideOpenData(PortalDoor door)
{
    /// <summary>Turns it on or off, with what stands in every row.</summary>
    public async Task<Outcome> RunAsync(bool isOn, string code, string prefecture, string name, string reason, CancellationToken stop = default)
    {
        if (EventActs.Publish.WhyNot(reason) is { } why)
        {
            return Outcome.Refused(why);
        }

        var (digits, at, of) = (code.Normalize(System.Text.NormalizationForm.FormKC).Trim(), TypedWords.Clean(prefecture), TypedWords.Clean(name));
        if (!IsCode(digits))
        {
            return Outcome.Refused("全国地方公共団体コードは、検査数字までの 6 けたの数字で書いてください。");
        }

        if (at.Length > EventPublication.NameMaxLength || of.Length is 0 or > EventPublication.NameMaxLength)
        {
            return Outcome.Refused(new("都道府県名と市区町村名は、{0} 文字までで書いてください。", EventPublication.NameMaxLength));
        }

        await using var change = await door.OpenForChangeAsync(EventActs.Publish, [], stop);
        var row = await change.Rows<EventPublication>().FirstOrDefaultAsync(stop);
        if (row is null)
        {
            row = new() { Id = EventPublication.TheOne };
            change.Rows<EventPublication>().Add(row);
        }

        (row.IsOn, row.CityCode, row.Prefecture, row.City) = (isOn, digits, at, of);
        await change.CommitAsync(new ActNote { Reason = TypedWords.Clean(reason) }, stop);
        return Outcome.Done;
    }

    /// <summary>True for six digits whose last is the check digit: 11 less the rest by 11 of the others weighted 6 to 2, of which the last place counts.</summary>
    internal static bool IsCode(string text)
    {
        if (text.Length != EventPublication.CodeMaxLength || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = text.Take(5).Select((digit, place) => (digit - '0') * (6 - place)).Sum();
        return text[5] - '0' == (11 - (sum % 11)) % 10;
    }
}
