import { hash, verify } from "@node-rs/argon2";
import { Overloaded } from "~/platform/overloaded.server";

// A hash takes 19 MiB and tens of milliseconds of a core: a few at once, a short queue, and then "try again".
const AT_ONCE = 4;
const WAITING = 60;
// The library's enum is ambient: its value, checked by the test that reads the hash.
const ARGON2ID = 2;
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new Overloaded("passwords", {});
    // Whoever finishes hands its place over, so `running` does not change on the way.
    await new Promise<void>((resolve) => queue.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}

// The same characters typed on another keyboard may arrive composed differently.
const normalised = (password: string) => password.normalize("NFKC");

/** argon2id of a password. @throws {Overloaded} when too many are waiting */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalised(password), OPTIONS));
}

/** @throws {Overloaded} when too many are waiting */
export function verifyPassword(attempt: { hash: string; password: string }): Promise<boolean> {
  return inTurn(() => verify(attempt.hash, normalised(attempt.password)));
}
