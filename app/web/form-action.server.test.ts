import { expect, test } from "vitest";
import { z } from "zod";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Language } from "~/domain/languages";
import { formAction } from "./form-action.server";
import { typedValues } from "./typed-values.server";

const PAGE = "http://korpu.example/en/sign-up?next=%2Fen%2Fmy";
const SCHEMA = z.strictObject({
  email: z.email({ error: "account.emailInvalid" }),
  password: z.string({ error: "password.required" }),
});
const GOOD: [string, string][] = [
  ["email", "nigar@example.com"],
  ["password", "çox gizli söz"],
];

function post(body: BodyInit, type?: string): Request {
  return new Request(PAGE, { method: "POST", body, headers: type ? { "Content-Type": type } : {} });
}

type Run = (input: { email: string; password: string }) => Promise<Response>;

async function act(request: Request, run: Run = async () => new Response("done"), language: Language = "en") {
  const answer = await formAction(request, { schema: SCHEMA, language, secret: ["password"], run });
  if (answer instanceof Response) return { status: answer.status, answer };
  const { errors, top, values } = answer.data;
  return { status: answer.init?.status, errors, top, values };
}

const fields = (...pairs: [string, string][]) => post(new URLSearchParams(pairs));
const refusedToRun: Run = () => Promise.reject(new Error("the use case ran"));

test("A good form reaches the use case, without the names the page itself uses", async () => {
  const seen: unknown[] = [];
  const run: Run = async (input) => {
    seen.push(input);
    return new Response(null, { status: 302 });
  };
  expect((await act(fields(...GOOD, ["intent", "send"]), run)).status).toBe(302);
  expect(seen).toEqual([{ email: "nigar@example.com", password: "çox gizli söz" }]);
});

test("What is wrong is said at its field in the reader's language, and what was typed comes back but the password", async () => {
  expect(await act(fields(["email", "nigar"], ["password", "çox gizli söz"]), refusedToRun, "az")).toEqual({
    status: 400,
    errors: { email: "Elektron poçt ünvanını yazın, məsələn: ad@example.com" },
    top: [],
    values: { email: "nigar" },
  });
});

const UNREADABLE = "We could not read the form. Check the fields and send it again";

test.each<[string, [string, string][]]>([
  ["a field the form does not have", [...GOOD, ["role", "administrator"]]],
  ["a name that reaches for the prototype", [...GOOD, ["__proto__.admin", "1"]]],
  ["a name that reaches for the constructor", [...GOOD, ["constructor.prototype.admin", "1"]]],
  ["a name with an open bracket", [...GOOD, ["email[", "x"]]],
  ["an empty name", [...GOOD, ["", "x"]]],
  ["a NUL in a name", [...GOOD, ["a\u0000b", "x"]]],
  ["an index without end", [...GOOD, ["list[4294967294]", "x"]]],
  ["very many fields", [...GOOD, ...Array.from({ length: 3000 }, (_, n): [string, string] => [`f${n}`, "x"])]],
])("%s is refused as unreadable", async (_what, pairs) => {
  const { status, top } = await act(fields(...pairs), refusedToRun);
  expect([status, top]).toEqual([400, [UNREADABLE]]);
  expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
});

test.each<[string, [string, string][]]>([
  ["a list", [...GOOD, ["email", "second@example.com"]]],
  [
    "an object",
    [
      ["email.inner", "nigar@example.com"],
      ["password", "çox gizli söz"],
    ],
  ],
  [
    "a text with a NUL in it",
    [
      ["email", "nigar@example.com\u0000"],
      ["password", "çox gizli söz"],
    ],
  ],
])("%s in place of a text is refused at the field", async (_what, pairs) => {
  const { status, errors } = await act(fields(...pairs), refusedToRun);
  expect([status, Object.keys(errors ?? {})]).toEqual([400, ["email"]]);
});

test("A NUL in a password is refused, and so is a file in place of a text", async () => {
  const nul = await act(fields(["email", "nigar@example.com"], ["password", "gizli\u0000söz"]), refusedToRun);
  expect([nul.status, Object.keys(nul.errors ?? {})]).toEqual([400, ["password"]]);
  const form = new FormData();
  form.append("email", new File(["x"], "email.txt"));
  form.append("password", "çox gizli söz");
  const file = await act(post(form), refusedToRun);
  expect([file.status, Object.keys(file.errors ?? {})]).toEqual([400, ["email"]]);
});

test("A body that is no form is a bad request", async () => {
  const status = (request: Request) =>
    act(request, refusedToRun).catch((thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown));
  expect(await status(post('{"email":"x"}', "application/json"))).toBe(400);
  expect(await status(post("--x\r\nbroken", "multipart/form-data; boundary=y"))).toBe(400);
});

test("Rules and faster people are told on the form; missing things become the whole answer", async () => {
  const rule = new RuleBroken([
    { key: "account.closed" },
    { key: "password.tooShort", params: { minimum: 15 }, field: "password" },
    { key: "password.common", field: "password" },
  ]);
  expect(await act(fields(...GOOD), () => Promise.reject(rule))).toEqual({
    status: 422,
    errors: { password: expect.stringContaining("15") },
    top: [expect.any(String)],
    values: { email: "nigar@example.com" },
  });
  const limit = new RuleBroken([{ key: "limits.tooMany", params: { minutes: 15 } }]);
  expect(await act(fields(...GOOD), () => Promise.reject(limit))).toMatchObject({
    status: 429,
    top: [expect.stringContaining("15")],
  });
  expect((await act(fields(...GOOD), () => Promise.reject(new Conflict("offered")))).status).toBe(409);
  const missing = new NotFound();
  await expect(act(fields(...GOOD), () => Promise.reject(missing))).rejects.toBe(missing);
});

test("The language switch runs nothing and brings what was typed, but no password, to the same page", async () => {
  const { status, answer } = await act(fields(...GOOD, ["switchLanguage", "ru"]), refusedToRun);
  const cookie = answer?.headers.get("Set-Cookie") ?? "";
  expect([status, answer?.headers.get("Location")]).toEqual([302, "/ru/sign-up?next=%2Fen%2Fmy"]);
  expect(cookie).not.toContain("nigar");
  const arrive = (address: string) =>
    typedValues(new Request(address, { headers: { Cookie: cookie.split(";")[0] ?? "" } }));
  expect(arrive("http://korpu.example/ru/sign-up")).toEqual({ email: "nigar@example.com" });
  expect(arrive("http://korpu.example/ru/sign-in")).toEqual({});
});

test("A form too long to be carried stays where it is, with everything in it", async () => {
  const long = "uzun".repeat(4000);
  const words = z.strictObject({ text: z.string() });
  const request = fields(["text", long], ["switchLanguage", "ru"]);
  const answer = await formAction(request, { schema: words, language: "en", run: async () => new Response() });
  if (answer instanceof Response) throw new Error(`answered ${answer.status}`);
  expect([answer.init?.status, answer.data.values, answer.data.top.length]).toEqual([422, { text: long }, 1]);
});
