using System.CommandLine;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary><c>sample-city [--centers 60] [--years 3] [--seed 1]</c>.</summary>
internal static class SampleCommand
{
    private const int MostYears = 20;

    public static Command Make(IServiceProvider services)
    {
        var centres = new Option<int>("--centers") { Description = Words.Say("館の数 (12 から 20000)"), DefaultValueFactory = _ => new SampleWish().Centres };
        var years = new Option<int>("--years") { Description = Words.Say("年度の数 (1 から 20)"), DefaultValueFactory = _ => new SampleWish().Years };
        var seed = new Option<int>("--seed") { Description = Words.Say("乱数の種。同じ種からは同じ数値ができる"), DefaultValueFactory = _ => new SampleWish().Seed };
        centres.Validators.Add(given => Bound(given, CityPlan.Fewest, CityPlan.Most));
        years.Validators.Add(given => Bound(given, 1, MostYears));
        var command = new Command("sample-city", Words.Say("見本の市を作る")) { centres, years, seed };
        command.SetAction(async (given, stop) =>
        {
            await using var operation = services.CreateOperationScope();
            var built = await operation.ServiceProvider.GetRequiredService<BuildSampleCity>().RunAsync(
                new(given.GetValue(centres), given.GetValue(years), given.GetValue(seed)), line => given.InvocationConfiguration.Output.WriteLine(line), stop);
            if (!built.IsDone)
            {
                await given.InvocationConfiguration.Error.WriteLineAsync(built.Why!.ToString());
            }

            return built.IsDone ? 0 : 1;
        });
        return command;
    }

    private static void Bound(System.CommandLine.Parsing.OptionResult given, int low, int high)
    {
        if (given.GetValueOrDefault<int>() is var value && (value < low || value > high))
        {
            given.AddError(Words.Say("{0} は {1} から {2} までです。", given.Option.Name, low, high));
        }
    }
}
