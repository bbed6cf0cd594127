import type { StartedApp } from "../../app";
import { queryDatabase } from "../../query-database";
import { wordsOf } from "../words";
import { CODE } from "./call";
import { type Ground, inWords } from "./ground";

const words = wordsOf("en");

export type PublicFigures = {
  figures: Record<string, string>;
  answers: Record<string, string>;
  appeals: Record<string, string>;
  criteria: Record<string, string[]>;
  sha256: string;
};

/** What everybody reads about the finished selection. */
export async function readResults(ground: Ground): Promise<PublicFigures> {
  const page = await ground.enter();
  return inWords(page, "a visitor", async () => {
    await page.goto(`/en/cohorts/${CODE}`);
    await page.getByRole("link", { name: words("public:results.link") }).click();
    await page.waitForURL(/\/results$/);
    const read = await page.getByRole("main").evaluate((main) => {
      const cells = (row: Element) => [...row.querySelectorAll("th, td:not([aria-hidden])")];
      const lines = (rows: Iterable<Element>) =>
        [...rows].map((row) => cells(row).map((cell) => cell.textContent ?? ""));
      const part = (id: string) =>
        Object.fromEntries(lines(main.querySelectorAll(`[aria-labelledby=${id}] tbody tr`)) as [string, string][]);
      return {
        figures: Object.fromEntries(
          [...main.querySelectorAll("p.type-figure")].map((figure) => [
            figure.parentElement?.querySelector("p")?.textContent ?? "",
            figure.textContent ?? "",
          ]),
        ),
        answers: part("answers"),
        appeals: part("appeals"),
        criteria: Object.fromEntries(
          [...main.querySelectorAll("[aria-labelledby=criteria] table")].map((table) => [
            table.querySelector("caption")?.textContent ?? "",
            lines(table.querySelectorAll("tbody tr")).map((line) => line.join(" ")),
          ]),
        ),
        sha256: main.querySelector("[aria-labelledby=criteria] code")?.textContent ?? "",
      };
    });
    await page.context().close();
    return read;
  });
}

/** The Service decides from which number of people on a group is told apart. */
export async function tellGroupsFrom(app: StartedApp, least: number): Promise<void> {
  await queryDatabase(
    app,
    "insert into setting (id, key, value, valid_from) values (gen_random_uuid(), 'results.leastGroup', $1, portal_now())",
    [String(least)],
  );
}
