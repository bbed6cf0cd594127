import { z } from "zod";

const FLAT = z.array(z.unknown());

/**
 * What the loaders of a page answer, by the id of their route, as a browser of ours asks for them ("….data"): one flat
 * list in which a number names a place and a negative one a value without a place.
 * @throws for what is no such answer
 */
export function loaderData(body: string): Record<string, unknown> {
  const flat = FLAT.parse(JSON.parse(body.split("\n")[0] ?? ""));
  const routes = hydrated(flat, 0);
  if (!isObject(routes)) throw new Error("no data of routes");
  return Object.fromEntries(
    Object.entries(routes).flatMap(([id, answer]) => (isObject(answer) && "data" in answer ? [[id, answer.data]] : [])),
  );
}

/** Where the loaders of a page send its reader; null when they do not. */
export function redirectIn(body: string): string | null {
  return /"SingleFetchRedirect",\d+\].*?"redirect","([^"]+)"/.exec(body)?.[1] ?? null;
}

function hydrated(flat: readonly unknown[], at: unknown): unknown {
  if (typeof at !== "number" || at < 0) return null;
  const value = flat[at];
  if (Array.isArray(value)) {
    // A list that begins with a word is something else than a list: a date, a set, a promise. None of them has keys.
    return typeof value[0] === "string" ? value[0] : value.map((each) => hydrated(flat, each));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, place]) => [String(flat[Number(name.slice(1))]), hydrated(flat, place)]),
  );
}

/** Names that are data themselves: references, numbers, ids, codes of cohorts and units. */
const DATA = /^(\d+|[A-Z][A-Z0-9-]*\d[A-Z0-9-]*|[A-Z]{2,}(-[A-Z]{2,})*|.*[0-9a-f]{8}-[0-9a-f-]{27}.*)$/;

/** The paths of all fields in something, sorted: "rows[].name". */
export function keyPaths(value: unknown): string[] {
  const found = new Set<string>();
  const walk = (each: unknown, above: string) => {
    if (Array.isArray(each)) for (const item of each) walk(item, `${above}[]`);
    else if (isObject(each)) {
      for (const [name, below] of Object.entries(each)) {
        const path = `${above}${above === "" ? "" : "."}${DATA.test(name) ? "*" : name}`;
        found.add(path);
        // The sentences of a page are ours, and no data.
        if (name !== "texts") walk(below, path);
      }
    }
  };
  walk(value, "");
  return [...found].sort();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
