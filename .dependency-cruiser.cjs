// Imports go downwards only (docs/architecture.md): pure domain, platform, domain with the world, web and ui,
// components, routes. Each rule says what to do instead.
const TESTS = "\\.(test|journey|drill)\\.tsx?$";
const SERVER = "\\.server\\.tsx?$";
const PURE = { path: "^app/domain/", pathNot: [SERVER, TESTS] };
const app = (name) => `^app/${name}/`;

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { pathNot: TESTS, ...from },
  to,
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    forbid("no-circles", "Move what both need into a third file below them.", {}, { circular: true }),
    forbid(
      "no-orphans",
      "Nothing uses this file: delete it, or use it.",
      {
        orphan: true,
        pathNot: [TESTS, "\\.d\\.ts$", "^app/routes/", "\\.config\\.(ts|cjs)$", "^\\.dependency-cruiser"],
      },
      {},
    ),
    forbid(
      "pure-domain",
      "A rule without .server in its name touches nothing of the world: pass in what it needs, or rename the file.",
      PURE,
      {
        path: "^(app/(platform|web|ui|components|routes|i18n)/|server/)|\\.server\\.",
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "pure-domain-libraries",
      "Pure rules use zod and date-fns only; of the Prisma client they import types.",
      PURE,
      {
        dependencyTypes: ["npm", "core"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/(zod|date-fns|@date-fns)/",
      },
    ),
    forbid("pure-domain-client", "Of the Prisma client, pure rules import types only.", PURE, {
      path: app("generated"),
      pathNot: "^app/generated/prisma/enums\\.ts$",
      dependencyTypesNot: ["type-only"],
    }),
    forbid(
      "platform-knows-no-domain",
      "Platform knows domain/errors only: hand it what it needs.",
      { path: app("platform") },
      {
        path: "^(app/(domain|web|ui|components|routes|i18n)/|server/)",
        pathNot: "^app/domain/errors\\.ts$",
      },
    ),
    forbid(
      "domain-knows-no-pages",
      "A use case knows neither HTTP nor pages.",
      { path: app("domain") },
      {
        path: "^(app/(web|ui|components|routes)/|server/)",
      },
    ),
    forbid(
      "domain-knows-no-framework",
      "A use case knows neither Remix nor React (mails apart, which are drawn with it).",
      {
        path: app("domain"),
        pathNot: ["^app/domain/messages/", TESTS],
      },
      { path: "node_modules/(@remix-run|react|react-dom|react-i18next|express)/" },
    ),
    forbid(
      "web-below-pages",
      "HTTP glue knows no page, only the shape in which its views hand questions to one.",
      { path: app("web") },
      {
        path: "^(app/(components|routes)/|server/)",
        pathNot: "^app/components/((error-page|site-header|site-footer)\\.tsx$|questions/[^/]+\\.ts$)",
      },
    ),
    forbid(
      "ui-knows-itself",
      "A primitive takes what it shows as props.",
      { path: app("ui") },
      {
        path: "^(app/(domain|platform|web|components|routes)/|server/)",
        pathNot: "^app/domain/languages\\.ts$",
      },
    ),
    forbid(
      "components-below-pages",
      "A shared piece uses ui, pure domain, paths and texts.",
      { path: app("components") },
      {
        path: "^(app/(platform|routes)/|server/)|^app/domain/.*\\.server\\.|^app/web/.*\\.server\\.",
      },
    ),
    forbid(
      "routes-touch-no-platform",
      "A page goes through a use case or web.",
      { path: app("routes") },
      {
        path: "^(app/(platform|generated)/|server/)",
      },
    ),
    forbid(
      "areas-are-strangers",
      "What two areas share belongs to components or web.",
      { path: "^app/routes/([^/]+)/" },
      {
        path: app("routes"),
        pathNot: "^app/routes/$1/",
      },
    ),
    forbid(
      "nothing-imports-routes",
      "Pages are used by the map of addresses only.",
      { pathNot: ["^app/routes/", TESTS] },
      {
        path: app("routes"),
      },
    ),
    forbid(
      "one-client",
      "Only platform/db makes a Prisma client; use asViewer or asSystem.",
      {
        path: "^(app|server)/",
        pathNot: ["^app/platform/db\\.server\\.ts$", "^app/generated/", TESTS],
      },
      { path: "^app/generated/prisma/client\\.ts$|node_modules/@prisma/adapter-pg", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "remix-at-the-edge",
      "Remix is imported in routes, root, entries, web and server only.",
      {
        path: "^app/(domain|platform|ui|components|i18n)/",
      },
      { path: "node_modules/@remix-run/", pathNot: "node_modules/@remix-run/(react|form-data-parser)/" },
    ),
    forbid(
      "product-without-tests",
      "The product does not import tests or development tools.",
      {
        path: "^(app|server|prisma/seed)/",
      },
      { path: "^tests/(setup|architecture|journeys|drills)/", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "declared-packages",
      "Add the package to package.json.",
      { path: "^(app|server|prisma|scripts)/" },
      {
        dependencyTypes: ["npm-no-pkg", "npm-unknown"],
      },
    ),
    forbid(
      "no-dev-packages",
      "What runs in production is a dependency, not a devDependency.",
      {
        path: "^(app|server)/",
        pathNot: [TESTS, "^app/routes\\.ts$"],
      },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(app/generated|build|\\.data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
