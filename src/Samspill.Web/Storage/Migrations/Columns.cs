using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Samspill.Web.Storage.Migrations;

/// <summary>Columns that recur in migrations.</summary>
internal static class Columns
{
    public static OperationBuilder<AddColumnOperation> Guid(this ColumnsBuilder table, bool nullable = false) => table.Column<Guid>(nullable: nullable);

    public static OperationBuilder<AddColumnOperation> Text(this ColumnsBuilder table, bool nullable = false) => table.Column<string>(nullable: nullable);

    public static OperationBuilder<AddColumnOperation> Number(this ColumnsBuilder table, bool nullable = false) => table.Column<int>(nullable: nullable);

    public static OperationBuilder<AddColumnOperation> Long(this ColumnsBuilder table, bool nullable = false) => table.Column<long>(nullable: nullable);

    public static OperationBuilder<AddColumnOperation> Bool(this ColumnsBuilder table) => table.Column<bool>(nullable: false);

    public static OperationBuilder<AddColumnOperation> Day(this ColumnsBuilder table, bool nullable = false) => table.Column<DateOnly>(nullable: nullable);

    /// <summary>Every subject's hash of its last ledger row.</summary>
    public static OperationBuilder<AddColumnOperation> Head(this ColumnsBuilder table) => table.Column<string>(nullable: false, defaultValue: "");
}
