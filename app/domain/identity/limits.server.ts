import { RuleBroken } from "~/domain/errors";
import { countTry, forgetTries, type RateLimit, takeBackTry } from "~/platform/rate-limits.server";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

// Per mail address they stop guessing and mailbombing; per network address they are wide, because a whole school
// may stand behind one.
const LIMITS = {
  signIn: { email: { points: 8, seconds: 15 * MINUTE }, address: { points: 100, seconds: 15 * MINUTE } },
  /** Codes of a second factor, counted by account: six digits are guessed by whoever may try often. */
  factor: { email: { points: 6, seconds: 15 * MINUTE }, address: { points: 100, seconds: 15 * MINUTE } },
  signUp: { email: { points: 5, seconds: HOUR }, address: { points: 100, seconds: HOUR } },
  mail: { email: { points: 5, seconds: HOUR }, address: { points: 60, seconds: HOUR } },
  /** A young person who has their guardian written to again. */
  consentMail: { email: { points: 3, seconds: HOUR }, address: { points: 60, seconds: HOUR } },
  alert: { email: { points: 5, seconds: HOUR }, address: { points: 60, seconds: HOUR } },
  token: { email: { points: 10, seconds: 15 * MINUTE }, address: { points: 60, seconds: 15 * MINUTE } },
} as const;

export type LimitedAct = keyof typeof LIMITS;

/** Who tries: the account meant (a mail address or an id) and the network address, which may be unknown. */
export type Trier = { email: string; address: string };

function limitsFor(act: LimitedAct, trier: Trier): [RateLimit, string][] {
  const { email, address } = LIMITS[act];
  const both: [RateLimit, string][] = [
    [{ name: `${act}-email`, ...email }, trier.email.toLowerCase()],
    [{ name: `${act}-address`, ...address }, trier.address],
  ];
  return both.filter(([, whose]) => whose !== "");
}

/**
 * Counts a try before anything else happens, so that parallel guesses are all counted.
 * @throws {RuleBroken} limits.tooMany with the minutes to wait
 */
export async function countAttempt(act: LimitedAct, trier: Trier): Promise<void> {
  const waits = await Promise.all(limitsFor(act, trier).map(([limit, whose]) => countTry(limit, whose)));
  const seconds = Math.max(0, ...waits.map((wait) => wait ?? 0));
  if (seconds === 0) return;
  throw new RuleBroken([{ key: "limits.tooMany", params: { minutes: Math.ceil(seconds / MINUTE) } }]);
}

/** A right try: the account starts afresh, the network address gets this one back. */
export async function forgiveAttempts(act: LimitedAct, trier: Trier): Promise<void> {
  const [email, address] = [limitsFor(act, { ...trier, address: "" })[0], limitsFor(act, { ...trier, email: "" })[0]];
  if (email) await forgetTries(...email);
  if (address) await takeBackTry(...address);
}
