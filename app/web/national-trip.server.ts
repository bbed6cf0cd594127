import { z } from "zod";
import { SECURE } from "~/domain/identity/session-cookie-name.server";
import { processNow } from "~/platform/process-clock.server";
import { open, seal } from "~/platform/secret-box.server";

const NAME = SECURE ? "__Host-korpu-national" : "korpu-national";
const SECONDS = 600;

const TRIP = z.object({
  kind: z.literal("trip"),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
  next: z.string().nullable(),
  /** The session that asked for its account to be linked. */
  sessionId: z.string().nullable(),
});

/** Who the provider said it is, while the password of the account is asked for. */
const KNOWN = z.object({
  kind: z.literal("known"),
  subject: z.string(),
  email: z.string(),
  next: z.string().nullable(),
});

const KEPT = z.object({ until: z.number(), what: z.discriminatedUnion("kind", [TRIP, KNOWN]) });

type Kept = z.output<typeof KEPT>["what"];

/** What the browser keeps of signing in with the national identity: sealed, for minutes, out of the reach of scripts. */
export function keepTrip(what: Kept): string {
  const until = processNow().getTime() + SECONDS * 1000;
  const sealed = Buffer.from(seal(JSON.stringify({ until, what }), "national-trip")).toString("base64url");
  return cookie(sealed, SECONDS);
}

/** The cookie that ends it. */
export function forgetTrip(): string {
  return cookie("", 0);
}

/** What it kept of that kind; null for nothing, for something too old, and for what is not ours. */
export function keptTrip<K extends Kept["kind"]>(request: Request, kind: K): Extract<Kept, { kind: K }> | null {
  const pairs = (request.headers.get("Cookie") ?? "").split(";").map((part) => part.trim().split("="));
  const sealed = pairs.find(([name]) => name === NAME)?.[1];
  const what = sealed ? opened(sealed) : null;
  return what && isKind(what, kind) ? what : null;
}

function isKind<K extends Kept["kind"]>(what: Kept, kind: K): what is Extract<Kept, { kind: K }> {
  return what.kind === kind;
}

function opened(sealed: string): Kept | null {
  try {
    const kept = KEPT.parse(JSON.parse(open(Buffer.from(sealed, "base64url"), "national-trip")));
    return kept.until > processNow().getTime() ? kept.what : null;
  } catch {
    return null; // sealed by another secret, or by nobody
  }
}

function cookie(value: string, seconds: number): string {
  return `${NAME}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${SECURE ? "; Secure" : ""}`;
}
