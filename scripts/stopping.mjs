import { say } from "./say.mjs";

const PATIENCE = 15_000;

/**
 * Collects what has to be stopped, and stops it once, in order, on Ctrl-C or SIGTERM. A second Ctrl-C leaves at once.
 * The whole takes 15 seconds at most.
 */
export function onStop() {
  /** @type {(() => Promise<void>)[]} */
  const works = [];
  let since = 0;
  const now = async () => {
    for (const work of works.splice(0)) {
      await work().catch((error) => say(`while stopping: ${error?.message ?? error}`));
    }
  };
  /** @param {NodeJS.Signals} signal */
  const leave = async (signal) => {
    if (since) {
      // npm passes Ctrl-C on although the terminal has sent it already: only a later one is meant as "at once".
      if (Date.now() - since > 1_000) process.exit(130);
      return;
    }
    since = Date.now();
    say(`${signal}: stopping`);
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await now();
    say("stopped");
    process.exit(0);
  };
  process.on("SIGINT", leave);
  process.on("SIGTERM", leave);
  return {
    /** To be stopped before everything known so far. @param {() => Promise<void>} work */
    first: (work) => void works.unshift(work),
    /** To be stopped after everything else. @param {() => Promise<void>} work */
    last: (work) => void works.push(work),
    now,
  };
}
