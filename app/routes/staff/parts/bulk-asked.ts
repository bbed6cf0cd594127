import { z } from "zod";
import { readStaffListQuery, type StaffListQuery, staffListSearch } from "~/domain/applications/staff-list-query";
import { type BulkAction, isBulkAction } from "~/domain/bulk-runs/bulk-action";
import type { BulkSelection } from "~/domain/bulk-runs/bulk-selection";

/** What the address of the preview asks for. What is not understood is left out: then nothing is selected. */
export type BulkAsked = {
  action: BulkAction;
  selection: BulkSelection;
  /** The list it was asked from, for the way back. */
  list: StaffListQuery;
  page: number;
};

const reference = z.string().trim().min(1).max(40);

export function readBulkAsked(search: URLSearchParams): BulkAsked {
  const action = search.get("do");
  const list = readStaffListQuery(new URLSearchParams(search.get("list") ?? ""));
  const page = z.coerce.number().int().min(1).max(1000).catch(1).parse(search.get("page"));
  return { action: isBulkAction(action) ? action : "pass", selection: selectionOf(search, list), list, page };
}

function selectionOf(search: URLSearchParams, list: StaffListQuery): BulkSelection {
  const run = z.uuid().safeParse(search.get("run"));
  if (run.success) return { run: run.data };
  if (search.has("all")) return { query: list };
  return { references: search.getAll("reference").filter((each) => reference.safeParse(each).success) };
}

/** The address of the undo of a run: taking out again what it has prepared. */
export const undoSearch = (run: string) => `?do=unstage&run=${encodeURIComponent(run)}`;

/** The same preview, another page of its rows. */
export function bulkPage(search: URLSearchParams, page: number): string {
  const next = new URLSearchParams(search);
  if (page > 1) next.set("page", String(page));
  else next.delete("page");
  return `?${next.toString()}`;
}

/** What the list's form carries so that "all" means the list as it is shown, without its place in it. */
export const listCarried = ({ after: _after, before: _before, ...query }: StaffListQuery) => staffListSearch(query);
