// What can be said of the code without running it. Each check is one line of `npm run check` and of `npm test`.
import { runTool } from "./steps/run-tool.mjs";

/** @type {{ name: string, run: () => Promise<unknown> }[]} */
export const CHECKS = [
  {
    name: "types",
    run: () =>
      runTool("typescript/bin/tsc", [
        "--noEmit",
        "--incremental",
        "--tsBuildInfoFile",
        "node_modules/.cache/types.json",
        "-p",
        ".",
      ]),
  },
  {
    name: "lint",
    run: () => runTool("@biomejs/biome/bin/biome", ["ci", "--max-diagnostics=50", "--error-on-warnings", "."]),
  },
  {
    name: "boundaries",
    run: () =>
      runTool("dependency-cruiser/bin/dependency-cruise.mjs", [
        ...["app", "server", "prisma/seed", "scripts"],
        ...["--config", ".dependency-cruiser.cjs", "--output-type", "err"],
      ]),
  },
  { name: "dead code", run: () => runTool("knip/bin/knip.js", ["--no-progress"]) },
];
