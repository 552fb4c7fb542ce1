import {readdirSync, readFileSync} from "node:fs";
import {join, relative, resolve, sep} from "node:path";
import {describe, expect, it} from "vitest";

const root = resolve(import.meta.dirname, "..");

interface Import {
  readonly from: string;
  /** A path relative to the project, or the name of a package. */
  readonly to: string;
  readonly isTypeOnly: boolean;
}

/** Every import line of the project's own TypeScript and of the scripts inside pages. */
const imports: Import[] = ["src", "models", "loaders", "pages"].flatMap((folder) =>
  sourcesUnder(join(root, folder)).flatMap(importsOf)
);

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(
      (entry) =>
        entry.isFile() &&
        /\.(ts|md)$/.test(entry.name) &&
        !entry.parentPath.includes(".observablehq")
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(path: string): Import[] {
  const source = readFileSync(path, "utf8");
  const lines = source.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^;"'`]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"/gm
  );
  return [...lines].map(([, typeOnly, named, bare]) => {
    const specifier = named ?? bare ?? "";
    const to = specifier.startsWith(".")
      ? relative(root, resolve(path, "..", specifier))
          .split(sep)
          .join("/")
      : specifier;
    return {
      from: relative(root, path).split(sep).join("/"),
      to,
      isTypeOnly: typeOnly !== undefined
    };
  });
}

/** The imports of some files that go anywhere but where they may. */
function strays(from: RegExp, allowed: RegExp[], also: {typesFrom?: RegExp} = {}): string[] {
  return imports
    .filter((one) => from.test(one.from))
    .filter((one) => !allowed.some((pattern) => pattern.test(one.to)))
    .filter((one) => !(one.isTypeOnly && also.typesFrom?.test(one.to)))
    .map((one) => `${one.from} imports ${one.to}`);
}

const packages = /^[@a-z]/;
const isPackage = (name: RegExp) => (one: Import) => !one.to.includes("/src/") && name.test(one.to);

describe("who may import whom", () => {
  it("pure rooms import each other and pure packages only", () => {
    const pure = /^src\/(stats|identity|attribution|experiment|points)\//;
    expect(
      strays(pure, [/^src\/(stats|identity|attribution|experiment|points)\//, /^@stdlib\//])
    ).toEqual([]);
  });

  it("pure rooms read neither clock nor chance", () => {
    const pure = ["stats", "identity", "attribution", "experiment", "points", "sample"].flatMap(
      (room) =>
        readdirSync(join(root, "src"), {withFileTypes: true}).some((entry) => entry.name === room)
          ? sourcesUnder(join(root, "src", room))
          : []
    );
    const impure = pure.filter((path) =>
      /Date\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(path, "utf8"))
    );
    expect(impure.map((path) => relative(root, path))).toEqual([]);
  });

  it("the words of models open nothing: types of Kysely and of the settings at most", () => {
    expect(
      strays(/^src\/model\//, [/^src\/model\//], {typesFrom: /^(kysely|src\/config\/)/})
    ).toEqual([]);
  });

  it("entities know the words of models and zod", () => {
    expect(strays(/^src\/entities\//, [/^src\/(entities|model)\//, /^zod$/])).toEqual([]);
  });

  it("the warehouse knows neither models nor loaders nor pages", () => {
    expect(
      strays(/^src\/warehouse\//, [
        /^src\/(warehouse|entities|model)\//,
        /^node:/,
        /^@duckdb\//,
        /^(zod|kysely)$/
      ])
    ).toEqual([]);
  });

  it("the runner leans on the warehouse and finds models by folder", () => {
    expect(
      strays(/^src\/runner\//, [/^src\/(runner|warehouse|model)\//, /^node:/, /^kysely$/], {
        typesFrom: /^src\/config\//
      })
    ).toEqual([]);
  });

  it("ingestion knows nothing of models", () => {
    expect(
      strays(/^src\/ingest\//, [/^src\/(ingest|warehouse|entities|config|model)\//, packages])
    ).toEqual([]);
  });

  it("loaders are declarations: entities and the words of ingestion", () => {
    expect(strays(/^loaders\//, [/^src\/(ingest|entities|config)\//, /^zod$/])).toEqual([]);
  });

  it("staging reads the landing schema and no model outside staging", () => {
    expect(
      strays(
        /^models\/staging\//,
        [/^src\/(entities|model)\//, /^src\/warehouse\/sql/, /^models\/staging\//, /^kysely$/],
        {typesFrom: /^src\/config\//}
      )
    ).toEqual([]);
  });

  it("intermediate models read staging and intermediate", () => {
    expect(
      strays(
        /^models\/intermediate\//,
        [
          /^src\/(model|stats|identity|attribution|experiment|points)\//,
          /^src\/warehouse\/sql/,
          /^models\/(staging|intermediate)\//,
          /^kysely$/
        ],
        {typesFrom: /^src\/config\//}
      )
    ).toEqual([]);
  });

  it("marts read models, never the landing schema", () => {
    expect(
      strays(
        /^models\/marts\//,
        [
          /^src\/(model|stats|identity|attribution|experiment|points)\//,
          /^src\/warehouse\/sql/,
          /^models\//,
          /^(kysely|arquero)$/
        ],
        {typesFrom: /^src\/config\//}
      )
    ).toEqual([]);
  });

  it("page data read marts", () => {
    expect(
      strays(/^pages\/data\//, [
        /^models\/(marts\/|metrics|terms)/,
        /^src\/site\//,
        /^src\/warehouse\/sql/,
        /^(kysely|arquero)$/
      ])
    ).toEqual([]);
  });

  it("pages stay inside pages and npm, never npm: or Node", () => {
    const page = /^pages\/(?!data\/)/;
    const allowed = [/^pages\//, /^(@observablehq\/(plot|inputs)|d3|htl|hyparquet|lit-html)/];
    expect(strays(page, allowed, {typesFrom: /^(models|src)\//})).toEqual([]);
  });

  it("only the command line finds models and loaders by folder or starts processes of its own", () => {
    const offenders = imports.filter(
      (one) =>
        one.from.startsWith("src/") &&
        !one.from.startsWith("src/cli/") &&
        /^(models|loaders)\//.test(one.to)
    );
    expect(offenders).toEqual([]);
    expect(
      imports.filter(isPackage(/^commander$/)).every((one) => one.from.startsWith("src/cli/"))
    ).toBe(true);
  });
});

describe("the house", () => {
  it("has the rooms that it should have at its top and no others", () => {
    const known = [
      "CONTRIBUTING.md",
      "LICENSE",
      "README.md",
      "data",
      "loaders",
      "models",
      "node_modules",
      "observablehq.config.ts",
      "package-lock.json",
      "package.json",
      "pages",
      "src",
      "test",
      "tsconfig.json"
    ];
    const found = readdirSync(root).filter((name) => !name.startsWith(".") && name !== "coverage");
    expect(found.filter((name) => !known.includes(name))).toEqual([]);
  });
});
