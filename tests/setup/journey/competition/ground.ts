import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { bakuDateOf, bakuInstant } from "~/domain/calendar/baku-time";
import { addDays, type LocalDate } from "~/domain/calendar/local-date";
import type { StartedApp } from "../../app";
import { newPage, type WatchedPage } from "../../browser";
import { queryDatabase } from "../../query-database";
import { signIn } from "../../sign-in";

type Visit<T> = (page: Page) => Promise<T>;

/** Where a competition takes place: a portal of its own whose time is moved, and a browser in which people come and go. */
export type Ground = {
  app: StartedApp;
  /** The n-th day of the competition; day 0 is the one on which its call is announced. */
  day: (number: number) => LocalDate;
  /** Somebody with an account opens a page in a browser of their own, does something there, and leaves. */
  as: <T>(email: string, path: string, visit: Visit<T>, options?: BrowserContextOptions) => Promise<T>;
  /** A browser in somebody's hands that stays open. */
  enter: (options?: BrowserContextOptions) => Promise<Page>;
  /** Moves the portal's clock to an hour of the n-th day; what is due by then has happened, and nobody was away. */
  moveTo: (number: number, time: string) => Promise<void>;
  /** What went wrong on any page so far. */
  faults: () => string[];
};

export function groundOf(app: StartedApp, browser: Browser): Ground {
  const first = bakuDateOf(new Date());
  const opened: WatchedPage[] = [];
  const enter = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const watched = await newPage(browser, { baseURL: app.address, ...options });
    opened.push(watched);
    return watched.page;
  };
  return {
    app,
    enter,
    faults: () => opened.flatMap(({ faults }) => faults),
    day: (number) => addDays(first, number),
    as: async (email, path, visit, options) => {
      const page = await enter(options);
      const [name = "", value = ""] = (await signIn(app.database, email)).split("=");
      await page.context().addCookies([{ name, value, url: app.address }]);
      await page.goto(path);
      const done = await inWords(page, email, visit);
      await page.context().close();
      return done;
    },
    moveTo: async (number, time) => {
      const instant = bakuInstant(addDays(first, number), `${time}:00`);
      await queryDatabase(
        app,
        "update app_session set expires_at = $1::timestamptz + interval '1 hour', last_seen_at = $1",
        [instant],
      );
      const answer = await fetch(`${app.address}/dev/clock`, {
        method: "POST",
        headers: { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" },
        body: JSON.stringify({ now: instant.toISOString() }),
      });
      if (!answer.ok) throw new Error(`the clock answered ${answer.status}: ${await answer.text()}`);
    },
  };
}

/** Where it stopped and what stood there says more than which control was not found. */
export async function inWords<T>(page: Page, who: string, visit: Visit<T>): Promise<T> {
  try {
    return await visit(page);
  } catch (error) {
    const words = await page
      .locator("main")
      .innerText()
      .catch(() => "");
    throw new Error(`${who} stopped at ${page.url()}\n${words}`, { cause: error });
  }
}
