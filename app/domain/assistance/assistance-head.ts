import { maskEmail } from "../guardians/guardian";
import { listName } from "../people/name";
import type { TypedProfile } from "../people/profile-checks";

/** What the pages say of a help on each of them. */
export type AssistanceHead = {
  id: string;
  /** As the profile has it, else as the account does. */
  name: string;
  /** Of the account, not whole: where the code goes. */
  email: string;
  channel: "present" | "phone";
  openedAt: Date;
  until: Date;
  /** Until when a code works that was sent for what is to be sent; null while there is none. */
  codeUntil: Date | null;
};

type Facts = {
  id: string;
  channel: "present" | "phone";
  openedAt: Date;
  until: Date;
  codeHash: string | null;
  codeUntil: Date | null;
  application: { person: { user: { name: string; email: string } | null } };
};

export function assistanceHead(facts: Facts, { surname, givenName }: TypedProfile, now: Date): AssistanceHead {
  const { id, channel, openedAt, until, codeHash, codeUntil } = facts;
  const user = facts.application.person.user;
  const part = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  const named = listName({ surname: part(surname), givenName: part(givenName) });
  return {
    ...{ id, channel, openedAt, until },
    name: named === "" ? (user?.name ?? "") : named,
    email: maskEmail(user?.email ?? ""),
    codeUntil: codeHash !== null && codeUntil !== null && codeUntil > now ? codeUntil : null,
  };
}
