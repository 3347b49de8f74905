using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Identity.Mail;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports.Deadlines.Mail;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Deadlines.Mail;

/// <summary>Whose address is kept how, who sees it, and what the administrator is told of mail that does not go out.</summary>
public sealed class MailAddressTests
{
    [EachDatabase]
    public async Task An_address_lies_in_no_table_and_no_journal_as_it_is_and_goes_with_the_name(TestDatabase database)
    {
        using var city = await MailCity.BuildAsync(database);
        var person = await city.HireAsync("it:one", "center-staff", "D101", "hanako@city.example.jp");
        (await MailCity.Read(city.DoorOf(person, "center-staff", "D101")).OwnAsync()).ShouldBe(new("hanako@city.example.jp", false));
        (await MailCity.Read(city.Door("administrator", "")).OfAsync(person)).Address.ShouldBe("hanako@city.example.jp");
        await Should.ThrowAsync<DoorClosedException>(() => MailCity.Read(city.DoorOf(person, "center-director", "D101")).OfAsync(person));

        await using (var db = database.Everything())
        {
            (await db.Set<JournalEntry>().Where(line => line.Act == MailActs.SetAddress.Code).ToListAsync()).ShouldAllBe(line => !line.Detail.Contains('@'));
            (await db.Set<MailAddress>().ToListAsync()).ShouldAllBe(row => row.Address.Ciphertext.Length > 20 && !row.Address.Ciphertext.Contains('@'));
        }

        (await new ErasePerson(city.Door("administrator", ""), new(new(new byte[32]))).RunAsync("it:one")).ShouldBe(Outcome.Done);
        (await MailCity.Read(city.Door("administrator", "")).OfAsync(person)).Address.ShouldBe("");
        (await MailCity.Addresses(city.Door("administrator", "")).RunAsync(person, "hanako@city.example.jp", "再登録")).Why!.ToString().ShouldContain("氏名は消されています");
    }

    [EachDatabase]
    public async Task What_is_no_address_is_refused_and_a_person_turns_only_their_own_mail_off(TestDatabase database)
    {
        using var city = await MailCity.BuildAsync(database);
        var person = await city.HireAsync("it:one", "center-staff", "D101", "hanako@city.example.jp");
        var admin = MailCity.Addresses(city.Door("administrator", ""));
        (await admin.RunAsync(person, "花子", "届出")).Kind.ShouldBe(OutcomeKind.Refused);
        (await admin.RunAsync(person, "hanako@city.example.jp", "")).Kind.ShouldBe(OutcomeKind.Refused);
        (await admin.RunAsync(9999, "hanako@city.example.jp", "届出")).ShouldBe(Outcome.NotFound);
        await Should.ThrowAsync<DoorClosedException>(() => MailCity.Addresses(city.Door("city-director", "C00")).RunAsync(person, "x@city.example.jp", "届出"));

        var own = MailCity.Addresses(city.DoorOf(person, "center-staff", "D101"));
        (await own.TurnAsync(MailActs.TurnOn)).Kind.ShouldBe(OutcomeKind.Refused);
        (await own.TurnAsync(MailActs.TurnOff)).ShouldBe(Outcome.Done);
        (await MailCity.Addresses(city.Door("center-staff", "D102")).TurnAsync(MailActs.TurnOff)).Why!.ToString().ShouldContain("登録されていません", Case.Sensitive, "the administrator's number, who has none");
        (await MailCity.Read(city.Door("administrator", "")).OfAsync(person)).Off.ShouldBeTrue();
        (await admin.RunAsync(person, "", "不要")).ShouldBe(Outcome.Done);
        (await admin.RunAsync(person, "", "不要")).Kind.ShouldBe(OutcomeKind.Refused);
    }

    [EachDatabase]
    public async Task The_administrator_is_told_what_does_not_go_out_and_why(TestDatabase database)
    {
        using var city = await MailCity.BuildAsync(database);
        city.Server.Trouble = MailTrouble.Silent;
        await city.SendAsync();
        var view = await new ReadMails(city.Door("administrator", ""), new(city.Settings), new(new(new(new byte[32])))).ReadAsync();
        view.Open.ShouldHaveSingleItem().ShouldSatisfyAllConditions(open => open.Fault.ShouldBe(MailFault.NoAnswer), open => open.Count.ShouldBe(2));
        MailWords.Why(MailFault.NoAnswer).ShouldStartWith("メールサーバーが応答しません。");
        view.Lines.Select(line => (line.About, line.To)).ShouldBe([("D101館　令和8年10月分の提出のお願い", "杜野 花子"), ("W1館　待っている報告のまとめ", "杜野 花子")], ignoreOrder: true);
        view.Addresses.ShouldBe(2);
        await Should.ThrowAsync<DoorClosedException>(() => new ReadMails(city.Door("city-director", "C00"), new(null), new(new(new(new byte[32])))).ReadAsync());
    }
}
