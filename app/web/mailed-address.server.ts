import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { LINK_HOURS } from "~/domain/identity/link-hours";
import { env } from "~/platform/env.server";
import { safePath } from "./safe-path";

/**
 * The address a link was mailed to, and the page its owner was on the way to. Kept by the browser that asked, so that
 * no address of a person stands in an address of a page.
 */
export type Mailed = { email: string; next: string | null };

const cookie = createCookie("korpu-mailed", {
  httpOnly: true,
  sameSite: "lax",
  secure: env.appUrl.startsWith("https://"),
  path: "/",
  maxAge: LINK_HOURS.confirmation * 3600,
});

const kept = z.object({ email: z.string().max(254), next: z.string().nullable() });

/** @returns the value of a Set-Cookie header */
export const rememberMailed = (mailed: Mailed): Promise<string> => cookie.serialize(mailed);

/** @returns the value of a Set-Cookie header that makes the browser forget it */
export const forgetMailed = (): Promise<string> => cookie.serialize("", { maxAge: 0 });

/** What this browser keeps; null when there is nothing, or nothing of ours. */
export async function findMailed(request: Request): Promise<Mailed | null> {
  const { data } = kept.safeParse(await cookie.parse(request.headers.get("Cookie")));
  return data ? { email: data.email, next: safePath(data.next) } : null;
}
