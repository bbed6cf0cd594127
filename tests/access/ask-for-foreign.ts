import type { StartedApp } from "../setup/app";
import type { Found } from "../setup/find-rows";
import { type Answer, send } from "../setup/send";
import { postForm, signIn } from "../setup/sign-in";
import { tablePrints } from "../setup/table-prints";
import { CANARY } from "./canaries";
import { type ForeignRequest, foreignRequests, STRANGERS, type Stranger, sample } from "./foreign-addresses";

const AT_ONCE = 6;

/** What became of asking a portal for what is somebody else's. */
export type Outcome = {
  asked: number;
  /** How many there were to choose from. */
  possible: number;
  statuses: Record<string, number>;
  strangers: Record<string, number>;
  paths: string[];
  /** Answers with something of somebody in them, and faults. */
  leaks: string[];
  /** Answers that tell a foreign row from one that never was. */
  unlike: string[];
  /** Tables that are not as they were. */
  changed: string[];
};

/** Asks for so many foreign rows; nothing is leaked where each answer is that of a row that never was. */
export async function askForForeign(app: StartedApp, found: Found, requests: number): Promise<Outcome> {
  const all = await foreignRequests(app.database.ownerUrl, found);
  const cookies = await cookiesOf(app);
  const before = await tablePrints(app.database.ownerUrl, 0);
  const waiting = sample(all, requests);
  const outcome: Outcome = {
    ...{ asked: 0, possible: all.length, statuses: {}, strangers: {} },
    ...{ paths: [...new Set(waiting.map(({ path }) => path))].sort(), leaks: [], unlike: [], changed: [] },
  };
  const absent = new Map<string, Promise<string>>();
  const nothing = (asked: ForeignRequest, cookie: string) => {
    const key = `${asked.who} ${asked.absent.target} ${JSON.stringify(asked.fields ?? null)}`;
    const known = absent.get(key) ?? ask(app, asked.absent.target, cookie, asked.fields).then(plainOf(asked.absent));
    absent.set(key, known);
    return known;
  };
  const one = async () => {
    for (let asked = waiting.pop(); asked; asked = waiting.pop()) {
      const cookie = cookies[asked.who];
      const answer = await ask(app, asked.target, cookie, asked.fields);
      outcome.asked += 1;
      count(outcome.statuses, String(answer.status));
      count(outcome.strangers, asked.who);
      if (CANARY.test(answer.body) || answer.status >= 500) outcome.leaks.push(named(asked, answer));
      else if (plainOf(asked)(answer) !== (await nothing(asked, cookie))) outcome.unlike.push(named(asked, answer));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const after = await tablePrints(app.database.ownerUrl, 0);
  outcome.changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  return outcome;
}

const count = (counts: Record<string, number>, name: string) => {
  counts[name] = (counts[name] ?? 0) + 1;
};

function ask(app: StartedApp, target: string, cookie: string, fields?: Record<string, string>): Promise<Answer> {
  return fields ? postForm(app.address, target, fields, cookie) : send(app.address, target, { headers: { cookie } });
}

async function cookiesOf(app: StartedApp): Promise<Record<Stranger, string>> {
  const entries = Object.entries(STRANGERS).map(async ([who, email]) => [who, await signIn(app.database, email)]);
  return Object.fromEntries(await Promise.all(entries));
}

const named = ({ who, how, target, fields }: ForeignRequest, { status }: Answer) =>
  `${who} ${how}${fields?.intent ? ` ${fields.intent}` : ""} ${target}: ${status}`;

/**
 * An answer without what differs from one to the next: nonces, the numbers of requests, the minutes that are left of the
 * session, and the name that stands in the address itself.
 */
const plainOf =
  ({ value }: { value: string }) =>
  ({ status, headers, body }: Answer): string => {
    const text = `${status} ${headers.location ?? ""} ${body}`
      .replaceAll(value, "…")
      .replace(/nonce(="|":")[^"]+"/g, "nonce")
      .replace(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g, "number")
      .replace(/\b\d\d:\d\d\b/g, "time");
    return text.replace(/secondsLeft(\\?"),\d+/g, "secondsLeft$1");
  };
