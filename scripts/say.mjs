// One way of telling the person at the terminal what is going on, and how long it took.

const started = performance.now();

/** Prints one line, with the seconds since the command began. @param {string} line */
export function say(line) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${seconds} s  ${line}\n`);
}

/**
 * Runs one step and says when it is done. A step that did nothing returns `false` and is not mentioned.
 * @template T
 * @param {string} name
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const from = performance.now();
  const result = await work();
  if (result !== false) say(`${name} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
  return result;
}
