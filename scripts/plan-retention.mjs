// `npm run retention`: what the portal would erase by itself now and what it has told people of, by category, in the
// database of the environment or the embedded one. A dry run: it changes nothing.
import { onStartedPortal } from "./on-started-portal.mjs";
import { say } from "./say.mjs";

await onStartedPortal(async (portal) => {
  for (const { category, period, ripe, told, next } of await portal.planRetention()) {
    const after = period === null ? "by itself" : `after ${period.count} ${period.unit}`;
    const notice = told === null ? "" : `, ${told} told${next ? `, the first goes on ${next.toISOString()}` : ""}`;
    say(`${category} (${after}): ${ripe} due${notice}`);
  }
});
