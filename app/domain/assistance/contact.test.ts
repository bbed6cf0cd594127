import { expect, test } from "vitest";
import { blockersToFind, contactOf } from "./contact";

test("Somebody is looked for by one whole address or number, never by a part of it", () => {
  expect(contactOf(" Aygun@Example.com ")).toEqual({ email: "aygun@example.com" });
  expect(contactOf("050 000 00 01")).toEqual({ phone: "+994500000001" });
  for (const part of ["", "@example.com", "aygun@", "50", "Aygün", "*"]) expect(contactOf(part)).toBeNull();
});

test("Whoever looks for somebody has said how they know who it is", () => {
  expect(blockersToFind({ contact: "a@example.com", identityCheck: "Asked for the date of birth" })).toEqual([]);
  expect(blockersToFind({ contact: "nobody", identityCheck: " \n" })).toEqual([
    { key: "assistance.contactInvalid", field: "contact" },
    { key: "assistance.identityMissing", field: "identityCheck" },
  ]);
  expect(blockersToFind({ contact: "a@example.com", identityCheck: "x".repeat(501) })).toEqual([
    { key: "answer.tooLong", params: { max: 500, actual: 501 }, field: "identityCheck" },
  ]);
});
