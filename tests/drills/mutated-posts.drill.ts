import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "~/domain/languages";
import { type StartedApp, startApp } from "../setup/app";
import { type Found, findRows } from "../setup/find-rows";
import { encode, mutatedForm } from "../setup/mutated-form";
import { fillIn, MAPPED_ROUTES } from "../setup/page-map";
import { type FormPost, POSTING, POSTS } from "../setup/posts";
import { type Answer, send } from "../setup/send";
import { ourForm, signIn } from "../setup/sign-in";
import { tablePrints } from "../setup/table-prints";

const SEED = 20261122;
const AT_A_TIME = 4;
const POSTS_IN_ALL = Number(process.env.MUTATED_POSTS ?? 5000);

let app: StartedApp;
let found: Found;
const sessions = new Map<string, string>();
beforeAll(async () => {
  // Without the worker: what the clock makes due meanwhile would be taken for what a form has written.
  app = await startApp({ env: { WORKER: "off" } });
  found = await findRows(app);
});
afterAll(() => app?.stop());

async function cookieOf(who: FormPost["who"]): Promise<string> {
  if (who === "visitor") return "";
  if (who === "leaver") return signIn(app.database, POSTING.leaver);
  const known = sessions.get(who) ?? (await signIn(app.database, POSTING[who]));
  sessions.set(who, known);
  return known;
}

type Sent = { body: Buffer; contentType: string };

async function post(path: string, form: FormPost, language: string, { body, contentType }: Sent): Promise<Answer> {
  const target = fillIn(path, { language, ...form.with?.(found) }) + (form.query ?? "");
  const headers = { ...ourForm(app.address, await cookieOf(form.who)), "content-type": contentType };
  return send(app.address, target, { method: "POST", headers, body });
}

/** What a page says, as people read it. */
function readable(html: string): string {
  const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
  return html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_whole, sign: string) => signs[sign] ?? "");
}

type Texts = { [key: string]: string | Texts };
const sentences = (texts: Texts): string[] =>
  Object.values(texts).flatMap((text) => (typeof text === "string" ? [text] : sentences(text)));

/** What staff are told when somebody was faster, wherever it stands: the whole sentences under these names. */
const FASTER = ["conflict", "conflictPacket", "conflictGone", "conflicted", "endedElsewhere", "changedMeanwhile"];
const namedSentences = (texts: Texts, names: readonly string[]): string[] =>
  Object.entries(texts).flatMap(([name, text]) =>
    typeof text !== "string" ? namedSentences(text, names) : names.includes(name) && text.includes(".") ? [text] : [],
  );

/** The parts of sentences with which the portal refuses, in a language: what stands before and after their values. */
const REFUSALS = Object.fromEntries(
  LANGUAGES.map((language) => {
    const read = (file: string): Texts => JSON.parse(readFileSync(`app/locales/${language}/${file}.json`, "utf8"));
    const { errorPage = {} } = read("ui");
    const { section = {} } = read("apply");
    const savedElsewhere = typeof section === "string" ? "" : (section.savedElsewhere ?? "");
    const faster = namedSentences(read("staff"), FASTER);
    // Pages that are there to say that a link no longer holds.
    const { closed = {} } = read("guardian");
    const { invitation = {} } = read("account");
    const spent = [...namedSentences({ closed }, ["text"]), ...namedSentences({ invitation }, ["spent"])];
    const all = [...sentences(read("blockers")), ...sentences({ errorPage, savedElsewhere }), ...faster, ...spent];
    const parts = all.map(
      (text) =>
        text
          .split(/\{\{.*?\}\}/)
          .sort((a, b) => b.length - a.length)[0]
          ?.trim() ?? "",
    );
    return [language, parts.filter((part) => part.length > 8)];
  }),
);

/** What a page shows, without its scripts and the names and attributes of its elements: its data hold every sentence. */
const visible = (html: string): string => readable(html.replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, " "));

/** Whether a page tells why it refused: in the list of what stands in the way, or with a sentence of refusal. */
function tellsWhy(html: string, language: string): boolean {
  const list = /role="alert"[\s\S]*?<ul[^>]*>([\s\S]*?)<\/ul>/.exec(html)?.[1];
  if (list && visible(list).trim().length > 8) return true;
  const shown = visible(html);
  return REFUSALS[language]?.some((part) => shown.includes(part)) ?? false;
}

/** What is wrong with an answer; nothing when it is as it must be. */
function faultsOf(answer: Answer, form: FormPost, language: string, intact: readonly string[]): string[] {
  const { status, headers, body } = answer;
  if (status >= 500) return [`answered ${status}`];
  if (status < 400 || form.json) return [];
  const html = String(headers["content-type"]).startsWith("text/html");
  if (!html) return [`refused with ${status} and no page`];
  const page = readable(body);
  const faults: string[] = [];
  if (!page.includes(`lang="${language}"`)) faults.push("another language");
  if (!tellsWhy(body, language)) faults.push(`refused with ${status} and no reason`);
  const again = page.includes('role="alert"') && [400, 409, 422].includes(status);
  for (const name of form.kept ?? []) {
    if (again && intact.includes(name) && !page.includes(form.fields[name] ?? "")) faults.push(`${name} was lost`);
  }
  return faults;
}

const FORMS = Object.entries(POSTS).flatMap(([path, forms]) => forms.map((form) => ({ path, form })));

test("Every address of the map that takes posts has its forms here, and no other", () => {
  const taking = MAPPED_ROUTES.filter(({ action }) => action).map(({ path }) => path);
  expect(Object.keys(POSTS).sort()).toEqual([...new Set(taking)].sort());
});

test("Every form that is refused as it stands comes back with all that was typed, in the three languages", async () => {
  const lost: string[] = [];
  for (const { path, form } of FORMS.filter(({ form }) => form.kept)) {
    for (const language of LANGUAGES) {
      const answer = await post(path, form, language, encode(Object.entries(form.fields), form.multipart ?? false));
      const page = readable(answer.body);
      if (answer.status < 400 || answer.status >= 500) lost.push(`${path}: ${answer.status}`);
      if (!page.includes('role="alert"')) lost.push(`${path} (${language}): no reason`);
      for (const name of form.kept ?? []) {
        if (!page.includes(form.fields[name] ?? "")) lost.push(`${path} (${language}): ${name}`);
      }
    }
  }
  expect(lost).toEqual([]);
});

test("A form drawn before somebody saved elsewhere comes back with all that was typed, and overwrites nothing", async () => {
  const before = await tablePrints(app.database.ownerUrl, 0);
  for (const { path, form } of FORMS.filter(({ form }) => form.kept && form.fields.intent === "overwrite")) {
    // Other words than those that are stored: the same ones again are no conflict.
    const said = Object.entries(form.fields).map(([name, text]): [string, string] => [name, `${text} (yeni)`]);
    const stale = { ...Object.fromEntries(said), intent: "continue", version: "999" };
    const answer = await post(path, form, "ru", encode(Object.entries(stale), form.multipart ?? false));
    const page = readable(answer.body);
    const kept = form.kept?.filter((name) => page.includes(`${form.fields[name]} (yeni)`));
    expect([answer.status, kept], path).toEqual([409, form.kept]);
  }
  expect(await tablePrints(app.database.ownerUrl, 0)).toEqual(before);
});

test(`${POSTS_IN_ALL} mutated forms: never 500, each refusal has a reason in the page's language, nothing typed is lost`, async () => {
  const each = Math.ceil(POSTS_IN_ALL / FORMS.length);
  const wrong: string[] = [];
  let sent = 0;
  let refused = 0;
  // Several forms at a time, the mutations of one in turn: the portal works while the next ones are made.
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async (_, first) => {
      for (let at = first; at < FORMS.length; at += AT_A_TIME) {
        const { path, form } = FORMS[at] as (typeof FORMS)[number];
        const mutations = fc.sample(mutatedForm(form.fields, form.multipart ?? false), {
          seed: SEED + at,
          numRuns: each,
        });
        for (const [nth, mutated] of mutations.entries()) {
          const language = LANGUAGES[(at + nth) % LANGUAGES.length] ?? "az";
          const answer = await post(path, form, language, mutated);
          sent += 1;
          if (answer.status >= 400) refused += 1;
          for (const fault of faultsOf(answer, form, language, mutated.intact)) {
            wrong.push(`${path} (${language}), ${mutated.how}: ${fault}`);
          }
        }
      }
    }),
  );
  expect(wrong).toEqual([]);
  expect(sent).toBeGreaterThanOrEqual(POSTS_IN_ALL);
  expect(refused).toBeGreaterThan(sent / 3);
});

test("An answer of 500, a refusal without words, in another language or with a lost field is found", () => {
  const form: FormPost = { who: "visitor", fields: { email: "a@example.com" }, kept: ["email"] };
  const page = (body: string, status = 422): Answer => ({ status, headers: { "content-type": "text/html" }, body });
  const reason = REFUSALS.en?.[0];
  const good = `<html lang="en"><div role="alert"><ul><li>${reason}</li></ul></div><input value="a@example.com">`;
  expect(faultsOf(page(good), form, "en", ["email"])).toEqual([]);
  expect(faultsOf(page(good, 500), form, "en", ["email"])).toEqual(["answered 500"]);
  const elsewhere = good.replace('role="alert"', "").replace("<ul>", `<script>"${reason}"</script><ul>`);
  expect(faultsOf(page(elsewhere), form, "az", ["email"])).toEqual([
    "another language",
    "refused with 422 and no reason",
  ]);
  const unsaid = good.replace(`<li>${reason}</li>`, `<script>"${reason}"</script>`);
  expect(faultsOf(page(unsaid), form, "en", ["email"])).toEqual(["refused with 422 and no reason"]);
  expect(faultsOf(page(good.replace("a@example.com", "")), form, "en", ["email"])).toEqual(["email was lost"]);
});

const ODD = [
  "%00",
  "%E0%A4%A",
  "..%2f..%2fetc%2fpasswd",
  "a".repeat(4000),
  "__proto__",
  "%F0%9F%92%A9",
  "'%20or%201=1--",
  "%ED%A0%80",
];

test("Addresses with odd parts are answered without a fault, read or posted to", async () => {
  const wrong: string[] = [];
  for (const { path, action } of MAPPED_ROUTES.filter(({ path }) => path.includes(":"))) {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
    for (const odd of ODD) {
      for (const name of names.filter((each) => each !== "language" || names.length === 1)) {
        const parameters = Object.fromEntries(names.map((each) => [each, each === name ? odd : "en"]));
        const target = fillIn(path, parameters);
        const who = path.includes("/staff") ? "coordinator" : "applicant";
        const headers = ourForm(app.address, await cookieOf(who));
        for (const method of action ? ["GET", "POST"] : ["GET"]) {
          const { status } = await send(app.address, target, { method, headers, body: method === "POST" ? "a=b" : "" });
          if (status >= 500) wrong.push(`${method} ${target.slice(0, 80)}: ${status}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});
