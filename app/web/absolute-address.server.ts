import { env } from "~/platform/env.server";

/** The whole address of a path of the portal, for what leaves it: calendars, mails, search engines. */
export const absoluteAddress = (path: string): string => `${env.appUrl}${path}`;
