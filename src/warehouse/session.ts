import {readCatalogue, type Catalogue} from "./catalogue.js";
import {Engine} from "./engine.js";
import type {Layout} from "./layout.js";
import {createViews} from "./views.js";

/** A reader of one published set; later publications do not disturb it. */
export interface Session {
  readonly catalogue: Catalogue;
  readonly engine: Engine;
  close(): void;
}

/** Opens the published set for reading. Throws a sentence when nothing was ever loaded. */
export async function openSession(layout: Layout): Promise<Session> {
  const catalogue = await readCatalogue(layout);
  if (catalogue.sequence === 0)
    throw new Error(
      `${layout.warehouse} holds nothing yet; put exports into ${layout.inbox} and run regulars load`
    );
  const engine = await Engine.open();
  await createViews(engine, layout, catalogue);
  return {catalogue, engine, close: () => engine.shut()};
}
