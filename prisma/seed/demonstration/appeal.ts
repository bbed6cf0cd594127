import { decideAppeal } from "~/domain/appeals/decide-appeal.server";
import { lodgeAppeal } from "~/domain/appeals/lodge-appeal.server";
import type { Viewer } from "~/domain/people/viewer";
import { type Applicant, applied } from "./applicant";
import { between, minutesFrom } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const TEXT =
  "Müraciətimə yenidən baxılmasını xahiş edirəm: sənədi vaxtında yükləmişdim, lakin yoxlamada o nəzərə alınmayıb. Sənəd müraciətin fayllarındadır.";
const ANSWER =
  "Fayllara yenidən baxdıq: yüklənən sənəd keçən tədris ilinə aiddir, ona görə tələb yerinə yetirilməyib. Növbəti elana yeni arayışla müraciət edə bilərsiniz.";

/** Two hours after an answer somebody appeals against it; with a head, who dismisses it later the same day. */
export function appeal(
  world: World,
  applicant: Applicant,
  cohort: StagedCohort,
  answeredAt: Date,
  head?: Viewer,
): Act[] {
  const soon = minutesFrom(answeredAt, 120);
  const at = soon < world.latest ? soon : between(answeredAt, world.latest);
  const sent = lodged(applicant, cohort, at);
  if (!head) return [sent];
  const dismissed: Act = {
    at: between(at, world.latest),
    run: () => {
      const { reference } = applied(applicant, cohort.code);
      const none = { remedy: null, rank: null, unitPlaceId: null, extraSeat: false };
      return decideAppeal(head, { ...none, reference, verdict: "dismissed", answer: ANSWER });
    },
  };
  return [sent, dismissed];
}

/** Somebody asks for the answer to be looked at once more. */
export function lodged(applicant: Applicant, { code }: StagedCohort, at: Date): Act {
  return {
    at,
    run: () => {
      const { viewer, reference } = applied(applicant, code);
      return lodgeAppeal(viewer, { reference, text: TEXT });
    },
  };
}
