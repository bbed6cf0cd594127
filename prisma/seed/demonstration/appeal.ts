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
  const lodged: Act = {
    at,
    run: () => {
      const { viewer, reference } = applied(applicant, cohort.code);
      return lodgeAppeal(viewer, { reference, text: TEXT });
    },
  };
  if (!head) return [lodged];
  const dismissed: Act = {
    at: between(at, world.latest),
    run: () => {
      const { reference } = applied(applicant, cohort.code);
      const none = { remedy: null, rank: null, unitPlaceId: null, extraSeat: false };
      return decideAppeal(head, { ...none, reference, verdict: "dismissed", answer: ANSWER });
    },
  };
  return [lodged, dismissed];
}
