// `npm run keys:rotate`: brings every sealed value (identity numbers, authenticators' secrets, links in waiting mails) under
// the first of SEALING_KEYS. The portal may run meanwhile; cut off, it is simply run again. Ends with 1 where a value cannot
// be opened or stands under another key still. docs/operations.md, "Keys", says when and how.
import { onStartedPortal } from "./on-started-portal.mjs";
import { say } from "./say.mjs";

/** How many of those that cannot be opened are named; all of them are counted. */
const NAMED = 100;
const CAUSES = {
  unknownKey: "is sealed with a key that is not known here",
  changed: "was changed, or moved here from another row",
};

await onStartedPortal(async (portal) => {
  const { keyId, resealed, renewed, byKey, unreadable } = await portal.rotateKeys(
    (/** @type {string} */ column, /** @type {number} */ sofar) => say(`${column}: ${sofar} sealed anew`),
  );
  say(`${resealed} values sealed anew with key ${keyId}, ${renewed} fingerprints made anew`);
  for (const [id, count] of Object.entries(byKey)) say(`key ${id}${id === keyId ? " (seals)" : ""}: ${count} values`);
  for (const { column, row, keyId: used, cause } of unreadable.slice(0, NAMED)) {
    say(`${column} of row ${row} (key ${used}) ${CAUSES[/** @type {keyof typeof CAUSES} */ (cause)]}`);
  }
  if (unreadable.length > NAMED) say(`and ${unreadable.length - NAMED} more`);
  const left = Object.keys(byKey).filter((id) => id !== keyId);
  if (left.length > 0 && unreadable.length === 0) say("written meanwhile under another key: run it again");
  if (left.length > 0 || unreadable.length > 0) process.exitCode = 1;
});
