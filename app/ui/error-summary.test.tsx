import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ErrorSummary } from "./error-summary";
import { TextField } from "./text-field";

test("Each error of the summary leads to the control of its field, and the field says the same words", () => {
  const summary = renderToStaticMarkup(
    <ErrorSummary errors={[{ field: "person.email", text: "Enter your e-mail." }]} />,
  );
  const field = renderToStaticMarkup(
    <TextField name="person.email" label="E-mail" error="Enter your e-mail." value="x@" />,
  );
  const target = /href="#([^"]+)"/.exec(summary)?.[1];
  expect(target).toBe("field-person-email");
  expect(field).toContain(`id="${target}"`);
  expect(field).toContain('value="x@"');
  expect(field).toContain('aria-describedby="field-person-email-error"');
  expect([summary, field].map((html) => html.includes("Enter your e-mail."))).toEqual([true, true]);
});

test("Without errors there is no summary", () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
});
