import routes from "../../../app/routes";

type Route = { path?: string; index?: boolean; file: string; children?: Route[] };

/** The map of addresses to files, in the order of app/routes.ts. */
export async function routesDocument(): Promise<string> {
  const rows = flatten(await routes, "");
  return [
    "# Addresses",
    "",
    "Read from `app/routes.ts`. `/healthz`, `/readyz` and files come from `server/` before these.",
    "",
    "| address | file |",
    "|---|---|",
    ...rows.map(({ address, file }) => `| \`${address}\` | \`app/${file}\` |`),
    "",
  ].join("\n");
}

function flatten(some: Route[], above: string): { address: string; file: string }[] {
  return some.flatMap((route) => {
    const address = route.path ? `${above}/${route.path}` : above;
    const own = route.path || route.index ? [{ address: address || "/", file: route.file }] : [];
    return [
      ...(route.children && !route.index && own.length > 0 && isLayout(route) ? [] : own),
      ...flatten(route.children ?? [], address),
    ];
  });
}

/** A route with children is the frame around its pages. */
function isLayout(route: Route): boolean {
  return (route.children?.length ?? 0) > 0;
}
