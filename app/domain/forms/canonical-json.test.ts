import { expect, test } from "vitest";
import { canonicalJson, sha256OfJson } from "./canonical-json";

test("the order in which keys were written does not matter, the order of lists does", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "ə" }], a: true })).toBe('{"a":true,"b":[1,{"c":"ə","d":null}]}');
  expect(canonicalJson([2, 1])).toBe("[2,1]");
});

test("a key without a value is as if it were not there, as in JSON", () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test("the hash is the SHA-256 of the canonical text", async () => {
  expect(await sha256OfJson({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  expect(await sha256OfJson({ a: 1, b: 2 })).toBe(await sha256OfJson({ b: 2, a: 1 }));
});
