import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import { type Answer, send } from "./send";

const FORM = "application/x-www-form-urlencoded";

/** What a form of our own page sends along. */
export function ourForm(address: string, cookie = ""): Record<string, string> {
  return { "content-type": FORM, origin: address, "sec-fetch-site": "same-origin", ...(cookie && { cookie }) };
}

/** Posts a form of our own pages. */
export function postForm(
  address: string,
  target: string,
  fields: Record<string, string> | [string, string][],
  cookie = "",
): Promise<Answer> {
  const body = new URLSearchParams(fields).toString();
  return send(address, target, { method: "POST", headers: ourForm(address, cookie), body });
}

/** Opens a session for an account, as signing in does. @returns the cookie their browser would send */
export async function signIn({ ownerUrl }: { ownerUrl: string }, email: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `insert into app_session (id, user_id, token_hash, expires_at, last_seen_at, stepped_up_at, created_at, updated_at)
       select gen_random_uuid(), id, $2, portal_now() + interval '2 hours', portal_now(), portal_now(), portal_now(), portal_now()
       from app_user where email = $1`,
      [email, hash],
    );
    if (rowCount !== 1) throw new Error(`there is no account ${email}`);
    return `korpu=${token}`;
  } finally {
    await client.end();
  }
}
