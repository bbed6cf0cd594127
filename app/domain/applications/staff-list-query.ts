import { z } from "zod";
import { APPLICATION_STATUSES } from "./application";
import { STAFF_TAB_NAMES } from "./staff-tabs";

/** How the list may be ordered. Each order ends in the row's id, so that it is total. */
export const SORTS = ["newest", "oldest", "name", "answer"] as const;
export type StaffSort = (typeof SORTS)[number];

/** A place in an order: the values of its keys in one row, as text. */
export type Cursor = { keys: string[]; id: string };

const cursor = z
  .string()
  .max(1000)
  .transform((text, context): Cursor => {
    const decoded = cursorShape.safeParse(parsed(text));
    if (decoded.success) return decoded.data;
    context.addIssue({ code: "custom", message: "not a place in the list" });
    return z.NEVER;
  });
const cursorShape = z.strictObject({ keys: z.array(z.string().max(200)).min(1).max(2), id: z.uuid() });

const word = z.string().trim().min(1).max(40);

// An address typed by hand or kept from last year never fails: what is not understood is left out.
const fields = {
  q: z.string().trim().min(1).max(200),
  tab: z.enum(STAFF_TAB_NAMES),
  state: z.enum(APPLICATION_STATUSES),
  region: word,
  education: word,
  answer: z.enum(["overdue", "week"]),
  documents: z.enum(["missing", "complete"]),
  decision: z.enum(["none", "staged"]),
  /** Offers and returns whose time to answer ends at this instant. */
  until: z.iso.datetime(),
  sort: z.enum(SORTS),
  after: cursor,
  before: cursor,
};

/** What the staff's list is asked for, as its address says it. */
export type StaffListQuery = { [Name in keyof typeof fields]?: z.output<(typeof fields)[Name]> };

export function readStaffListQuery(params: URLSearchParams): StaffListQuery {
  const entries = Object.entries(fields).flatMap(([name, schema]) => {
    const read = schema.safeParse(params.get(name) ?? undefined);
    return read.success ? [[name, read.data]] : [];
  });
  return Object.fromEntries(entries) as StaffListQuery;
}

/** The address of a list, always in the same order of parameters: "?tab=check&sort=name". Empty for the plain list. */
export function staffListSearch(query: StaffListQuery): string {
  const params = new URLSearchParams();
  for (const name of Object.keys(fields) as (keyof StaffListQuery)[]) {
    const value = query[name];
    if (value === undefined) continue;
    params.set(name, typeof value === "string" ? value : encodeCursor(value));
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

export function encodeCursor(place: Cursor): string {
  return toBase64Url(JSON.stringify(place));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(fromBase64Url(text));
  } catch {
    return null;
  }
}

// Runs in the browser too, where there is no Buffer.
function toBase64Url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): string {
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
