import { isDeepStrictEqual } from "node:util";
import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import type { Blocker } from "~/domain/errors";
import { readAnswers } from "~/domain/forms/read-answers";
import type { Language } from "~/domain/languages";
import { readProfile } from "~/domain/people/read-profile";
import { type Attempt, attempt } from "~/web/attempt.server";
import type { SentFile } from "~/web/read-upload-form.server";
import type { Pen } from "./draft-pen.server";
import type { DraftSection } from "./draft-section";
import type { Typed } from "./section-views.server";

/** What a page sent, read by the questions it shows. */
export function readTyped(form: FormData, section: DraftSection): Typed {
  if (section.kind === "profile") return { profile: readProfile(form, section.fields) };
  return { answers: readAnswers(form, section.questions) };
}

/** The version a section's page was drawn from; the profile has its own. */
export function versionOf(draft: MyDraft, section: DraftSection): number {
  return section.kind === "profile" ? draft.profile.version : draft.version;
}

type Sent = { typed: Typed; version: number; language: Language };

/** Keeps what was typed. Sent twice in the same words, it was kept the first time. */
export async function saveTyped(pen: Pen, section: DraftSection, sent: Sent): Promise<Attempt<Saved>> {
  const { typed, version, language } = sent;
  const saved = await attempt(() =>
    "profile" in typed
      ? pen.saveProfile({ typed: typed.profile, version })
      : pen.saveAnswers({ answers: typed.answers, version, language }),
  );
  if (saved.ok || saved.refusal.status !== 409) return saved;
  const now = await pen.read();
  if (!isKept(now, typed)) return saved;
  return { ok: true, value: { version: versionOf(now, section), savedAt: now.savedAt ?? now.now } };
}

export type Saved = { version: number; savedAt: Date };

function isKept(draft: MyDraft, typed: Typed): boolean {
  const [sent, stored]: [object, Record<string, unknown>] =
    "profile" in typed ? [typed.profile, draft.profile.typed] : [typed.answers, draft.answers];
  return Object.entries(sent).every(([key, value]) => isDeepStrictEqual(value, stored[key] ?? ""));
}

/** Takes in the files that came with a page; each refusal names its question. */
export async function takeFiles(pen: Pen, reference: string, files: readonly SentFile[]): Promise<Blocker[]> {
  const refused: Blocker[] = [];
  for (const { field, name, content } of files) {
    const questionKey = field.replace(/^answers\./, "");
    const taken = await attempt(() => pen.upload({ reference, questionKey, name, content }));
    if (taken.ok) continue;
    const blockers = taken.refusal.status === 422 ? taken.refusal.blockers : [{ key: "file.notReceived" }];
    refused.push(...blockers.map((blocker) => ({ ...blocker, field: questionKey })));
  }
  return refused;
}
