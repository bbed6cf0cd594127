import { Window } from "happy-dom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { READING } from "../access/pivot-of-reading";
import { plantPayloads } from "../access/plant-payloads";
import { cookiesOfReaders, READERS } from "../access/read-every-page";
import { PAYLOADS, plantedIn } from "../access/script-payloads";
import { type StartedApp, startApp } from "../setup/app";
import { type Found, findRows } from "../setup/find-rows";
import { send } from "../setup/send";
import { addressOf, pageVisits } from "../setup/visits";

let app: StartedApp;
let found: Found;
beforeAll(async () => {
  app = await startApp({ env: { WORKER: "off" } });
  found = await findRows(app);
});
afterAll(() => app?.stop());

/** What payloads made of a page; nothing in it is run or fetched. */
function madeIn(html: string): string[] {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  return plantedIn(new window.DOMParser().parseFromString(html, "text/html"));
}

const seen = new Map<string, number>();
/** Every visit to a page, with all readers whom the pivot says it is shown to. */
const PAGES = pageVisits().map((page) => {
  const nth = seen.get(page.path) ?? 0;
  seen.set(page.path, nth + 1);
  const told = READING[page.path]?.[nth]?.split(" ") ?? [];
  return { ...page, readers: READERS.filter((_, at) => told[at] === "Y") };
});

test("Two hundred texts that run where a page forgets to encode them stay texts, on every page, for all its readers", async () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(200);
  const { texts, refused } = await plantPayloads(app.database.ownerUrl, PAYLOADS);
  expect(refused).toEqual([]);
  expect(texts).toBeGreaterThan(2000);
  const cookies = await cookiesOfReaders(app);
  const faults: string[] = [];
  const withTexts = new Set<string>();
  for (const page of PAGES) {
    const target = addressOf(page, "en", found);
    for (const who of page.readers) {
      const cookie = cookies[who];
      const { status, body } = await send(app.address, target, {
        headers: { connection: "close", ...(cookie && { cookie }) },
      });
      if (status >= 500) faults.push(`${target} for ${who}: ${status}`);
      if (!body.includes("planted")) continue;
      withTexts.add(target);
      for (const made of madeIn(body)) faults.push(`${target} for ${who}: ${made}`);
    }
  }
  expect(faults).toEqual([]);
  // Most pages show something that somebody wrote.
  expect(withTexts.size).toBeGreaterThan(PAGES.length / 2);
}, 900_000);

test("Each of them is found where it is not encoded: in a text, an attribute, or an address", () => {
  const places = [(text: string) => `<p>${text}</p>`, (text: string) => `<p title="${text}">x</p>`].concat(
    (text: string) => `<p title='${text}'>x</p>`,
    (text: string) => `<a href="${text.replaceAll('"', "")}">x</a>`,
    (text: string) => `<script>"${text}"</script><textarea>${text}</textarea><style><!--${text}</style>`,
  );
  const unseen = PAYLOADS.filter((payload) => places.every((place) => madeIn(place(payload)).length === 0));
  expect(unseen).toEqual([]);
});
