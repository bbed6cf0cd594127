import { type Blocker, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { canonicalJson, type JsonValue } from "./canonical-json";
import { loadFormCohortForWriting } from "./load-form-cohort.server";
import { type PublishedForm, publishForm } from "./publish-form.server";
import { reasonBlockers } from "./version-reason";

/**
 * Publishes a later version of the form of an announced cohort, with the reason it was needed. The first version is
 * published by announcing the cohort.
 * @throws {RuleBroken} with every reason at once @throws {Conflict} when the draft was saved since `revision`
 */
export function publishFormVersion(
  viewer: Viewer,
  input: { cohortCode: string; revision: number; reason: string },
): Promise<PublishedForm> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadFormCohortForWriting(tx, now, viewer, input.cohortCode);
    if (cohort.state === "draft") throw new RuleBroken([{ key: "formPublish.byAnnouncing" }]);
    const reason = input.reason.trim();
    const blockers = [...reasonBlockers(reason), ...(await unchangedBlockers(tx, cohort.id))];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { id: cohortId } = cohort;
    return publishForm(tx, now, { cohortId, personId: viewer.personId, reason, revision: input.revision });
  });
}

async function unchangedBlockers(tx: Tx, cohortId: string): Promise<Blocker[]> {
  const versions = await tx.formVersion.findMany({
    where: { cohortId },
    orderBy: { number: "desc" },
    take: 2,
    select: { content: true },
  });
  const [draft, inForce] = versions.map(({ content }) => canonicalJson(content as JsonValue));
  return draft !== undefined && draft === inForce ? [{ key: "formPublish.unchanged" }] : [];
}
