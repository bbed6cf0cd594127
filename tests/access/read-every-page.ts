import type { StartedApp } from "../setup/app";
import { ACCOUNTS, type Found, type Who } from "../setup/find-rows";
import { send } from "../setup/send";
import { signIn } from "../setup/sign-in";
import { addressOf, pageVisits } from "../setup/visits";
import { keyPaths, loaderData, redirectIn } from "./loader-data";

/** Everybody but the operator: what is theirs for as long as a help lasts, app/domain/assistance tests person by person. */
export const READERS: readonly Who[] = [
  "visitor",
  ...(Object.keys(ACCOUNTS) as (keyof typeof ACCOUNTS)[]).filter((who) => who !== "operator"),
];

/** The sessions of everybody who makes visits, by who; a visitor has none. */
export async function cookiesOfReaders(app: StartedApp): Promise<Record<Who, string>> {
  const everybody: readonly Who[] = [...READERS, "operator"];
  const entries = everybody.map(async (who) => [
    who,
    who === "visitor" ? "" : await signIn(app.database, ACCOUNTS[who]),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

/** How a visit is answered to each reader: Y shown, > led on, - not there, x not allowed; else the status. */
export type Answers = { path: string; query: string; told: string };

/** The fields that readers are sent, by the route that sends them. */
export type Fields = Map<string, Map<Who, Set<string>>>;

const SIGNS: Record<number, string> = { 200: "Y", 403: "x", 404: "-" };

/** Every reader makes every visit to a page, whosever it is, and asks for the data of it. */
export async function readEveryPage(app: StartedApp, found: Found): Promise<{ fields: Fields; answers: Answers[] }> {
  const cookies = await cookiesOfReaders(app);
  const fields: Fields = new Map();
  const answers: Answers[] = [];
  for (const page of pageVisits()) {
    const [address = "", query = ""] = addressOf(page, "en", found).split("?");
    const told: string[] = [];
    for (const who of READERS) {
      const cookie = cookies[who];
      const target = `${address}.data${query && `?${query}`}`;
      const { status, body } = await send(app.address, target, {
        headers: { connection: "close", ...(cookie && { cookie }) },
      });
      const leadsOn = redirectIn(body) !== null;
      told.push(leadsOn ? ">" : (SIGNS[status] ?? String(status)));
      if (leadsOn || status !== 200) continue;
      for (const [route, data] of Object.entries(loaderData(body))) note(fields, route, who, keyPaths(data));
    }
    answers.push({ path: page.path, query, told: told.join(" ") });
  }
  return { fields, answers };
}

function note(fields: Fields, route: string, who: Who, paths: readonly string[]): void {
  const byReader = fields.get(route) ?? new Map<Who, Set<string>>();
  const known = byReader.get(who) ?? new Set<string>();
  for (const path of paths) known.add(path);
  fields.set(route, byReader.set(who, known));
}
