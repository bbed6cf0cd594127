import { expect, test } from "vitest";
import { dataMapDocument } from "./generated/data-map-document";
import { faultsDocument } from "./generated/faults-document";
import { modulesDocument } from "./generated/modules-document";
import { routesDocument } from "./generated/routes-document";
import { schemaDocument } from "./generated/schema-document";
import { statesDocument } from "./generated/states-document";

const WHAT_TO_DO = "docs/generated is out of date: run `npm run docs` and commit what it writes";

test.each([
  ["states.md", statesDocument],
  ["tables.md", schemaDocument],
  ["modules.md", modulesDocument],
  ["routes.md", routesDocument],
  ["data-map.md", dataMapDocument],
  ["faults.md", faultsDocument],
])("docs/generated/%s says what the code says", async (name, write) => {
  await expect(await write(), WHAT_TO_DO).toMatchFileSnapshot(`../../docs/generated/${name}`);
});
