using System.CommandLine;
using System.Globalization;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary><c>sample-city [--centers 60] [--years 3] [--seed 1]</c>.</summary>
internal static class SampleCommand
{
    private const int MostYears = 20;

    public static Command Make(IServiceProvider services)
    {
        var centres = Number("--centers", Words.Say("館の数 (12 から 20000)"), new SampleWish().Centres, CityPlan.Fewest, CityPlan.Most);
        var years = Number("--years", Words.Say("年度の数 (1 から 20)"), new SampleWish().Years, 1, MostYears);
        var seed = Number("--seed", Words.Say("乱数の種。同じ種からは同じ数値ができる"), new SampleWish().Seed, 0, int.MaxValue);
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

    private static Option<int> Number(string name, string what, int usual, int low, int high) => new(name)
    {
        Description = what,
        DefaultValueFactory = _ => usual,
        CustomParser = given =>
        {
            if (!int.TryParse(given.Tokens.Count == 1 ? given.Tokens[0].Value : null, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < low || value > high)
            {
                given.AddError(Words.Say("{0} は {1} から {2} までの整数です。", name, low, high));
            }

            return value;
        },
    };
}
