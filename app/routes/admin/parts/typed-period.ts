import { localDate } from "~/domain/calendar/local-date";
import { type Typed, typedNumber, typedText } from "~/web/typed-form";

/** A period and its first day as they were typed: null for what is none. */
export function typedPeriod(values: Typed) {
  const part = (name: string) => Number(typedText(values, `from.${name}`) || Number.NaN);
  return { count: typedNumber(values, "count"), from: localDate(part("year"), part("month"), part("day")) };
}

/** The fields of an address by their names. */
export const typedInAddress = (request: Request): Typed => Object.fromEntries(new URL(request.url).searchParams);
