import type { Typed } from "~/web/typed-form";

/** Reads one field of what was typed, empty when it was not sent. */
export const typedOf =
  (values: Typed) =>
  (name: string): string =>
    [values[name] ?? ""].flat()[0] ?? "";
