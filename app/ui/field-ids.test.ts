import { expect, test } from "vitest";
import { fieldAria, fieldIds } from "./field-ids";

test("A field's ids are made from its name, so a summary can link to a control it has not seen", () => {
  expect(fieldIds("answers.motivation")).toEqual({
    control: "field-answers-motivation",
    hint: "field-answers-motivation-hint",
    error: "field-answers-motivation-error",
  });
});

test("A control is described by its hint and its error only while they are there", () => {
  expect(fieldAria({ name: "email" })).toEqual({
    id: "field-email",
    name: "email",
    "aria-describedby": undefined,
    "aria-invalid": undefined,
  });
  expect(fieldAria({ name: "email", hint: "hint", error: "wrong" })).toEqual({
    id: "field-email",
    name: "email",
    "aria-describedby": "field-email-hint field-email-error",
    "aria-invalid": true,
  });
});
