namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>What the reports of a year ask, and how the city changes it for years to come.</summary>
public sealed class YearFormsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddScoped<ReadYearForm>().AddScoped<ChangeForm>();
}
