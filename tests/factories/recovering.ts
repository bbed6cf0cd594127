import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { SettingKey } from "~/domain/settings/settings";
import { asSystem } from "~/platform/db.server";
import { mailsTo, pathIn } from "./mails";

/** A setting from now on. */
export const setFor = (key: SettingKey, value: number) =>
  asSystem("test", (tx, now) =>
    tx.setting.create({ data: { key, value, validFrom: new Date(now.getTime() - 1000), reason: "test" } }),
  );

/** The first reason of a refusal, "done" where there was none; any other error as it is. */
export const firstReason = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof RuleBroken ? error.blockers[0]?.key : error),
  );

/** Somebody signed in, who has just proved who they are unless it is said otherwise. */
export const signedInAs = (viewer: Viewer, steppedUp = true) =>
  ({ owes: null, viewer, sessionId: "", hasFactor: true, steppedUp, endsAt: new Date(0), secondsLeft: 1 }) as const;

/** The address an account has now. */
export const emailOf = ({ userId }: Viewer) =>
  asSystem("test", (tx) => tx.user.findUniqueOrThrow({ where: { id: userId } })).then(({ email }) => email);

/** The names of the mails written to an address, the oldest first. */
export const templatesTo = async (address: string) => (await mailsTo(address)).map(({ template }) => template);

/** The token of the last link mailed to an address. */
export const tokenTo = async (address: string) =>
  pathIn((await mailsTo(address)).at(-1)).searchParams.get("token") ?? "";
