import { z } from "zod";
import { OUTCOME_NAMES } from "~/domain/decisions/outcomes";
import type { AskedRows } from "~/domain/decisions/packet-rows.server";

const id = z.uuid();

/** Which rows of a packet an address asks for; what is no outcome and no row asks for nothing. */
export function askedRows(search: URLSearchParams): AskedRows {
  const place = (name: string) => id.safeParse(search.get(name)).data;
  return {
    outcome: OUTCOME_NAMES.find((outcome) => outcome === search.get("outcome")),
    after: place("after"),
    before: place("before"),
  };
}
