using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FormsByYear : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FromYear",
                table: "Measures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UntilYear",
                table: "Measures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MeasureWordings",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Definition = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DefinitionEn = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureWordings", x => new { x.Measure, x.Year });
                    table.ForeignKey(
                        name: "FK_MeasureWordings_Measures_Measure",
                        column: x => x.Measure,
                        principalTable: "Measures",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MeasureWordings");

            migrationBuilder.DropColumn(
                name: "FromYear",
                table: "Measures");

            migrationBuilder.DropColumn(
                name: "UntilYear",
                table: "Measures");
        }
    }
}
