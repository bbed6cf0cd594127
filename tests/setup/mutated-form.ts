import fc from "fast-check";

/** A posted body with its content type, and the fields that still are what a page of ours would have sent. */
export type MutatedForm = { body: Buffer; contentType: string; intact: readonly string[]; how: string };

type Fields = readonly [string, string][];
type Encoded = { body: Buffer; contentType: string };

const URLENCODED = "application/x-www-form-urlencoded";
const BOUNDARY = "----korpu0123456789";

/** Values that programs stumble over. */
const HOSTILE = [
  "",
  " ",
  "\u0000",
  "before\u0000after",
  "\ud800",
  "x".repeat(150_000),
  "9".repeat(400),
  "-1",
  "1e309",
  "NaN",
  "null",
  "undefined",
  "[object Object]",
  "true",
  '{"$ne":null}',
  "' or 1=1 --",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "0190a000-0000-7000-8000-00000000000",
  "2026-02-31",
  "İıƏə\u202e\u200b",
  "\r\nSet-Cookie: a=b",
  "😀".repeat(3000),
];
/** Names that a form of ours never has. */
const STRANGE = [
  "__proto__",
  "constructor",
  "prototype.polluted",
  "__proto__[polluted]",
  "status",
  "personId",
  "score",
  "id",
  "answers",
  "answers.__proto__.x",
  "profile.constructor",
  "asked",
  "version",
  "switchLanguage",
  "intent",
  "remove",
  "",
  "a[",
  "a]",
  "a[0][1][2]",
  "a..b",
  "\u0000",
];

export function encode(fields: Fields, multipart: boolean): Encoded {
  if (!multipart) return { body: Buffer.from(new URLSearchParams([...fields]).toString()), contentType: URLENCODED };
  const parts = fields.map(([name, value]) => {
    const file = name === "file" || name === "answers.cv" ? '; filename="cv.pdf"\r\nContent-Type: application/pdf' : "";
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
  });
  const contentType = `multipart/form-data; boundary=${BOUNDARY}`;
  return { body: Buffer.from(`${parts.join("")}--${BOUNDARY}--\r\n`), contentType };
}

/** One mutation of a form's fields or of its bytes. */
export function mutatedForm(fields: Record<string, string>, multipart: boolean): fc.Arbitrary<MutatedForm> {
  const whole = Object.entries(fields);
  const names = Object.keys(fields);
  const name = names.length > 0 ? fc.constantFrom(...names) : fc.constant("intent");
  const value = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 60 }));
  const form = (how: string, changed: Fields, touched: string): MutatedForm => ({
    ...encode(changed, multipart),
    intact: names.filter((each) => each !== touched),
    how: `${how} ${touched.slice(0, 40)}`,
  });
  const broken = (how: string, { body, contentType }: Encoded): MutatedForm => ({ body, contentType, intact: [], how });
  const good = encode(whole, multipart);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant<MutatedForm>({ ...good, intact: names, how: "as it is" }) },
    {
      weight: 2,
      arbitrary: name.map((gone) =>
        form(
          "without",
          whole.filter(([each]) => each !== gone),
          gone,
        ),
      ),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(name, value)
        .map(([other, hostile]) =>
          form("another value of", [...whole.filter(([each]) => each !== other), [other, hostile]], other),
        ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...STRANGE), value).map(([strange, hostile]) => {
        return form("with", [...whole, [strange, hostile]], strange);
      }),
    },
    { weight: 1, arbitrary: fc.tuple(name, value).map(([twice, v]) => form("twice", [...whole, [twice, v]], twice)) },
    {
      weight: 1,
      arbitrary: name.map((list) =>
        form(
          "as a list",
          [...whole.filter(([each]) => each !== list), [`${list}[]`, "1"], [`${list}[0].x`, "2"]],
          list,
        ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.uint8Array({ maxLength: 300 }).map((b) => broken("any bytes", { ...good, body: Buffer.from(b) })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("%ED%A0%80", "%zz", "%", "&&&=&=", "a=%00", "=".repeat(500)).map((text) => {
        return broken(`the body ${text.slice(0, 10)}`, { body: Buffer.from(text), contentType: URLENCODED });
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(
          "text/plain",
          "application/json",
          "",
          "multipart/form-data",
          "multipart/form-data; boundary=other",
          "x/y; charset=z",
        )
        .map((contentType) => broken(`the type "${contentType}"`, { ...good, contentType })),
    },
    {
      weight: 1,
      arbitrary: fc.nat().map((cut) => {
        const { body, contentType } = encode(whole, true);
        return broken("cut short", { body: body.subarray(0, cut % Math.max(body.length, 1)), contentType });
      }),
    },
  );
}
