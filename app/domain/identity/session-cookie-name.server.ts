import { env } from "~/platform/env.server";

/** Whether browsers speak to the portal over HTTPS. */
export const SECURE = env.appUrl.startsWith("https://");

/** `__Host-` ties the cookie to this host and path alone; browsers take the prefix over HTTPS only. */
export const SESSION_COOKIE = SECURE ? "__Host-korpu" : "korpu";
