import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { loadMyTest } from "./load-my-test.server";

/** What the page of the viewer's own application says of its on-line test; null while there is nothing to say. */
export async function testOffer(tx: Tx, now: Date, viewer: Viewer, reference: string) {
  const test = await loadMyTest(tx, now, viewer, reference);
  if (!test || test.standing === "none" || test.standing === "missed") return null;
  const { standing, stage, sitting } = test;
  return { standing, startsAt: stage.startsAt, until: sitting?.endsAt ?? stage.endsAt };
}
