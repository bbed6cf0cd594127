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
  /** An operator who looks for somebody's account, by the operator. */
  assistance: { email: { points: 40, seconds: HOUR }, address: { points: 400, seconds: HOUR } },
  /** Messages to a phone, counted by number and by person, an hour and a day: each of them costs. */
  textNumber: { email: { points: 3, seconds: HOUR }, address: { points: 30, seconds: HOUR } },
  textPerson: { email: { points: 6, seconds: 24 * HOUR }, address: { points: 100, seconds: 24 * HOUR } },
  /** Codes that were sent to a phone, counted by whose they are. */
  phoneCode: { email: { points: 6, seconds: 15 * MINUTE }, address: { points: 60, seconds: 15 * MINUTE } },
  /** Asking for another address of an account, and the codes by which it is asked; counted by the old address. */
  recovery: { email: { points: 3, seconds: 24 * HOUR }, address: { points: 30, seconds: HOUR } },
  recoveryCode: { email: { points: 8, seconds: 24 * HOUR }, address: { points: 60, seconds: HOUR } },
  /** Documents that one member of staff compares. */
  recoveryCheck: { email: { points: 20, seconds: HOUR }, address: { points: 100, seconds: HOUR } },
  /** The page of somebody an operator helps: looked at again and again while they speak. */
  helped: { email: { points: 40, seconds: 15 * MINUTE }, address: { points: 240, seconds: 15 * MINUTE } },
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

/** Counts a try of which nobody is told: whether there is a limit at all would say that there is an account. */
export async function isWithinLimits(act: LimitedAct, whose: string): Promise<boolean> {
  try {
    await countAttempt(act, { email: whose, address: "" });
    return true;
  } catch (error) {
    if (error instanceof RuleBroken) return false;
    throw error;
  }
}
