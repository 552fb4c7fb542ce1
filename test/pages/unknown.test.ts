import {describe, expect, it} from "vitest";
import {entityNames} from "../../pages/components/entities.js";
import {knownOf} from "../../pages/components/unknown.js";
import {unlocks} from "../../pages/components/unlocks.js";
import {entityByName, fieldsOf} from "../../src/entities/index.js";

describe("what exports may tell", () => {
  it("names tables and columns that the landing schema has, and every table at least once", () => {
    for (const {entity, columns = [], title} of unlocks) {
      const declared = entityByName.get(entity);
      expect(declared, title).toBeDefined();
      const fields = declared ? fieldsOf(declared).map(({name}) => name) : [];
      expect(
        columns.filter((column) => !fields.includes(column)),
        title
      ).toEqual([]);
    }
    const told = new Set(unlocks.map(({entity}) => entity));
    expect([...entityByName.keys()].filter((entity) => !told.has(entity))).toEqual([]);
    expect([...entityNames].sort()).toEqual([...entityByName.keys()].sort());
  });

  it("is missing without rows, partly told below half of them, and there from half on", () => {
    const field = (column_name: string, filled_count: number) => ({
      entity: "receipts",
      column_name,
      row_count: 100,
      filled_count
    });
    const known = knownOf([
      field("receipt_id", 100),
      field("card_number", 20),
      field("phone", 60),
      field("seller_id", 49),
      field("discount_amount", 0)
    ]);
    const stateOf = (title: string) => known.find((one) => one.title === title)?.state;
    expect(stateOf("What was sold")).toBe("there");
    expect(stateOf("Whose receipt it is")).toBe("there");
    expect(stateOf("Who sold it")).toBe("partly");
    expect(stateOf("What was given as a discount")).toBe("missing");
    expect(stateOf("What was in the basket")).toBe("missing");
  });
});
