import { localDate } from "~/domain/calendar/local-date";
import type { TypedGrant } from "~/domain/staff/grant-scope";
import { type Typed, typedText } from "~/web/typed-form";

/** A role as it was typed; a last day of which nothing was typed is none. */
export function typedGrant(values: Typed): TypedGrant {
  const [day, month, year] = ["day", "month", "year"].map((part) => typedText(values, `endsOn.${part}`));
  const nothing = !day && !month && !year;
  const endsOn = nothing ? null : (localDate(Number(year), Number(month), Number(day)) ?? "invalid");
  return { role: typedText(values, "role"), scope: typedText(values, "scope"), endsOn };
}
