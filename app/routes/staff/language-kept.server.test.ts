import { beforeAll, expect, test } from "vitest";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { nextSubmitted, ofApplication, ofCohort, signedIn, stored, type Who } from "../../../tests/setup/staff-pages";
import { action, loader as page } from "./application";
import { loader as list } from "./cohort.applications";

let cohort: MadeCohort;
let all: Who;

beforeAll(async () => {
  cohort = await makeCohort("MM-2027");
  all = await signedIn("all@example.com", { role: "coordinator" });
});

const TYPED = [
  ["intent", "ineligible"],
  ["ineligible.reasonKeys", "ageNotMet"],
  ["ineligible.reasonKeys", "documentMissing"],
  ["ineligible.details", "Səbəb: «Ə & ü»"],
];
/** The same without the button that sends it: the switch presses none. */
const WRITTEN = [
  ...TYPED.slice(1),
  ["return.questions", "motivation"],
  ["return.note", "Yazın"],
  ["return.until.day", "4"],
];

/** Presses RU in a form about an application. @returns where it leads, and the cookie that carries what was typed */
async function pressRussian(reference: string, fields: string[][]) {
  const answer = await action(ofApplication(all, reference, [...fields, ["switchLanguage", "ru"]])).catch((e) => e);
  if (!(answer instanceof Response)) throw new Error(`the switch was answered ${JSON.stringify(answer)}`);
  return { to: answer.headers.get("Location"), cookie: answer.headers.get("Set-Cookie")?.split(";")[0] ?? "" };
}

/** The same reader with one more cookie, in Russian. */
function arriving<T extends { request: Request; params: object }>(asked: T, cookie: string): T {
  const headers = { cookie: `${all.cookie}; ${cookie}` };
  const request = new Request(asked.request.url.replace("/en/", "/ru/"), { headers });
  return { ...asked, request, params: { ...asked.params, language: "ru" } };
}

test("the language switch does nothing to an application and brings what was typed in all its forms to its page", async () => {
  const { reference } = await nextSubmitted(cohort);
  const { to, cookie } = await pressRussian(reference, [
    ...WRITTEN,
    ["here", `/en/staff/applications/${reference}?tab=answers`],
  ]);
  expect(to).toBe(`/ru/staff/applications/${reference}?tab=answers`);
  expect((await stored(reference)).status).toBe("submitted");
  const { typed, form } = await page(arriving(ofApplication(all, reference), cookie));
  // What stood in either form, though the switch can send but one.
  expect(typed).toMatchObject({
    intent: null,
    summary: [],
    typed: {
      ineligible: { reasonKeys: ["ageNotMet", "documentMissing"], details: "Səbəb: «Ə & ü»" },
      return: { questions: ["motivation"], note: "Yazın", "until.day": "4" },
    },
  });
  expect(form).toBe("application-form");
});

test("from the panel it leads back to the list with the panel, and fills no other application's form", async () => {
  const [{ reference }, other] = [await nextSubmitted(cohort), await nextSubmitted(cohort)];
  const here = `/cohorts/MM-2027/applications?open=${reference}`;
  const { to, cookie } = await pressRussian(reference, [...WRITTEN, ["here", `/en/staff${here}`]]);
  expect(to).toBe(`/ru/staff${here}`);
  const opened = (open: string) =>
    list(arriving(ofCohort(all, "MM-2027", `/applications?open=${open}`), cookie)).then(
      ({ typed }) => typed?.typed.ineligible?.details,
    );
  expect([await opened(reference), await opened(other.reference)]).toEqual(["Səbəb: «Ə & ü»", undefined]);
});

test.each(["https://evil.example/az", "//evil.example", "/en/staff/x;Domain=example", "/../x"])(
  "a form that says it stands at %s leads to the application's own page",
  async (here) => {
    const { reference } = await nextSubmitted(cohort);
    const { to } = await pressRussian(reference, [...WRITTEN, ["here", here]]);
    expect(to).toBe(`/ru/staff/applications/${reference}`);
  },
);

test("what is too long to be carried stays on the page, in the language it is in", async () => {
  const { reference } = await nextSubmitted(cohort);
  const fields = [
    ["ineligible.details", "uzun ".repeat(3000)],
    ["switchLanguage", "ru"],
  ];
  const { data, init } = await action(ofApplication(all, reference, fields));
  expect([init?.status, data.refused.typed.ineligible?.details, data.refused.summary.length]).toEqual([
    422,
    "uzun ".repeat(3000),
    1,
  ]);
});

test("once the form is sent, what was carried is gone", async () => {
  const { reference } = await nextSubmitted(cohort);
  const answer = await action(ofApplication(all, reference, TYPED)).catch((thrown: unknown) => thrown);
  const cookie = answer instanceof Response ? answer.headers.get("Set-Cookie") : null;
  expect(cookie).toBe(`korpu-typed=; Path=/en/staff/applications/${reference}; Max-Age=0; HttpOnly; SameSite=Lax`);
});
