// `npm run audit:verify`: follows the audit trail from its first line to its last, in the database of the environment or
// the embedded one, and names the first thing that is wrong. Ends with 1 where something is.
import { onStartedPortal } from "./on-started-portal.mjs";
import { say } from "./say.mjs";

/** What each fault means, for whoever runs the command. @type {Record<string, string>} */
const MEANS = {
  lineChanged: "is not as it was written, or its link is not",
  lineGone: "is in the chain, but was taken out of the trail",
  linkGone: "is missing: a link was taken out of the chain",
  lineLeftOut: "was never put into the chain, or was taken out of it",
  rewritten: "differs from the head that was kept outside of the database: the chain was written anew",
  cutOff: "and later places are missing, though a later head was kept outside of the database: the chain was cut off",
};

await onStartedPortal(async (portal) => {
  const { checked, head, fault, unchained } = await portal.verifyAudit(async (/** @type {number} */ sound) =>
    say(`${sound} lines are sound so far`),
  );
  say(`${checked} lines are sound${head ? `; the head is ${head}` : ""}`);
  if (unchained.count > 0) say(`${unchained.count} lines wait for their place, from line ${unchained.first} on`);
  if (!fault) return;
  const where = [fault.position && `place ${fault.position}`, fault.entryId && `line ${fault.entryId}`];
  say(`${where.filter(Boolean).join(", ")} ${MEANS[fault.kind]}`);
  process.exitCode = 1;
});
