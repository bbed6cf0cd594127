import type { Browser, BrowserContextOptions } from "playwright-core";
import type { MadeCohort } from "../../factories/cohort";
import type { StartedApp } from "../app";
import { newPage } from "../browser";
import { signIn } from "../sign-in";

/** The cohort of the demonstration that takes minors, as factories take it. Call after `actIn`. */
export async function volunteers() {
  const { asSystem } = await import("~/platform/db.server");
  const { bakuDateOf } = await import("~/domain/calendar/baku-time");
  const { localDateOfColumn } = await import("~/domain/calendar/local-date");
  return asSystem("a journey", async (tx, now) => {
    const { startsOn, endsOn } = await tx.cohort.findUniqueOrThrow({ where: { code: "MK-2027-1" } });
    const dates = { startsOn: localDateOfColumn(startsOn), endsOn: localDateOfColumn(endsOn) } as MadeCohort["dates"];
    return { cohort: { code: "MK-2027-1", programmeCode: "MK", dates }, today: bakuDateOf(now) };
  });
}

/** A page of somebody with an account, signed in. */
export async function signedInPage(
  browser: Browser,
  app: StartedApp,
  email: string,
  context: BrowserContextOptions = {},
) {
  const watched = await newPage(browser, { baseURL: app.address, ...context });
  const [name = "", value = ""] = (await signIn(app.database, email)).split("=");
  await watched.page.context().addCookies([{ name, value, url: app.address }]);
  return watched;
}

type Mail = { template: string; text: string };

/** The link in the newest mail of this template to an address, once the worker has sent it. */
export async function linkTo(address: string, to: string, template: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`${address}/dev/mailbox/list.json?to=${encodeURIComponent(to)}`);
    const mail = ((await answer.json()) as Mail[]).find((each) => each.template === template);
    const link = mail && /https?:\/\/\S+/.exec(mail.text)?.[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no ${template} came for ${to}`);
}
