import { bakuDateOf } from "~/domain/calendar/baku-time";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import type { MadeCohort } from "../factories/cohort";
import { makePerson, type NewPerson } from "../factories/person";
import { makeSession } from "../factories/session";
import { makeSubmitted } from "../factories/submitted";

/** Somebody signed in, as a loader or an action of the staff's pages meets them. */
export type Who = { viewer: Viewer; cookie: string };

/** A new person with these grants, signed in; without grants an applicant. */
export async function signedIn(email: string, ...grants: NonNullable<NewPerson["grants"]>): Promise<Who> {
  const viewer = await makePerson({ email, name: email, language: "en", grants });
  return { viewer, cookie: await makeSession(viewer) };
}

/** What a loader or an action is called with; `fields` make it a post. */
function asked(who: Who, path: string, params: Record<string, string>, fields?: string[][]) {
  return {
    request: new Request(`http://127.0.0.1/en/staff${path}`, {
      headers: { cookie: who.cookie },
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
    }),
    params: { language: "en", ...params },
    context: { nonce: "", requestId: "", ip: "" },
  };
}

export const ofCohort = (who: Who, code: string, search = "", fields?: string[][]) =>
  asked(who, `/cohorts/${code}${search}`, { code }, fields);

export const ofPacket = (who: Who, code: string, number: string, search = "", fields?: string[][]) =>
  asked(who, `/cohorts/${code}/decisions/${number}${search}`, { code, number }, fields);

export const ofApplication = (who: Who, reference: string, fields?: string[][], search = "") =>
  asked(who, `/applications/${reference}${search}`, { reference }, fields);

/** The reviewer's queue, or one review of it. */
export const ofReviews = (who: Who, id?: string, fields?: string[][], search = "") =>
  asked(who, `/reviews${id ? `/${id}` : ""}${search}`, id ? { id } : {}, fields);

let invited = 0;

/** The next invented person's application to the cohort, made and submitted through the use cases. */
export async function nextSubmitted(cohort: MadeCohort): Promise<{ viewer: Viewer; reference: string }> {
  const today = await asSystem("test", async (_tx, now) => bakuDateOf(now));
  invited += 1;
  return makeSubmitted(cohort, invited, today);
}

/** What the database holds of an application after an action. */
export const stored = (reference: string) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { reference },
      select: { status: true, reasonKeys: true, checks: { select: { outcome: true, findings: true } } },
    }),
  );
