import { askPrivacyRequest } from "~/domain/privacy/ask-privacy-request.server";
import type { Applicant } from "./applicant";
import { daysFrom } from "./moments";
import type { Act } from "./time-travel";
import type { World } from "./world";

/** The adult of the demonstration's accounts finds something wrong in what is held about them: the request waits. */
export function dataRequest(world: World, applicant: Applicant): Act {
  const run = async () => {
    if (!applicant.viewer) throw new Error("the applicant has no account yet");
    await askPrivacyRequest(applicant.viewer, {
      kind: "correct",
      text: "Göndərdiyim müraciətdə təhsil müəssisəsinin adı köhnədir, xahiş edirəm düzəldin.",
      sure: false,
    });
  };
  return { at: daysFrom(world.latest, -0.2), run };
}
