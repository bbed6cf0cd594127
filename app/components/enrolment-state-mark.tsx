import { useTranslation } from "react-i18next";
import type { EnrolmentState } from "~/generated/prisma/enums";
import { Mark } from "~/ui/mark";
import { ENROLMENT_DRAWINGS } from "./state-drawings";

/** Where a participation stands: its mark and its word, the same for everybody. */
export function EnrolmentStateMark({ state, className }: { state: EnrolmentState; className?: string }) {
  const { t } = useTranslation("states");
  return <Mark {...ENROLMENT_DRAWINGS[state]} label={t(`enrolment.${state}`)} className={className} />;
}
