import { readFileSync } from "node:fs";
import routes from "~/routes";

export type MappedRoute = {
  /** As the map spells it: ":language/my/applications/:reference". */
  path: string;
  file: string;
  /** Takes posts. */
  action: boolean;
  /** Has something to show: a page. Otherwise it answers with a file or JSON. */
  page: boolean;
};

type Entry = { path?: string; file: string; index?: boolean; children?: Entry[] };

/** Every address of app/routes.ts; layouts without an address of their own are only walked through. */
export const MAPPED_ROUTES: readonly MappedRoute[] = routes.flatMap((entry) => addressesIn(entry, ""));

function addressesIn({ path, file, index, children = [] }: Entry, above: string): MappedRoute[] {
  const full = [above, path].filter((part) => part !== undefined && part !== "").join("/");
  const below = children.flatMap((child) => addressesIn(child, full));
  // A route with an address and an index below it is the frame of that page, not a page itself.
  const frame = path === undefined && index !== true;
  if (frame) return below;
  const source = readFileSync(`app/${file}`, "utf8");
  const action = /export (?:async )?(?:function|const) action\b/.test(source);
  const page = /export default /.test(source);
  if (children.some((child) => child.index) && !action) return below;
  return [{ path: full, file, action, page }, ...below];
}

/** The address of a route with its parameters filled in. @throws for one that is not given */
export function fillIn(path: string, parameters: Record<string, string>): string {
  return `/${path.replace(/:(\w+)\??/g, (_whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`no value for :${name} of ${path}`);
    return value;
  })}`;
}
