import {sql, type Expression, type RawBuilder} from "kysely";
import type {Programme} from "../../../src/config/index.js";
import {flag, integer, key, model, money, quantity, text} from "../../../src/model/index.js";
import {exactRate, moneyProduct} from "../../../src/warehouse/sql.js";
import {products} from "../../staging/products.js";
import {receiptLines as lines} from "../../staging/receipt_lines.js";
import {receipts} from "../../staging/receipts.js";
import {withoutVat} from "./vat.js";

export const intReceiptLinesCosted = model({
  name: "int_receipt_lines_costed",
  grain: ["receipt_key", "line_no"],
  doc: "One row per receipt line, named by the product list where the till leaves it open, with its cost of goods, without VAT where the settings tell it.",
  refs: {lines, products, receipts},
  columns: {
    receipt_key: key("The receipt."),
    line_no: integer("The line's number on its receipt."),
    sku: text("The product.").nullable(),
    product_name: text("The product's name, as printed or else as listed.").nullable(),
    category: text("The category, as exported or else as listed.").nullable(),
    quantity: quantity("How many; negative when returned."),
    net_amount: money("Paid for the line after discounts."),
    cost_of_goods: money(
      "From the unit cost on the line, else of the product, else by the margin of the category, else by the default margin."
    ),
    is_cost_estimated: flag("No unit cost is known: the cost comes from a margin.")
  },
  select: (db, {programme}) => {
    const {vat} = programme;
    const isDated = vat.pricesInclude === true || vat.costsInclude;
    return db
      .with("any_products", (q) =>
        q
          .selectFrom("products")
          .select(["sku", "name", "category", "unit_cost"])
          .select(({fn}) =>
            fn
              .agg<number>("row_number")
              .over((over) => over.partitionBy("sku").orderBy("source"))
              .as("place")
          )
      )
      .with("named", (q) =>
        q
          .selectFrom("lines as l")
          .leftJoin("products as own", (join) =>
            join.onRef("own.source", "=", "l.source").onRef("own.sku", "=", "l.sku")
          )
          .leftJoin("any_products as other", (join) =>
            join.onRef("other.sku", "=", "l.sku").on("other.place", "=", 1)
          )
          .$if(isDated, (q) => q.innerJoin("receipts as r", "r.receipt_key", "l.receipt_key"))
          .select(["l.receipt_key", "l.line_no", "l.sku", "l.quantity", "l.net_amount"])
          .select(
            (isDated ? sql.ref<string>("r.business_date") : sql<string>`cast(null as date)`).as(
              "business_date"
            )
          )
          .select((eb) => [
            eb.fn.coalesce("l.product_name", "own.name", "other.name").as("product_name"),
            eb.fn.coalesce("l.category", "own.category", "other.category").as("category"),
            eb.fn.coalesce("l.unit_cost", "own.unit_cost", "other.unit_cost").as("unit_cost")
          ])
      )
      .selectFrom("named")
      .select([
        "receipt_key",
        "line_no",
        "sku",
        "product_name",
        "category",
        "quantity",
        "net_amount"
      ])
      .select(({eb, fn, ref}) => [
        fn
          .coalesce(
            withoutVat(
              moneyProduct(ref("quantity"), ref("unit_cost")),
              ref("business_date"),
              programme,
              vat.costsInclude
            ),
            moneyProduct(
              withoutVat(
                ref("net_amount"),
                ref("business_date"),
                programme,
                vat.pricesInclude === true
              ),
              costRate(ref("category"), programme)
            )
          )
          .as("cost_of_goods"),
        eb("unit_cost", "is", null).$castTo<boolean>().as("is_cost_estimated")
      ]);
  }
});

/** The share of a line's net amount that is cost where no unit cost is known. */
function costRate(category: Expression<string | null>, {margin}: Programme): RawBuilder<number> {
  const whens = Object.entries(margin.byCategory).map(
    ([name, rate]) => sql`when ${category} = ${name} then ${exactRate(1 - rate)}`
  );
  const otherwise = exactRate(1 - margin.defaultRate);
  return whens.length === 0
    ? otherwise
    : sql`case ${sql.join(whens, sql` `)} else ${otherwise} end`;
}
