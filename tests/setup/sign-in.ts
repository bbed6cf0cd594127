import { type Answer, send } from "./send";

/** The password of every account of the demonstration data. */
export const DEMO_PASSWORD = "demo-password-2026";

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

/** Signs in as people do. @returns the cookie of the session @throws when the portal does not let them in */
export async function signIn(address: string, email: string, password: string = DEMO_PASSWORD): Promise<string> {
  const answer = await postForm(address, "/en/sign-in", { email, password });
  const cookie = (answer.headers["set-cookie"] ?? []).map((line) => line.split(";")[0] ?? "").find((line) => /korpu=./.test(line));
  if (answer.status !== 302 || !cookie) throw new Error(`signing in as ${email} answered ${answer.status}`);
  return cookie;
}
