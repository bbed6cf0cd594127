import { afterAll, beforeAll, expect, test } from "vitest";
import { goldenLines, sentLines, writeGolden } from "../access/golden-fields";
import { type Fields, readEveryPage } from "../access/read-every-page";
import { WEIGHTY } from "../access/weighty-fields";
import { type StartedApp, startApp } from "../setup/app";
import { findRows } from "../setup/find-rows";

let app: StartedApp;
let fields: Fields;
beforeAll(async () => {
  app = await startApp({ env: { WORKER: "off" } });
  ({ fields } = await readEveryPage(app, await findRows(app)));
  if (process.env.UPDATE_GOLDEN) writeGolden(fields);
}, 900_000);
afterAll(() => app?.stop());

/** Where somebody is sent a field that is too weighty for them, as "route reader field". */
function misplaced(lines: Iterable<string>): string[] {
  return [...lines].filter((line) => {
    const [route = "", who = "", ...field] = line.split(" ");
    return WEIGHTY.some(
      ({ named, shown }) => named.test(field.join(" ")) && !shown[route]?.some((reader) => reader === who),
    );
  });
}

test("Nobody is sent a field that the golden lists do not have for them", () => {
  const golden = goldenLines();
  const sent = sentLines(fields);
  // The lists may hold more: what the demonstration data show moves with the day on which they are loaded.
  expect(
    [...sent].filter((line) => !golden.has(line)),
    "read what is new, then write the lists anew: UPDATE_GOLDEN=1 npx vitest run --project drills tests/drills/fields.drill.ts",
  ).toEqual([]);
  expect(sent.size).toBeGreaterThan(golden.size * 0.9);
});

test("Days of birth, numbers of documents, marks, notes and secrets are sent to nobody but those who are to see them", () => {
  expect(misplaced(sentLines(fields))).toEqual([]);
  expect(misplaced(goldenLines())).toEqual([]);
});

test("A field that is new, or shown to somebody else, is found", () => {
  const [line = ""] = goldenLines();
  expect(goldenLines().has(`${line}Too`)).toBe(false);
  const own = "routes/staff/application coordinator identity.fin";
  expect(goldenLines().has(own)).toBe(true);
  expect(misplaced([own])).toEqual([]);
  const elsewhere = ["routes/staff/application reviewer identity.fin", "routes/unit/placement supervisor birthDate"];
  expect(misplaced(elsewhere)).toEqual(elsewhere);
});
