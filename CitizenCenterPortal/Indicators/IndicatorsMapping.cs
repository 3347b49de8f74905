using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Indicators;

internal sealed class IndicatorsMapping :
    IEntityTypeConfiguration<Measure>, IEntityTypeConfiguration<BreakdownOption>, IEntityTypeConfiguration<Cell>, IEntityTypeConfiguration<Indicator>,
    IEntityTypeConfiguration<MeasureWording>, IEntityTypeConfiguration<RequiredLevel>, IEntityTypeConfiguration<YearOfLevels>
{
    private const int NameMaxLength = Measure.NameMaxLength;

    public void Configure(EntityTypeBuilder<Measure> builder)
    {
        builder.ToTable("Measures").HasKey(measure => measure.Code);
        builder.Property(measure => measure.Code).HasMaxLength(Measure.CodeMaxLength);
        builder.Property(measure => measure.Block).HasMaxLength(NameMaxLength);
        builder.Property(measure => measure.Name).HasMaxLength(NameMaxLength);
        builder.Property(measure => measure.NameEn).HasMaxLength(NameMaxLength);
        builder.Property(measure => measure.Unit).HasMaxLength(Measure.UnitMaxLength);
        builder.Property(measure => measure.Breakdown).HasMaxLength(Measure.CodeMaxLength);
        builder.Property(measure => measure.Min).HasPrecision(18, 4);
        builder.Property(measure => measure.Max).HasPrecision(18, 4);
        builder.Property(measure => measure.Clauses).HasMaxLength(NameMaxLength);
        builder.Property(measure => measure.Definition).HasMaxLength(Measure.DefinitionMaxLength);
        builder.Property(measure => measure.DefinitionEn).HasMaxLength(Measure.DefinitionMaxLength);
        builder.Ignore(measure => measure.DisplayName).Ignore(measure => measure.DisplayDefinition);
    }

    public void Configure(EntityTypeBuilder<MeasureWording> builder)
    {
        builder.ToTable("MeasureWordings").HasKey(wording => new { wording.Measure, wording.Year });
        builder.Property(wording => wording.Measure).HasMaxLength(Measure.CodeMaxLength);
        builder.Property(wording => wording.Name).HasMaxLength(NameMaxLength);
        builder.Property(wording => wording.NameEn).HasMaxLength(NameMaxLength);
        builder.Property(wording => wording.Definition).HasMaxLength(Measure.DefinitionMaxLength);
        builder.Property(wording => wording.DefinitionEn).HasMaxLength(Measure.DefinitionMaxLength);
        builder.HasOne<Measure>().WithMany().HasForeignKey(wording => wording.Measure);
    }

    public void Configure(EntityTypeBuilder<BreakdownOption> builder)
    {
        builder.ToTable("BreakdownOptions").HasKey(option => new { option.Breakdown, option.Code });
        builder.Property(option => option.Breakdown).HasMaxLength(Measure.CodeMaxLength);
        builder.Property(option => option.Code).HasMaxLength(Measure.CodeMaxLength);
        builder.Property(option => option.Name).HasMaxLength(NameMaxLength);
        builder.Property(option => option.NameEn).HasMaxLength(NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<Cell> builder)
    {
        builder.ToTable("Cells");
        builder.Property(cell => cell.Id).ValueGeneratedNever();
        builder.Property(cell => cell.Measure).HasMaxLength(Measure.CodeMaxLength);
        builder.Property(cell => cell.Option).HasMaxLength(Measure.CodeMaxLength);
        builder.HasIndex(cell => new { cell.Measure, cell.Option }).IsUnique();
        builder.HasOne<Measure>().WithMany().HasForeignKey(cell => cell.Measure);
    }

    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("Indicators").HasKey(indicator => indicator.Code);
        builder.Property(indicator => indicator.Code).HasMaxLength(16);
        builder.Property(indicator => indicator.Name).HasMaxLength(NameMaxLength);
        builder.Property(indicator => indicator.NameEn).HasMaxLength(NameMaxLength);
        builder.Property(indicator => indicator.Numerator).HasMaxLength(1000);
        builder.Property(indicator => indicator.Denominator).HasMaxLength(1000);
        builder.Property(indicator => indicator.Scale).HasPrecision(18, 4);
        builder.Property(indicator => indicator.Unit).HasMaxLength(16);
        builder.Property(indicator => indicator.Required).HasPrecision(18, 4);
        builder.Property(indicator => indicator.Target).HasPrecision(18, 4);
        builder.Property(indicator => indicator.Excellent).HasPrecision(18, 4);
        builder.Property(indicator => indicator.Clauses).HasMaxLength(NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<RequiredLevel> builder)
    {
        builder.ToTable("RequiredLevels").HasKey(level => new { level.Year, level.OrgUnitId, level.Own, level.Indicator });
        builder.Property(level => level.Indicator).HasMaxLength(16);
        builder.Property(level => level.Required).HasPrecision(18, 4);
        builder.Property(level => level.Target).HasPrecision(18, 4);
        builder.Property(level => level.Excellent).HasPrecision(18, 4);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(level => level.Indicator);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(level => level.OrgUnitId);
    }

    /// <summary>Reads the table of the levels; has neither a key nor a way to be written.</summary>
    public void Configure(EntityTypeBuilder<YearOfLevels> builder) => builder.ToView("RequiredLevels").HasNoKey();
}
