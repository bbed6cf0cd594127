import { getAssistedDraft } from "~/domain/assistance/get-assisted-draft.server";
import { openAssistance } from "~/domain/assistance/open-assistance.server";
import { saveAssisted } from "~/domain/assistance/save-assisted.server";
import { saveAssistedProfile } from "~/domain/assistance/save-assisted-profile.server";
import { sendCode } from "~/domain/assistance/send-code.server";
import { uploadAssisted } from "~/domain/assistance/upload-assisted.server";
import { asSystem } from "~/platform/db.server";
import { sampleAnswers } from "../../../tests/factories/sample-answers";
import { samplePerson } from "../../../tests/factories/sample-person";
import { daysFrom } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

/** The number of the invented person who calls. */
const CALLER = 990;
/** For whoever looks around the demonstration; a help in use lasts as long as its setting says. */
const OPEN_DAYS = 1;

/** Somebody without an account calls 919: the operator has filled everything in, and the code has been sent. */
export function helpGiven({ seedingDay, staff, latest }: World, cohort: StagedCohort): Act {
  const run = async () => {
    const person = samplePerson(CALLER, seedingDay);
    const { id: assistanceId } = await openAssistance(staff.operator, {
      contact: person.email,
      name: person.latinName,
      language: person.language,
      channel: "phone",
      cohortCode: cohort.code,
      identityCheck: "Doğum tarixini və qeydiyyat ünvanını soruşdum",
    });
    const { draft } = await getAssistedDraft(staff.operator, { assistanceId });
    const { reference } = draft;
    const { answers, files } = sampleAnswers(person, { programmeCode: cohort.sample.programmeCode, ...cohort.dates });
    await saveAssistedProfile(staff.operator, { assistanceId, typed: person.profile, version: 0 });
    await saveAssisted(staff.operator, { assistanceId, answers, version: 0 });
    for (const file of files) await uploadAssisted(staff.operator, { assistanceId, reference, ...file });
    await sendCode(staff.operator, { assistanceId });
    await asSystem("demonstration accounts", (tx) =>
      tx.assistance.update({
        where: { id: assistanceId },
        data: { until: daysFrom(latest, OPEN_DAYS) },
        select: { id: true },
      }),
    );
  };
  return { at: latest, run };
}
